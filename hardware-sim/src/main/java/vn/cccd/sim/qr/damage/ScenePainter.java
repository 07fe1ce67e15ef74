package vn.cccd.sim.qr.damage;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import vn.cccd.sim.qr.QrSymbol;

/** Paints a scene as a perfect camera would see it. */
final class ScenePainter {
    private static final double CARD_SHAPE = 53.98 / 85.6;

    private final QrScene scene;
    private final BufferedImage image;
    private final Graphics2D brush;

    private ScenePainter(QrScene scene) {
        this.scene = scene;
        this.image = Pixels.blank(scene.width(), scene.height());
        this.brush = image.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    static Pixels paint(QrScene scene) {
        var painter = new ScenePainter(scene);
        switch (scene.backdrop()) {
            case PLAIN -> painter.fill(Color.WHITE);
            case CARD -> painter.card();
            case PHONE -> painter.phone();
        }
        Rectangle first = painter.symbols();
        painter.brush.dispose();
        return new Pixels(painter.image, first);
    }

    /** Side by side in the middle; the place of the first, or the middle of the picture when there is none. */
    private Rectangle symbols() {
        var first = new Rectangle(scene.width() / 4, scene.height() / 4, scene.width() / 2, scene.width() / 2);
        double total = scene.symbols().stream().mapToInt(QrSymbol::side).sum() * scene.modulePixels();
        double left = (scene.width() - total) / 2;
        for (int n = 0; n < scene.symbols().size(); n++) {
            QrSymbol symbol = scene.symbols().get(n);
            double side = symbol.side() * scene.modulePixels();
            double top = (scene.height() - side) / 2;
            symbol(symbol, left, top);
            if (n == 0) {
                first = new Rectangle((int) left, (int) top, (int) Math.ceil(side), (int) Math.ceil(side));
            }
            left += side;
        }
        return first;
    }

    private void symbol(QrSymbol symbol, double left, double top) {
        double module = scene.modulePixels();
        double side = symbol.side() * module;
        brush.setColor(new Color(0xFBFBF8));
        brush.fill(new Rectangle2D.Double(left, top, side, side));
        brush.setColor(new Color(0x151517));
        for (int y = 0; y < symbol.side(); y++) {
            for (int x = 0; x < symbol.side(); x++) {
                if (symbol.dark(x, y)) {
                    int run = x;
                    while (run < symbol.side() && symbol.dark(run, y)) {
                        run++;
                    }
                    brush.fill(new Rectangle2D.Double(left + x * module, top + y * module, (run - x) * module, module));
                    x = run;
                }
            }
        }
    }

    private void fill(Color colour) {
        brush.setColor(colour);
        brush.fillRect(0, 0, scene.width(), scene.height());
    }

    /** The code's place is where the symbols go; the rest says card without saying anybody's name. */
    private void card() {
        brush.setPaint(
                new GradientPaint(0, 0, new Color(0x7D6A55), scene.width(), scene.height(), new Color(0x57483A)));
        brush.fillRect(0, 0, scene.width(), scene.height());
        double wide = Math.min(scene.width() * 0.92, scene.height() * 0.92 / CARD_SHAPE);
        double high = wide * CARD_SHAPE;
        double left = (scene.width() - wide) / 2;
        double top = (scene.height() - high) / 2;
        brush.setPaint(new GradientPaint(
                (float) left,
                (float) top,
                new Color(0xD8ECEC),
                (float) (left + wide),
                (float) (top + high),
                new Color(0xF3E3CF)));
        brush.fill(new RoundRectangle2D.Double(left, top, wide, high, wide / 14, wide / 14));
        brush.setColor(new Color(0xB6CCCB));
        brush.fill(new RoundRectangle2D.Double(
                left + wide * 0.05, top + high * 0.35, wide * 0.2, high * 0.45, wide / 40, wide / 40));
        brush.setColor(new Color(0xA83A32));
        brush.fill(new RoundRectangle2D.Double(
                left + wide * 0.3, top + high * 0.08, wide * 0.4, high * 0.05, wide / 60, wide / 60));
        brush.setColor(new Color(0x6F7A7C));
        for (int line = 0; line < 6; line++) {
            brush.fill(new Rectangle2D.Double(
                    left + wide * 0.72, top + high * (0.36 + 0.09 * line), wide * (0.22 - 0.02 * line), high * 0.025));
        }
    }

    private void phone() {
        brush.setPaint(new GradientPaint(0, 0, new Color(0x9AA3AA), 0, scene.height(), new Color(0x6A7076)));
        brush.fillRect(0, 0, scene.width(), scene.height());
        double wide = Math.min(scene.width() * 0.95, scene.height() * 0.72);
        double left = (scene.width() - wide) / 2;
        brush.setColor(new Color(0x101114));
        brush.fill(new RoundRectangle2D.Double(
                left - wide * 0.04, -wide * 0.2, wide * 1.08, scene.height() + wide * 0.4, wide / 6, wide / 6));
        brush.setColor(new Color(0xF4F5F7));
        brush.fill(new Rectangle2D.Double(left, 0, wide, scene.height()));
        brush.setColor(new Color(0xB3261E));
        brush.fill(new Rectangle2D.Double(left, 0, wide, scene.height() * 0.1));
        brush.setColor(new Color(0x9AA0A6));
        brush.fill(new Rectangle2D.Double(left + wide * 0.2, scene.height() * 0.86, wide * 0.6, scene.height() * 0.02));
    }
}
