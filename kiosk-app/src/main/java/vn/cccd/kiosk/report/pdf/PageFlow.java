package vn.cccd.kiosk.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Puts strips one below the other and begins a page when one is full. What is on a finished page is compressed at once. */
final class PageFlow {
    static final float MARGIN = 46;
    private static final float FOOT = 30;

    private final PDDocument document;
    private final Fonts fonts;
    private final PDRectangle paper;
    private final List<Strip> waiting = new ArrayList<>();
    private Optional<Strip> running = Optional.empty();
    private Optional<Pen> pen = Optional.empty();
    private float y;

    PageFlow(PDDocument document, Fonts fonts, PDRectangle paper) {
        this.document = document;
        this.fonts = fonts;
        this.paper = paper;
    }

    /** How wide a strip may be. */
    float width() {
        return paper.getWidth() - 2 * MARGIN;
    }

    /** A strip that comes again at the top of every page until {@link #stopRunning}. */
    void run(Strip strip) throws IOException {
        add(strip);
        running = Optional.of(strip);
    }

    void stopRunning() {
        running = Optional.empty();
    }

    void add(Strip strip) throws IOException {
        waiting.add(strip);
        if (!strip.staysWithNext()) {
            place();
        }
    }

    private void place() throws IOException {
        float height = 0;
        for (Strip strip : waiting) {
            height += strip.height();
        }
        if (pen.isEmpty() || y - height < MARGIN + FOOT) {
            turn();
        }
        List<Strip> together = List.copyOf(waiting);
        waiting.clear();
        for (Strip strip : together) {
            draw(strip);
        }
    }

    private void turn() throws IOException {
        endPage();
        PDPage page = new PDPage(paper);
        document.addPage(page);
        pen = Optional.of(new Pen(new PDPageContentStream(document, page), fonts));
        y = paper.getHeight() - MARGIN;
        if (running.isPresent()) {
            draw(running.get());
        }
    }

    private void draw(Strip strip) throws IOException {
        strip.draw(pen.orElseThrow(), MARGIN, y);
        y -= strip.height();
    }

    private void endPage() throws IOException {
        if (pen.isPresent()) {
            pen.get().close();
        }
    }

    /** Ends the last page and writes {@code footer} and the page's number under each. */
    void finish(String footer) throws IOException {
        if (!waiting.isEmpty() || pen.isEmpty()) {
            place();
        }
        endPage();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (Pen foot =
                    new Pen(new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true), fonts)) {
                foot(foot, footer, "Trang " + (i + 1) + "/" + pages);
            }
        }
    }

    private void foot(Pen foot, String footer, String number) throws IOException {
        float top = MARGIN + FOOT / 3;
        foot.stroke(Style.LINE, 0.6f, MARGIN, top + 4, MARGIN + width(), top + 4);
        float numberWidth = fonts.width(number, Style.SMALL);
        foot.lines(fonts.lines(footer, Style.SMALL, width() - numberWidth - 20), Style.SMALL, MARGIN, top);
        foot.text(number, Style.SMALL, MARGIN + width() - numberWidth, top);
    }
}
