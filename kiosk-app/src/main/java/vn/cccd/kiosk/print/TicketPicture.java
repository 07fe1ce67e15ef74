package vn.cccd.kiosk.print;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a ticket. Receipt printers know no Vietnamese that could be counted on (their code pages differ from model to model), so the whole ticket goes
 * to them as a picture.
 */
final class TicketPicture {
    private static final float HEAD = 0.055f;
    private static final float NUMBER = 0.24f;
    private static final float LINE = 0.055f;
    private static final float GAP = 0.03f;

    private final int width;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String text, Font font, int before) {}

    private TicketPicture(int width) {
        this.width = width;
    }

    /**
     * The ticket in black on white.
     *
     * @param width of the paper in dots
     */
    static BufferedImage draw(TicketText ticket, int width) {
        TicketPicture picture = new TicketPicture(width);
        picture.add(ticket.head(), PaperFonts.bold(width * HEAD), GAP);
        picture.add(ticket.number(), PaperFonts.bold(width * NUMBER), GAP);
        ticket.lines().forEach(line -> picture.add(line, PaperFonts.regular(width * LINE), GAP / 2));
        return picture.paint();
    }

    /** Breaks between words what is too wide. */
    private void add(String text, Font font, float before) {
        FontMetrics metrics = canvas(1).getFontMetrics(font);
        int gap = Math.round(width * before);
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && metrics.stringWidth(longer) > width * (1 - 2 * GAP)) {
                rows.add(new Row(line.toString(), font, gap));
                gap = 0;
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        rows.add(new Row(line.toString(), font, gap));
    }

    private BufferedImage paint() {
        int height = Math.round(width * GAP);
        Graphics2D measuring = canvas(1);
        for (Row row : rows) {
            height += row.before() + measuring.getFontMetrics(row.font()).getHeight();
        }
        BufferedImage paper = paper(height);
        Graphics2D ink = ink(paper);
        int top = 0;
        for (Row row : rows) {
            FontMetrics metrics = ink.getFontMetrics(row.font());
            top += row.before();
            ink.setFont(row.font());
            ink.drawString(row.text(), (width - metrics.stringWidth(row.text())) / 2, top + metrics.getAscent());
            top += metrics.getHeight();
        }
        ink.dispose();
        return paper;
    }

    private Graphics2D canvas(int height) {
        return ink(paper(height));
    }

    private BufferedImage paper(int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    }

    private Graphics2D ink(BufferedImage paper) {
        Graphics2D ink = paper.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        ink.setColor(Color.BLACK);
        ink.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return ink;
    }
}
