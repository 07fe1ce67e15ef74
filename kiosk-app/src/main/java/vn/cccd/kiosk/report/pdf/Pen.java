package vn.cccd.kiosk.report.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Draws on one page. Points; {@code y} grows upwards as in PDF, and {@code top} is where a thing begins. */
final class Pen implements AutoCloseable {
    private static final float ASCENT = 0.93f;

    private final PDPageContentStream page;
    private final Fonts fonts;

    Pen(PDPageContentStream page, Fonts fonts) {
        this.page = page;
        this.fonts = fonts;
    }

    /** One line of printable text. */
    void text(String line, Style style, float x, float top) throws IOException {
        if (line.isEmpty()) {
            return;
        }
        page.beginText();
        page.setFont(fonts.of(style), style.size());
        page.setNonStrokingColor(new Color(style.rgb()));
        page.newLineAtOffset(x, top - style.size() * ASCENT);
        page.showText(line);
        page.endText();
    }

    void lines(List<String> lines, Style style, float x, float top) throws IOException {
        float at = top;
        for (String line : lines) {
            text(line, style, x, at);
            at -= style.lineHeight();
        }
    }

    /** A stroked line through these points, {@code x, y, x, y …}. */
    void stroke(int rgb, float width, float... points) throws IOException {
        page.setStrokingColor(new Color(rgb));
        page.setLineWidth(width);
        page.setLineCapStyle(1);
        page.setLineJoinStyle(1);
        page.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            page.lineTo(points[i], points[i + 1]);
        }
        page.stroke();
    }

    void frame(int rgb, float x, float top, float width, float height) throws IOException {
        page.setStrokingColor(new Color(rgb));
        page.setLineWidth(0.8f);
        page.addRect(x, top - height, width, height);
        page.stroke();
    }

    void fill(int rgb, float x, float top, float width, float height) throws IOException {
        page.setNonStrokingColor(new Color(rgb));
        page.addRect(x, top - height, width, height);
        page.fill();
    }

    void picture(PDImageXObject picture, float x, float top, float width, float height) throws IOException {
        page.drawImage(picture, x, top - height, width, height);
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
