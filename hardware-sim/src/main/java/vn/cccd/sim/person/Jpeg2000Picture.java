package vn.cccd.sim.person;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import vn.cccd.sim.bytes.Bytes;

/** Compresses to a JP2 file of a wanted size (ISO/IEC 15444-1). */
final class Jpeg2000Picture {
    private Jpeg2000Picture() {}

    static Bytes of(BufferedImage drawn, int size) {
        BufferedImage picture = ofBytes(drawn);
        var collected = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(collected)) {
            ImageWriter writer = new J2KImageWriterSpi().createWriterInstance(null);
            var settings = (J2KImageWriteParam) writer.getDefaultWriteParam();
            settings.setLossless(false);
            settings.setFilter(J2KImageWriteParam.FILTER_97);
            settings.setEncodingRate(8.0 * size / (picture.getWidth() * picture.getHeight()));
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
            writer.dispose();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot refuse a picture", e);
        }
        return Bytes.copyOf(collected.toByteArray());
    }

    /** Samples in integers would be written as numbers with a sign but without the shift that goes with it. */
    private static BufferedImage ofBytes(BufferedImage picture) {
        var copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                copy.setRGB(x, y, picture.getRGB(x, y));
            }
        }
        return copy;
    }
}
