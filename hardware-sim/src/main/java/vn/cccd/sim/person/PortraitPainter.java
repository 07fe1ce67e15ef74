package vn.cccd.sim.person;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Draws a calm, stylised face as on an identity photograph: straight on, eyes at two fifths of the height. */
final class PortraitPainter {
    static final int WIDTH = 480;
    static final int HEIGHT = 640;

    private static final double CENTRE = WIDTH / 2.0;
    private static final double EYES = 278;
    private static final double CROWN = 140;
    private static final double CHIN = 408;

    private final Features face;
    private final Graphics2D canvas;

    private PortraitPainter(Features face, Graphics2D canvas) {
        this.face = face;
        this.canvas = canvas;
    }

    static BufferedImage paint(Features face) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        var painter = new PortraitPainter(face, canvas);
        painter.fill(face.background(), new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        painter.hairBehind();
        painter.shouldersAndNeck();
        painter.head();
        painter.hairInFront();
        painter.eyes();
        painter.noseAndMouth();
        painter.age();
        canvas.dispose();
        return picture;
    }

    private boolean woman() {
        return face.sex() == Sex.FEMALE;
    }

    private void hairBehind() {
        if (!woman()) {
            return;
        }
        double half = face.width() / 2 + 26;
        double end = face.hairStyle() == 0 ? 420 : face.hairStyle() == 1 ? 540 : 330;
        fill(face.hair(), oval(CENTRE, 255, half, 142));
        fill(face.hair(), new Rectangle2D.Double(CENTRE - half, 255, 2 * half, end - 255));
        fill(face.hair(), oval(CENTRE, end, half, 24));
    }

    private void shouldersAndNeck() {
        double reach = woman() ? 158 : 184;
        var torso = new Path2D.Double();
        torso.moveTo(CENTRE - reach - 20, HEIGHT);
        torso.curveTo(CENTRE - reach, 500, CENTRE - 90, 492, CENTRE - 54, 466);
        torso.lineTo(CENTRE + 54, 466);
        torso.curveTo(CENTRE + 90, 492, CENTRE + reach, 500, CENTRE + reach + 20, HEIGHT);
        torso.closePath();
        fill(face.clothes(), torso);
        Color shade = shaded(face.skin(), 0.14);
        fill(shade, new Rectangle2D.Double(CENTRE - 42, 370, 84, 100));
        fill(shade, oval(CENTRE, 470, 42, 26));
        collar();
    }

    private void collar() {
        Color light = Features.mix(face.clothes(), Color.WHITE, 0.45);
        for (int side : new int[] {-1, 1}) {
            var flap = new Path2D.Double();
            flap.moveTo(CENTRE + side * 44, 452);
            flap.lineTo(CENTRE + side * 84, 486);
            flap.lineTo(CENTRE + side * 34, 540);
            flap.lineTo(CENTRE, 500);
            flap.closePath();
            fill(light, flap);
            line(shaded(light, 0.25), 2, flap);
        }
        line(shaded(face.clothes(), 0.3), 2, new QuadCurve2D.Double(CENTRE, 504, CENTRE + 2, 570, CENTRE, HEIGHT));
    }

    private void head() {
        double half = face.width() / 2;
        for (int side : new int[] {-1, 1}) {
            fill(shaded(face.skin(), 0.08), oval(CENTRE + side * half, EYES + 14, 15, 30));
        }
        var outline = new Path2D.Double();
        outline.moveTo(CENTRE - half, EYES - 20);
        outline.curveTo(CENTRE - half, CROWN, CENTRE + half, CROWN, CENTRE + half, EYES - 20);
        outline.curveTo(CENTRE + half, 356, CENTRE + half * 0.5, CHIN, CENTRE, CHIN);
        outline.curveTo(CENTRE - half * 0.5, CHIN, CENTRE - half, 356, CENTRE - half, EYES - 20);
        fill(face.skin(), outline);
        Color blush = Features.mix(face.skin(), new Color(0xD98B78), woman() ? 0.28 : 0.15);
        fill(blush, oval(CENTRE - half * 0.56, 334, 22, 14));
        fill(blush, oval(CENTRE + half * 0.56, 334, 22, 14));
    }

