package vn.cccd.sim.person;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import vn.cccd.sim.bytes.Bytes;

/**
 * A finger that nobody has: ridges drawn around an invented core, 256 grey levels, 500 dots to the inch.
 *
 * <p>The same person and finger give the same picture. It shows whorls and loops, no minutiae: no matcher has to make sense of it.
 */
public final class Fingerprint {
    /** In pixels. */
    public static final int WIDTH = 192;
    /** In pixels. */
    public static final int HEIGHT = 256;

    private static final int WHITE = 0xFF;
    private static final double RIDGE_WIDTH = 4.5;

    private Fingerprint() {}

    /** The picture as PNG. */
    public static Bytes png(Citizen citizen, Finger finger) {
        var written = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn(seed(citizen, finger)), "png", written);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture cannot be written to memory", e);
        }
        return Bytes.copyOf(written.toByteArray());
    }

    private static long seed(Citizen citizen, Finger finger) {
        var checksum = new CRC32();
        checksum.update((citizen.number() + finger).getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }

    private static BufferedImage drawn(long seed) {
        var random = new Random(seed);
        double coreX = WIDTH * (0.42 + 0.16 * random.nextDouble());
        double coreY = HEIGHT * (0.40 + 0.12 * random.nextDouble());
        double stretch = 0.65 + 0.25 * random.nextDouble();
        double twist = 2.4 * random.nextDouble() - 1.2;
        double waves = 0.018 + 0.012 * random.nextDouble();
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double across = (x - coreX) + 6 * StrictMath.sin(waves * y * 4);
                double along = (y - coreY) * stretch;
                double distance = StrictMath.hypot(across, along);
                double turn = StrictMath.atan2(along, across);
                double phase =
                        distance / RIDGE_WIDTH * StrictMath.PI + twist * turn + 2 * StrictMath.sin(waves * x * 3);
                int grey = inside(x, y) && StrictMath.sin(phase) < 0 ? 40 + random.nextInt(24) : WHITE;
                image.getRaster().setSample(x, y, 0, grey);
            }
        }
        return image;
    }

    /** The tip of a finger covers an oval. */
    private static boolean inside(int x, int y) {
        double across = 2.0 * x / WIDTH - 1;
        double along = 2.0 * y / HEIGHT - 1;
        return across * across + along * along < 0.94;
    }
}
