package vn.cccd.sim.qr.damage;

import java.awt.image.BufferedImage;

/** Looks at a flat picture from elsewhere: each new pixel averages the place of the old picture that it covers. */
final class Viewpoint {
    private static final int MOST_SAMPLES = 12;
    private static final int SURROUNDINGS = 0x5C5A57;

    private Viewpoint() {}

    /** {@code picture} as {@code view} maps it, around it a dark table. */
    static Pixels of(Pixels picture, Homography view) {
        Homography back = view.inverse();
        BufferedImage seen = Pixels.blank(picture.width(), picture.height());
        var result = new Pixels(seen, picture.code());
        int[] target = result.rgb();
        double front = Math.signum(back.depth(
                view.x(picture.code().getCenterX(), picture.code().getCenterY()),
                view.y(picture.code().getCenterX(), picture.code().getCenterY())));
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                target[y * picture.width() + x] = pixel(picture, back, front, x, y);
            }
        }
        return result;
    }

    private static int pixel(Pixels picture, Homography back, double front, int x, int y) {
        if (back.depth(x, y) * front <= 0 || back.depth(x + 1.0, y + 1.0) * front <= 0) {
            return SURROUNDINGS;
        }
        double fromX = back.x(x, y);
        double fromY = back.y(x, y);
        double wide = Math.max(Math.abs(back.x(x + 1.0, y) - fromX), Math.abs(back.x(x, y + 1.0) - fromX));
        double high = Math.max(Math.abs(back.y(x + 1.0, y) - fromY), Math.abs(back.y(x, y + 1.0) - fromY));
        if (fromX < -wide - 1
                || fromY < -high - 1
                || fromX > picture.width() + wide
                || fromY > picture.height() + high) {
            return SURROUNDINGS;
        }
        int samples = (int) Math.clamp(Math.ceil(Math.max(wide, high) - 0.2), 1, MOST_SAMPLES);
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int down = 0; down < samples; down++) {
            for (int across = 0; across < samples; across++) {
                double sampleX = x + (across + 0.5) / samples;
                double sampleY = y + (down + 0.5) / samples;
                int colour = sample(picture, back.x(sampleX, sampleY) - 0.5, back.y(sampleX, sampleY) - 0.5);
                red += Pixels.red(colour);
                green += Pixels.green(colour);
                blue += Pixels.blue(colour);
            }
        }
        double count = (double) samples * samples;
        return Pixels.colour(red / count, green / count, blue / count);
    }

    /** Bilinear between the four pixels around. */
    static int sample(Pixels picture, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double down = y - top;
        int a = at(picture, left, top);
        int b = at(picture, left + 1, top);
        int c = at(picture, left, top + 1);
        int d = at(picture, left + 1, top + 1);
        return Pixels.colour(
                mix(Pixels.red(a), Pixels.red(b), Pixels.red(c), Pixels.red(d), right, down),
                mix(Pixels.green(a), Pixels.green(b), Pixels.green(c), Pixels.green(d), right, down),
                mix(Pixels.blue(a), Pixels.blue(b), Pixels.blue(c), Pixels.blue(d), right, down));
    }

    private static double mix(int a, int b, int c, int d, double right, double down) {
        return (a * (1 - right) + b * right) * (1 - down) + (c * (1 - right) + d * right) * down;
    }

    private static int at(Pixels picture, int x, int y) {
        return x < 0 || y < 0 || x >= picture.width() || y >= picture.height()
                ? SURROUNDINGS
                : picture.rgb()[y * picture.width() + x];
    }
}
