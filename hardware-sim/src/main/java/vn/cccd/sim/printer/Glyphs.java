package vn.cccd.sim.printer;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/** The printer's two fonts: A has cells of 12 by 24 dots, B of 9 by 17. Not thread-safe. */
final class Glyphs {
    private record Key(int character, boolean small, boolean bold) {}

    private static final int MOST_KEPT = 1024;
    private static final int INK_FROM = 0x70;

    private final Font large = new Font(Font.MONOSPACED, Font.PLAIN, 18);
    private final Font small = new Font(Font.MONOSPACED, Font.PLAIN, 13);
    private final Map<Key, Dots> drawn = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Dots> eldest) {
            return size() > MOST_KEPT;
        }
    };

    Dots of(int character, boolean smallFont, boolean bold) {
        return drawn.computeIfAbsent(new Key(character, smallFont, bold), this::draw);
    }

    private Dots draw(Key key) {
        int width = key.small ? 9 : 12;
        int height = key.small ? 17 : 24;
        var cell = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D brush = cell.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        brush.setFont(key.small ? small : large);
        brush.setColor(Color.WHITE);
        String text = Character.toString(key.character);
        int baseline = key.small ? 14 : 19;
        brush.drawString(text, 0, baseline);
        if (key.bold) {
            brush.drawString(text, 1, baseline);
        }
        brush.dispose();
        var dots = new Dots(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (cell.getRaster().getSample(x, y, 0) >= INK_FROM) {
                    dots.blacken(x, y);
                }
            }
        }
        return dots;
    }
}
