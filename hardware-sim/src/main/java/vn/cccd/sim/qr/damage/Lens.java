package vn.cccd.sim.qr.damage;

import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/** Pictures that are not sharp. */
final class Lens {
    private static final double REACH = 3;

    private Lens() {}

    /** Gaussian blur, first along rows, then along columns. */
    static void defocus(Pixels picture, double deviation) {
        double[] kernel = kernel(deviation);
        int[] rgb = picture.rgb();
        for (int y = 0; y < picture.height(); y++) {
            convolve(rgb, y * picture.width(), 1, picture.width(), kernel);
        }
        for (int x = 0; x < picture.width(); x++) {
            convolve(rgb, x, picture.width(), picture.height(), kernel);
        }
    }

    /** The mean of what passed by, in a random direction. */
    static Pixels shake(Pixels picture, double length, RandomGenerator random) {
        double angle = Math.PI * random.nextDouble();
        BufferedImage image = Pixels.blank(picture.width(), picture.height());
        var moved = new Pixels(image, picture.code());
        int steps = Math.max(2, (int) Math.ceil(length) + 1);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                moved.rgb()[y * picture.width() + x] =
                        mean(picture, x, y, length * Math.cos(angle), length * Math.sin(angle), steps);
            }
        }
        return moved;
    }

    private static int mean(Pixels picture, int x, int y, double dx, double dy, int steps) {
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int n = 0; n < steps; n++) {
            double part = (double) n / (steps - 1) - 0.5;
            int colour = Viewpoint.sample(
                    picture,
                    Math.clamp(x + part * dx, 0, picture.width() - 1.0),
                    Math.clamp(y + part * dy, 0, picture.height() - 1.0));
            red += Pixels.red(colour);
            green += Pixels.green(colour);
            blue += Pixels.blue(colour);
        }
        return Pixels.colour(red / steps, green / steps, blue / steps);
    }

    private static double[] kernel(double deviation) {
        var kernel = new double[(int) Math.ceil(REACH * deviation) + 1];
        double sum = 0;
        for (int n = 0; n < kernel.length; n++) {
            kernel[n] = Math.exp(-n * n / (2 * deviation * deviation));
            sum += n == 0 ? kernel[n] : 2 * kernel[n];
        }
        for (int n = 0; n < kernel.length; n++) {
            kernel[n] /= sum;
        }
        return kernel;
    }

    /** One row or column; at the ends the last pixel goes on. */
    private static void convolve(int[] rgb, int start, int step, int count, double[] kernel) {
        var line = new int[count];
        for (int n = 0; n < count; n++) {
            line[n] = rgb[start + n * step];
        }
        for (int n = 0; n < count; n++) {
            double red = 0;
            double green = 0;
            double blue = 0;
            for (int k = 1 - kernel.length; k < kernel.length; k++) {
                int colour = line[Math.clamp(n + (long) k, 0, count - 1)];
                double weight = kernel[Math.abs(k)];
                red += weight * Pixels.red(colour);
                green += weight * Pixels.green(colour);
                blue += weight * Pixels.blue(colour);
            }
            rgb[start + n * step] = Pixels.colour(red, green, blue);
        }
    }
}
