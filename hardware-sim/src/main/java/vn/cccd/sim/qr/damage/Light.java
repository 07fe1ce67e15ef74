package vn.cccd.sim.qr.damage;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** What light does on its way to the sensor, and what the sensor makes of it. */
final class Light {
    /** Electrons that a white pixel collects in good light; a small sensor holds a few thousand. */
    private static final double FULL_WELL = 6_000;

    private static final double READ_NOISE = 8;
    private static final double MOST_GAIN = 4;

    // Drawn once: a table is ten times as fast, and no eye or decoder sees that the same 16,384 numbers come again.
    private static final float[] NORMAL = normalNumbers();

    private Light() {}

    /** A lamp mirrored in the code: an ellipse that saturates, and a veil around it. */
    static void glare(Pixels picture, double strength, RandomGenerator random) {
        double side = picture.code().getWidth();
        double centreX = picture.code().getCenterX() + side * (random.nextDouble() - 0.5) * 0.6;
        double centreY = picture.code().getCenterY() + side * (random.nextDouble() - 0.5) * 0.6;
        double wide = side * (0.15 + 0.55 * strength);
        double high = wide * (0.4 + 0.5 * random.nextDouble());
        int[] rgb = picture.rgb();
        for (int row = 0; row < picture.height(); row++) {
            for (int column = 0; column < picture.width(); column++) {
                double x = (column - centreX) / wide;
                double y = (row - centreY) / high;
                double distance = x * x + y * y;
                double added = strength * (600 * Math.exp(-distance * 1.5) + 60 * Math.exp(-distance / 6));
                int n = row * picture.width() + column;
                rgb[n] = Pixels.colour(
                        Pixels.red(rgb[n]) + added, Pixels.green(rgb[n]) + added, Pixels.blue(rgb[n]) + added * 0.95);
            }
        }
    }

    /** Shot noise of few photons, then as much gain as the camera has. */
    static void dim(Pixels picture, double strength, RandomGenerator random) {
        double exposure = Math.pow(1 - strength, 3);
        double gain = Math.min(MOST_GAIN, 1 / Math.max(exposure, 1e-6));
        // Gain comes in gradually, so that little damage is little change.
        double shown = 1 + (gain - 1) * strength;
        int[] rgb = picture.rgb();
        for (int n = 0; n < rgb.length; n++) {
            long lots = random.nextLong();
            rgb[n] = Pixels.colour(
                    exposed(Pixels.red(rgb[n]), exposure, shown, lots),
                    exposed(Pixels.green(rgb[n]), exposure, shown, lots >>> 16),
                    exposed(Pixels.blue(rgb[n]), exposure, shown, lots >>> 32));
        }
    }

    private static double exposed(int level, double exposure, double gain, long lots) {
        double electrons = level / 255.0 * FULL_WELL * exposure;
        double noisy = electrons + normal(lots) * Math.sqrt(electrons + READ_NOISE * READ_NOISE);
        return noisy / FULL_WELL * 255 * gain;
    }

    static void grain(Pixels picture, double deviation, RandomGenerator random) {
        int[] rgb = picture.rgb();
        for (int n = 0; n < rgb.length; n++) {
            long lots = random.nextLong();
            rgb[n] = Pixels.colour(
                    Pixels.red(rgb[n]) + normal(lots) * deviation,
                    Pixels.green(rgb[n]) + normal(lots >>> 16) * deviation,
                    Pixels.blue(rgb[n]) + normal(lots >>> 32) * deviation);
        }
    }

    /** A normally distributed number from the last 14 bits of {@code lots}. */
    private static double normal(long lots) {
        return NORMAL[(int) lots & (NORMAL.length - 1)];
    }

    private static float[] normalNumbers() {
        var random = new SplittableRandom(14);
        var numbers = new float[1 << 14];
        for (int n = 0; n < numbers.length; n++) {
            numbers[n] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
