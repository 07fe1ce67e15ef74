package vn.cccd.kiosk.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.cccd.kiosk.report.sheet.Block.Column;
import vn.cccd.kiosk.report.sheet.Block.Grid;

/** A table with lines between its rows. */
final class GridLayout {
    private static final float PADDING = 3;

    private final PageFlow flow;
    private final Fonts fonts;
    private final Grid grid;
    private final float unit;

    GridLayout(PageFlow flow, Fonts fonts, Grid grid) {
        this.flow = flow;
        this.fonts = fonts;
        this.grid = grid;
        this.unit = (float) (flow.width()
                / grid.columns().stream().mapToDouble(Column::weight).sum());
    }

    void add() throws IOException {
        flow.run(headings());
        for (List<String> row : grid.rows()) {
            flow.add(row(row));
        }
        flow.stopRunning();
        flow.add(Strip.space(6));
    }

    private float width(int column) {
        return (float) grid.columns().get(column).weight() * unit;
    }

    private Strip headings() throws IOException {
        List<List<String>> vietnamese = new ArrayList<>();
        List<List<String>> english = new ArrayList<>();
        float height = 0;
        for (int i = 0; i < grid.columns().size(); i++) {
            float room = width(i) - 2 * PADDING;
            vietnamese.add(fonts.lines(grid.columns().get(i).heading().vietnamese(), Style.CELL_HEADING, room));
            english.add(fonts.lines(grid.columns().get(i).heading().english(), Style.SMALL, room));
            height = Math.max(
                    height,
                    vietnamese.getLast().size() * Style.CELL_HEADING.lineHeight()
                            + english.getLast().size() * Style.SMALL.lineHeight());
        }
        float whole = height + 2 * PADDING;
        return Strip.leading(whole, (pen, x, top) -> {
            float left = x + PADDING;
            for (int i = 0; i < vietnamese.size(); i++) {
                pen.lines(vietnamese.get(i), Style.CELL_HEADING, left, top - PADDING);
                float below = top - PADDING - vietnamese.get(i).size() * Style.CELL_HEADING.lineHeight();
                pen.lines(english.get(i), Style.SMALL, left, below);
                left += width(i);
            }
            pen.stroke(Style.INK, 0.9f, x, top - whole, x + flow.width(), top - whole);
        });
    }

    private Strip row(List<String> cells) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            lines.add(fonts.lines(cells.get(i), Style.CELL, width(i) - 2 * PADDING));
            most = Math.max(most, lines.getLast().size());
        }
        float height = most * Style.CELL.lineHeight() + 2 * PADDING;
        return Strip.of(height, (pen, x, top) -> {
            float left = x + PADDING;
            for (int i = 0; i < lines.size(); i++) {
                pen.lines(lines.get(i), Style.CELL, left, top - PADDING);
                left += width(i);
            }
            pen.stroke(Style.LINE, 0.5f, x, top - height, x + flow.width(), top - height);
        });
    }
}