    /** The hairline: a cap whose lower edge depends on sex, style and age. */
    private void hairInFront() {
        double half = face.width() / 2 + (woman() ? 16 : 8);
        double side = woman() ? EYES + 20 : EYES - 14;
        double brow = face.age() > 50 && !woman() ? 196 : 222;
        double parting = CENTRE + (face.hairStyle() - 1) * 44;
        var cap = new Path2D.Double();
        cap.moveTo(CENTRE - half, side);
        cap.curveTo(CENTRE - half - 8, CROWN - 40, CENTRE + half + 8, CROWN - 40, CENTRE + half, side);
        cap.curveTo(CENTRE + half - 14, brow + 14, parting + 50, brow, parting, brow - 16);
        cap.curveTo(parting - 50, brow, CENTRE - half + 14, brow + 14, CENTRE - half, side);
        fill(face.hair(), cap);
        Color gleam = Features.mix(face.hair(), Color.WHITE, 0.16);
        line(gleam, 5, new QuadCurve2D.Double(CENTRE - 70, 176, CENTRE - 30, 146, CENTRE + 24, 148));
    }

    private void eyes() {
        for (int side : new int[] {-1, 1}) {
            double x = CENTRE + side * face.eyeDistance();
            fill(new Color(0xFBFAF7), oval(x, EYES, 19, 8.5));
            fill(new Color(0x2B1D16), oval(x, EYES, 8, 8));
            fill(Color.WHITE, oval(x + 3, EYES - 3, 2, 2));
            line(
                    shaded(face.hair(), 0.2),
                    woman() ? 4 : 3,
                    new QuadCurve2D.Double(x - 21, EYES + 1, x, EYES - 17, x + 21, EYES));
            line(
                    face.hair(),
                    woman() ? 5 : 8,
                    new QuadCurve2D.Double(x - 24, EYES - 25, x + side * 4, EYES - 36, x + 24, EYES - 26));
            if (face.glasses()) {
                line(new Color(0x3B3F46), 4, oval(x, EYES + 3, 35, 27));
            }
        }
        if (face.glasses()) {
            double reach = face.eyeDistance() - 35;
            line(
                    new Color(0x3B3F46),
                    4,
                    new QuadCurve2D.Double(CENTRE - reach, EYES, CENTRE, EYES - 10, CENTRE + reach, EYES));
        }
    }

    private void noseAndMouth() {
        Color line = shaded(face.skin(), 0.28);
        line(line, 3, new QuadCurve2D.Double(CENTRE - 7, EYES + 18, CENTRE - 10, 320, CENTRE - 18, 332));
        line(line, 3, new QuadCurve2D.Double(CENTRE - 17, 335, CENTRE, 344, CENTRE + 17, 335));
        double half = face.mouthWidth();
        var lips = new Path2D.Double();
        lips.moveTo(CENTRE - half, 368);
        lips.curveTo(CENTRE - half / 2, 358, CENTRE + half / 2, 358, CENTRE + half, 368);
        lips.curveTo(CENTRE + half / 2, 384, CENTRE - half / 2, 384, CENTRE - half, 368);
        fill(Features.mix(face.skin(), new Color(0xB4525A), woman() ? 0.72 : 0.42), lips);
        line(new Color(0x7C3F3F), 2, new QuadCurve2D.Double(CENTRE - half, 368, CENTRE, 373, CENTRE + half, 368));
    }

    private void age() {
        if (face.age() < 50) {
            return;
        }
        Color crease = shaded(face.skin(), 0.16);
        for (int side : new int[] {-1, 1}) {
            line(
                    crease,
                    2.5f,
                    new QuadCurve2D.Double(CENTRE + side * 30, 330, CENTRE + side * 48, 346, CENTRE + side * 50, 372));
            line(
                    crease,
                    2,
                    new QuadCurve2D.Double(
                            CENTRE + side * 30,
                            EYES + 16,
                            CENTRE + side * 48,
                            EYES + 24,
                            CENTRE + side * 66,
                            EYES + 14));
        }
        line(crease, 2, new QuadCurve2D.Double(CENTRE - 44, 236, CENTRE, 230, CENTRE + 44, 236));
    }

    private void fill(Color colour, Shape shape) {
        canvas.setColor(colour);
        canvas.fill(shape);
    }

    private void line(Color colour, float width, Shape shape) {
        canvas.setColor(colour);
        canvas.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.draw(shape);
    }

    private static Shape oval(double x, double y, double halfWidth, double halfHeight) {
        return new Ellipse2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
    }

    private static Color shaded(Color colour, double share) {
        return Features.mix(colour, new Color(0x2A1410), share);
    }
}
