package vn.cccd.kiosk.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.cccd.kiosk.report.sheet.Block;
import vn.cccd.kiosk.report.sheet.Block.Fact;
import vn.cccd.kiosk.report.sheet.Block.Facts;

/** Labels and values beside a face, 3 cm wide and 4 cm high as on paper forms. */
final class FactLayout {
    private static final float FACE_WIDTH = 85;
    private static final float FACE_HEIGHT = 113;
    private static final float GAP = 14;
    private static final float LABELS = 118;

    /** What makes pictures of a document. */
    @FunctionalInterface
    interface Pictures {
        PDImageXObject of(vn.cccd.card.portrait.Picture picture) throws IOException;
    }

    private record Row(List<String> label, List<String> english, List<String> value, float height) {}

    private final PageFlow flow;
    private final Fonts fonts;
    private final Pictures pictures;

    FactLayout(PageFlow flow, Fonts fonts, Pictures pictures) {
        this.flow = flow;
        this.fonts = fonts;
        this.pictures = pictures;
    }

    void add(Facts block) throws IOException {
        boolean face = !(block.portrait() instanceof Block.Portrait.NotWanted);
        float left = face ? FACE_WIDTH + GAP : 0;
        List<Row> rows = new ArrayList<>();
        for (Fact fact : block.facts()) {
            rows.add(row(fact, flow.width() - left - LABELS));
        }
        int beside = face ? besideFace(rows) : 0;
        if (face) {
            head(block.portrait(), rows.subList(0, beside), left);
        }
        for (Row row : rows.subList(beside, rows.size())) {
            flow.add(Strip.of(row.height(), (pen, x, top) -> draw(pen, row, x + left, top)));
        }
        flow.add(Strip.space(4));
    }

    private Row row(Fact fact, float width) throws IOException {
        List<String> label = fonts.lines(fact.label().vietnamese(), Style.LABEL, LABELS - 8);
        List<String> english = fonts.lines(fact.label().english(), Style.SMALL, LABELS - 8);
        List<String> value = fonts.lines(fact.value(), Style.STRONG, width);
        float labels = label.size() * Style.LABEL.lineHeight() + english.size() * Style.SMALL.lineHeight();
        return new Row(label, english, value, Math.max(labels, value.size() * Style.STRONG.lineHeight()) + 2);
    }

    /** As many rows as reach down the face; they stay on its page. */
    private static int besideFace(List<Row> rows) {
        float height = 0;
        int beside = 0;
        while (beside < rows.size() && height < FACE_HEIGHT) {
            height += rows.get(beside).height();
            beside++;
        }
        return beside;
    }

    private void head(Block.Portrait portrait, List<Row> rows, float left) throws IOException {
        float height = 0;
        for (Row row : rows) {
            height += row.height();
        }
        flow.add(Strip.of(Math.max(height, FACE_HEIGHT + 4), (pen, x, top) -> {
            face(pen, portrait, x, top);
            float at = top;
            for (Row row : rows) {
                draw(pen, row, x + left, at);
                at -= row.height();
            }
        }));
    }

    private void face(Pen pen, Block.Portrait portrait, float x, float top) throws IOException {
        switch (portrait) {
            case Block.Portrait.Of of -> {
                PDImageXObject picture = pictures.of(of.picture());
                float scale = Math.min(FACE_WIDTH / picture.getWidth(), FACE_HEIGHT / picture.getHeight());
                pen.picture(picture, x, top, picture.getWidth() * scale, picture.getHeight() * scale);
            }
            case Block.Portrait.Missing missing -> {
                pen.frame(Style.LINE, x, top, FACE_WIDTH, FACE_HEIGHT);
                List<String> why = fonts.lines(missing.why().vietnamese(), Style.LABEL, FACE_WIDTH - 12);
                pen.lines(why, Style.LABEL, x + 6, top - 8);
                float below = top - 10 - why.size() * Style.LABEL.lineHeight();
                pen.lines(
                        fonts.lines(missing.why().english(), Style.SMALL, FACE_WIDTH - 12), Style.SMALL, x + 6, below);
            }
            case Block.Portrait.NotWanted none -> {}
        }
    }

    private static void draw(Pen pen, Row row, float x, float top) throws IOException {
        pen.lines(row.label(), Style.LABEL, x, top);
        pen.lines(row.english(), Style.SMALL, x, top - row.label().size() * Style.LABEL.lineHeight());
        pen.lines(row.value(), Style.STRONG, x + LABELS, top);
    }
}
