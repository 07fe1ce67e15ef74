package vn.cccd.sim.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The picture of a code as it is printed on the card: UTF-8 that is not announced as such (no ECI), medium error correction, a
 * quiet zone of four modules.
 */
public final class QrPicture {
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    private QrPicture() {}

    /**
     * Draws {@code text}, each module {@code pixelsPerModule} wide.
     *
     * @throws IllegalArgumentException when the text is too long for a code
     */
    public static BufferedImage of(String text, int pixelsPerModule) {
        BitMatrix modules = modules(text);
        int side = modules.getWidth() * pixelsPerModule;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, modules.get(x / pixelsPerModule, y / pixelsPerModule) ? BLACK : WHITE);
            }
        }
        return picture;
    }

    /** Writes {@code text} as a PNG with modules of eight pixels. */
    public static void png(String text, Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                var image = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(of(text, 8), "png", image);
        }
    }

    private static BitMatrix modules(String text) {
        try {
            // One character a byte: the writer then neither converts nor announces a character set.
            String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return new QRCodeWriter().encode(bytes, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a code", e);
        }
    }
}
