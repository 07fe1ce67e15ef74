package vn.cccd.sim.qr.damage;

import java.util.random.RandomGenerator;

/**
 * A screen's red, green and blue stripes, seen by a sensor whose pixels are nearly as large: the two grids beat against each other, and
 * coloured fringes appear (moiré).
 */
final class ScreenGrid {
    private static final double STRIPE = 1.0 / 3;
    private static final double APERTURE = 0.3;
    private static final double ROW_GAP = 0.2;

    private final double cosine;
    private final double sine;
    private final double pitch;

    /** A grid of random pitch (near one camera pixel) and a few degrees askew. */
    ScreenGrid(RandomGenerator random) {
        double angle = Math.toRadians(1 + 4 * random.nextDouble());
        this.cosine = Math.cos(angle);
        this.sine = Math.sin(angle);
        this.pitch = 1.04 + 0.1 * random.nextDouble();
    }

    void apply(Pixels picture, double strength) {
        int[] rgb = picture.rgb();
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                double column = (x * cosine + y * sine) / pitch;
                double row = (y * cosine - x * sine) / pitch;
                double lit = Math.min(1, Math.max(0, (row - Math.floor(row)) / ROW_GAP));
                int n = y * picture.width() + x;
                rgb[n] = Pixels.colour(
                        Pixels.red(rgb[n]) * seen(column, 0, lit, strength),
                        Pixels.green(rgb[n]) * seen(column, STRIPE, lit, strength),
                        Pixels.blue(rgb[n]) * seen(column, 2 * STRIPE, lit, strength));
            }
        }
    }

    /** How much of the camera pixel's aperture lies on the stripe that begins at {@code start}; 1 is what an even screen gives. */
    private static double seen(double column, double start, double lit, double strength) {
        double phase = column - start - Math.floor(column - start);
        double overlap = Math.max(0, Math.min(STRIPE, phase + APERTURE) - phase)
                + Math.max(0, Math.min(phase + APERTURE - 1, STRIPE));
        double light = overlap / (APERTURE * STRIPE) * lit;
        return 1 - strength + strength * Math.min(light, 1.6);
    }
}
