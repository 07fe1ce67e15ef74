package vn.cccd.sim.qr.damage;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.random.RandomGenerator;

/** Damage to the print itself, and what lies on it. */
final class Print {
    private static final Color PAPER = new Color(0xE9E6DF);
    private static final Color SKIN = new Color(0xC99A7C);
    private static final double THUMB_LENGTH = 1.2;
    private static final double WORN_SHARE = 0.2;

    private Print() {}

    /** Everything moves towards the same grey. */
    static void fade(Pixels picture, double strength) {
        blend(picture, 1 - strength, 150 * strength);
    }

    static void invert(Pixels picture, double strength) {
        blend(picture, 1 - 2 * strength, 255 * strength);
    }

    private static void blend(Pixels picture, double factor, double offset) {
        int[] rgb = picture.rgb();
        for (int n = 0; n < rgb.length; n++) {
            int old = rgb[n];
            rgb[n] = Pixels.colour(
                    Pixels.red(old) * factor + offset,
                    Pixels.green(old) * factor + offset,
                    Pixels.blue(old) * factor + offset);
        }
    }

    static void wear(Pixels picture, double strength, RandomGenerator random) {
        Graphics2D brush = brush(picture);
        Rectangle code = picture.code();
        brush.setColor(PAPER);
        double side = code.getWidth();
        double area = 0;
        while (area < strength * WORN_SHARE * side * side) {
            double wide = side * (0.01 + 0.04 * random.nextDouble());
            double high = side * (0.01 + 0.04 * random.nextDouble());
            brush.fill(new Ellipse2D.Double(
                    code.getX() + random.nextDouble() * side, code.getY() + random.nextDouble() * side, wide, high));
            area += wide * high * Math.PI / 4;
        }
        for (int scratch = 0; scratch < 10 * strength; scratch++) {
            brush.setStroke(new BasicStroke((float) (side * (0.002 + 0.006 * random.nextDouble()))));
            double y = code.getY() + side * random.nextDouble();
            brush.draw(new Line2D.Double(
                    code.getX() - side * 0.1, y, code.getMaxX() + side * 0.1, y + side * (random.nextDouble() - 0.5)));
        }
        brush.dispose();
    }

    /** A thumb from one of the four sides. */
    static void cover(Pixels picture, double share, RandomGenerator random) {
        Rectangle code = picture.code();
        double side = code.getWidth();
        double width = side * Math.min(1, Math.sqrt(share / THUMB_LENGTH));
        double length = side * side * share / width;
        double along = (side - width) * random.nextDouble();
        Graphics2D brush = brush(picture);
        brush.transform(
                AffineTransform.getQuadrantRotateInstance(random.nextInt(4), code.getCenterX(), code.getCenterY()));
        brush.setColor(SKIN);
        brush.fill(new RoundRectangle2D.Double(
                code.getX() + along,
                code.getMaxY() - length,
                width,
                length + 4 * side,
                Math.min(width, length),
                Math.min(width, length)));
        brush.dispose();
    }

    private static Graphics2D brush(Pixels picture) {
        Graphics2D brush = picture.image().createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return brush;
    }
}
