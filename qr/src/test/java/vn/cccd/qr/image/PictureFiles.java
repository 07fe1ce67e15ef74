package vn.cccd.qr.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import vn.cccd.sim.qr.QrPicture;

/** Files of pictures, in memory. */
final class PictureFiles {
    static final String TEXT = "https://example.org/999";

    private PictureFiles() {}

    /** A small code, as the platform writes it. */
    static byte[] code(String format) throws IOException {
        return file(QrPicture.of(TEXT, 3), format);
    }

    static byte[] file(BufferedImage picture, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, format, out)) {
            throw new IOException("no writer for " + format);
        }
        return out.toByteArray();
    }
}
