package vn.cccd.kiosk.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import vn.cccd.card.portrait.Picture;
import vn.cccd.kiosk.identity.Face;

/** A drawn face, as large as those on chips. */
final class SamplePortrait {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 640;

    private SamplePortrait() {}

    static Face face() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw(pen);
        pen.dispose();
        int[] pixels = picture.getRGB(0, 0, WIDTH, HEIGHT, new int[WIDTH * HEIGHT], 0, WIDTH);
        return new Face(Picture.of(WIDTH, HEIGHT, pixels));
    }

    private static void draw(Graphics2D pen) {
        fill(pen, 0xDCE6F2, new java.awt.Rectangle(0, 0, WIDTH, HEIGHT));
        fill(pen, 0x8E9298, new Ellipse2D.Double(112, 84, 256, 300));
        fill(pen, 0xE0B491, new java.awt.geom.RoundRectangle2D.Double(196, 380, 88, 130, 50, 50));
        Path2D shoulders = new Path2D.Double();
        shoulders.moveTo(40, 640);
        shoulders.curveTo(40, 480, 160, 470, 200, 460);
        shoulders.curveTo(225, 500, 255, 500, 280, 460);
        shoulders.curveTo(320, 470, 440, 480, 440, 640);
        fill(pen, 0x35507A, shoulders);
        fill(pen, 0xECC4A2, new Ellipse2D.Double(142, 138, 196, 272));
        fill(pen, 0x9DA1A7, new Arc2D.Double(134, 96, 212, 190, 0, 180, Arc2D.CHORD));
        fill(pen, 0x3B2F2A, new Ellipse2D.Double(186, 256, 22, 15));
        fill(pen, 0x3B2F2A, new Ellipse2D.Double(272, 256, 22, 15));
        pen.setStroke(new java.awt.BasicStroke(6, java.awt.BasicStroke.CAP_ROUND, java.awt.BasicStroke.JOIN_ROUND));
        pen.setColor(new Color(0x7A6A60));
        pen.draw(new Arc2D.Double(176, 228, 44, 24, 30, 120, Arc2D.OPEN));
        pen.draw(new Arc2D.Double(260, 228, 44, 24, 30, 120, Arc2D.OPEN));
        pen.setColor(new Color(0xC79A78));
        pen.draw(new Arc2D.Double(222, 278, 36, 40, 200, 140, Arc2D.OPEN));
        pen.setColor(new Color(0xA9584F));
        pen.draw(new Arc2D.Double(206, 322, 68, 36, 205, 130, Arc2D.OPEN));
    }

    private static void fill(Graphics2D pen, int colour, java.awt.Shape shape) {
        pen.setColor(new Color(colour));
        pen.fill(shape);
    }
}
