package vn.cccd.kiosk.table;

import java.util.ArrayList;
import java.util.List;

/** Rows as they come from a file, each made as wide as the headings. */
final class Rows {
    private final int width;
    private final List<Table.Row> rows = new ArrayList<>();
    private int line = 1;

    Rows(int width) {
        this.width = width;
    }

    /** The next line; one without any text is counted and left out. */
    void add(List<String> cells) {
        add(line + 1, cells);
    }

    void add(int atLine, List<String> cells) {
        line = atLine;
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        List<String> even = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (even.size() < width) {
            even.add("");
        }
        rows.add(new Table.Row(atLine, even));
    }

    List<Table.Row> all() {
        return rows;
    }
}
