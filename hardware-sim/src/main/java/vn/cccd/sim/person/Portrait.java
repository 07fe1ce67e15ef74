package vn.cccd.sim.person;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import vn.cccd.sim.bytes.Bytes;

/** The portrait on a chip, drawn by the program and the same at every call. */
public final class Portrait {
    /** In pixels. */
    public static final int WIDTH = PortraitPainter.WIDTH;

    /** In pixels. */
    public static final int HEIGHT = PortraitPainter.HEIGHT;

    /** The size in bytes that portraits usually have. */
    public static final int USUAL_SIZE = 18_000;

    private static final int GRAIN = 5;

    private Portrait() {}

    /** The portrait of {@code citizen} as most cards have it. */
    public static Bytes jpeg(Citizen citizen) {
        return of(citizen, PictureFormat.JPEG, USUAL_SIZE);
    }

    /**
     * The portrait of {@code citizen}.
     *
     * @param size in bytes, 4,000 to 100,000; the result is at most a sixth smaller and a tenth larger
     */
    public static Bytes of(Citizen citizen, PictureFormat format, int size) {
        BufferedImage picture = PortraitPainter.paint(Features.of(citizen));
        addGrain(picture, Long.parseLong(citizen.number()));
        return switch (format) {
            case JPEG -> JpegPicture.of(picture, size);
            case JPEG_2000 -> Jpeg2000Picture.of(picture, size);
        };
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
}
