package vn.cccd.sim.qr.damage;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures in and out of files. */
final class PictureFile {
    private static final float GOOD_QUALITY = 0.92f;
    private static final double LOST_SIZE = 0.8;

    private PictureFile() {}

    /** As PNG or, for {@code .jpg} and {@code .jpeg}, as JPEG. */
    static void write(BufferedImage picture, Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try (var out = Files.newOutputStream(file);
                var image = new MemoryCacheImageOutputStream(out)) {
            if (name.endsWith(".jpg") || name.endsWith(".jpeg")) {
                jpeg(picture, GOOD_QUALITY, image);
            } else {
                ImageIO.write(picture, "png", image);
            }
        }
    }

    /** {@code picture} after a messenger sent it: 1 leaves a fifth of the size in the worst quality. */
    static Pixels recompressed(Pixels picture, double strength) {
        double share = 1 - LOST_SIZE * strength;
        int width = (int) Math.max(1, Math.round(picture.width() * share));
        int height = (int) Math.max(1, Math.round(picture.height() * share));
        try {
            var bytes = new ByteArrayOutputStream();
            try (var out = new MemoryCacheImageOutputStream(bytes)) {
                jpeg(scaled(picture.image(), width, height), (float) (GOOD_QUALITY * (1 - strength)), out);
            }
            BufferedImage stored = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())));
            return new Pixels(scaled(stored, picture.width(), picture.height()), picture.code());
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage copy = Pixels.blank(width, height);
        Graphics2D brush = copy.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(picture, 0, 0, width, height, null);
        brush.dispose();
        return copy;
    }

    private static void jpeg(BufferedImage picture, float quality, ImageOutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
