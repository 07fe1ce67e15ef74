package vn.cccd.sim.person;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import vn.cccd.sim.bytes.Bytes;

/** The portrait on a chip: a JPEG of 15 to 20 KB, drawn by the program and the same at every call. */
public final class Portrait {
    /** In pixels. */
    public static final int WIDTH = PortraitPainter.WIDTH;

    /** In pixels. */
    public static final int HEIGHT = PortraitPainter.HEIGHT;

    private static final int LEAST_BYTES = 15_000;
    private static final int MOST_BYTES = 20_000;
    private static final float FIRST_QUALITY = 0.80f;
    private static final float SMALLEST_STEP = 0.01f;
    private static final int GRAIN = 5;

    private Portrait() {}

    /** The portrait of {@code citizen}. */
    public static Bytes jpeg(Citizen citizen) {
        BufferedImage picture = PortraitPainter.paint(Features.of(citizen));
        addGrain(picture, Long.parseLong(citizen.number()));
        float quality = FIRST_QUALITY;
        float step = 0.10f;
        Bytes jpeg = encoded(picture, quality);
        while ((jpeg.length() < LEAST_BYTES || jpeg.length() > MOST_BYTES) && step >= SMALLEST_STEP) {
            quality += jpeg.length() < LEAST_BYTES ? step : -step;
            step /= 2;
            jpeg = encoded(picture, quality);
        }
        return jpeg;
    }

    /** The noise of a real sensor; without it a drawing compresses to a size that no real portrait has. */
    private static void addGrain(BufferedImage picture, long seed) {
        var chance = new SplittableRandom(seed);
        int[] row = new int[WIDTH];
        for (int y = 0; y < HEIGHT; y++) {
            picture.getRGB(0, y, WIDTH, 1, row, 0, WIDTH);
            for (int x = 0; x < WIDTH; x++) {
                row[x] = brightened(row[x], chance.nextInt(-GRAIN, GRAIN + 1));
            }
            picture.setRGB(0, y, WIDTH, 1, row, 0, WIDTH);
        }
    }

    private static int brightened(int rgb, int by) {
        int red = Math.clamp((rgb >> 16 & 0xFF) + by, 0, 255);
        int green = Math.clamp((rgb >> 8 & 0xFF) + by, 0, 255);
        int blue = Math.clamp((rgb & 0xFF) + by, 0, 255);
        return red << 16 | green << 8 | blue;
    }

    private static Bytes encoded(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var collected = new ByteArrayOutputStream(MOST_BYTES);
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
