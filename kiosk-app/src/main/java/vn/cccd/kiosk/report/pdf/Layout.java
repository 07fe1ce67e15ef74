package vn.cccd.kiosk.report.pdf;

import java.io.IOException;
import java.util.List;
import vn.cccd.kiosk.report.sheet.Block;
import vn.cccd.kiosk.report.sheet.Block.Heading;
import vn.cccd.kiosk.report.sheet.Block.Mark;
import vn.cccd.kiosk.report.sheet.Block.Paragraph;
import vn.cccd.kiosk.text.Bilingual;

/** Makes strips of blocks: Vietnamese first, English smaller beside or below it. */
final class Layout {
    private static final float INSET = 8;
    private static final float MARK_COLUMN = 16;
    private static final float SIGNATURE_ROOM = 92;

    private final PageFlow flow;
    private final Fonts fonts;
    private final FactLayout facts;

    Layout(PageFlow flow, Fonts fonts, FactLayout facts) {
        this.flow = flow;
        this.fonts = fonts;
        this.facts = facts;
    }

    void add(Block block) throws IOException {
        switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(paragraph);
            case Block.Facts values -> facts.add(values);
            case Block.Marks marks -> marks(marks);
            case Block.Grid grid -> new GridLayout(flow, fonts, grid).add();
            case Block.Signatures signatures -> signatures(signatures.who());
        }
    }

    private void heading(Heading heading) throws IOException {
        boolean large = heading.level() == Heading.Level.DOCUMENT;
        Style style = large ? Style.DOCUMENT : Style.PART;
        List<String> vietnamese = fonts.lines(heading.text().vietnamese(), style, flow.width());
        List<String> english = english(heading.text(), flow.width());
        float room = large ? 2 : 10;
        float height = room + vietnamese.size() * style.lineHeight() + english.size() * Style.SMALL.lineHeight();
        flow.add(Strip.leading(height + 4, (pen, x, top) -> {
            pen.lines(vietnamese, style, x, top - room);
            pen.lines(english, Style.SMALL, x, top - room - vietnamese.size() * style.lineHeight());
        }));
    }

    private List<String> english(Bilingual text, float width) throws IOException {
        return text.english().equals(text.vietnamese()) ? List.of() : fonts.lines(text.english(), Style.SMALL, width);
    }

    private void paragraph(Paragraph paragraph) throws IOException {
        boolean note = paragraph.tone() == Block.Tone.NOTE;
        float inset = note ? 0 : INSET;
        Style style = (note ? Style.TEXT : Style.STRONG).in(colour(paragraph.tone()));
        float width = flow.width() - 2 * inset;
        List<String> vietnamese = fonts.lines(paragraph.text().vietnamese(), style, width);
        List<String> english = english(paragraph.text(), width);
        float height = vietnamese.size() * style.lineHeight() + english.size() * Style.SMALL.lineHeight();
        float padding = note ? 1 : 5;
        flow.add(Strip.of(height + 2 * padding + 4, (pen, x, top) -> {
            if (!note) {
                pen.fill(style.rgb(), x, top, 2.5f, height + 2 * padding);
            }
            pen.lines(vietnamese, style, x + inset, top - padding);
            pen.lines(english, Style.SMALL, x + inset, top - padding - vietnamese.size() * style.lineHeight());
        }));
    }

    private static int colour(Block.Tone tone) {
        return switch (tone) {
            case NOTE -> Style.INK;
            case GOOD -> Style.GOOD;
            case CAUTION -> Style.CAUTION;
            case BAD -> Style.BAD;
        };
    }

    private void marks(Block.Marks marks) throws IOException {
        for (Mark mark : marks.marks()) {
            mark(mark);
        }
        flow.add(Strip.space(4));
    }

    private void mark(Mark mark) throws IOException {
        float half = (flow.width() - MARK_COLUMN) / 2;
        List<String> text = fonts.lines(mark.text().vietnamese(), Style.TEXT, half - INSET);
        List<String> english = english(mark.text(), half - INSET);
        List<String> detail = fonts.lines(mark.detail(), Style.LABEL, half);
        float words = text.size() * Style.TEXT.lineHeight() + english.size() * Style.SMALL.lineHeight();
        float height = Math.max(words, detail.size() * Style.LABEL.lineHeight()) + 3;
        flow.add(Strip.of(height, (pen, x, top) -> {
            SignShapes.draw(pen, mark.sign(), x + 1, top - 1.5f);
            pen.lines(text, Style.TEXT, x + MARK_COLUMN, top);
            pen.lines(english, Style.SMALL, x + MARK_COLUMN, top - text.size() * Style.TEXT.lineHeight());
            pen.lines(detail, Style.LABEL, x + MARK_COLUMN + half, top);
        }));
    }

    private void signatures(List<Bilingual> who) throws IOException {
        float width = flow.width() / who.size();
        flow.add(Strip.of(SIGNATURE_ROOM + 14, (pen, x, top) -> {
            for (int i = 0; i < who.size(); i++) {
                float left = x + i * width;
                String line = fonts.printable(who.get(i).vietnamese(), Style.STRONG);
                pen.text(line, Style.STRONG, left, top - 14);
                String small = fonts.printable(who.get(i).english(), Style.SMALL);
                pen.text(small, Style.SMALL, left, top - 14 - Style.STRONG.lineHeight());
                float under = top - SIGNATURE_ROOM;
                pen.stroke(Style.LINE, 0.8f, left, under, left + width - 24, under);
            }
        }));
    }
}
