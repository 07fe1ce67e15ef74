package vn.cccd.sim.person;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import vn.cccd.sim.bytes.Bytes;

/** Compresses to a JPEG of a wanted size. */
final class JpegPicture {
    private static final float FIRST_QUALITY = 0.80f;
    private static final int MOST_TRIES = 12;

    private JpegPicture() {}

    static Bytes of(BufferedImage picture, int size) {
        float tooSmall = 0;
        float tooLarge = 1;
        float quality = FIRST_QUALITY;
        Bytes jpeg = encoded(picture, quality);
        for (int tries = 1; tries < MOST_TRIES && !near(jpeg.length(), size); tries++) {
            if (jpeg.length() < size) {
                tooSmall = quality;
            } else {
                tooLarge = quality;
            }
            quality = (tooSmall + tooLarge) / 2;
            jpeg = encoded(picture, quality);
        }
        return jpeg;
    }

    private static boolean near(int length, int size) {
        return 6 * length >= 5 * size && 10 * length <= 11 * size;
    }

    private static Bytes encoded(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var collected = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(collected)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot refuse a picture", e);
        } finally {
            writer.dispose();
        }
        return Bytes.copyOf(collected.toByteArray());
    }
}
