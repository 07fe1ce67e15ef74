package vn.cccd.kiosk.table;

import java.util.List;

/**
 * Rows of texts under headings.
 *
 * @param headings the first row, as it was written
 * @param rows as long as the headings each; what a file left out is empty
 */
public record Table(List<String> headings, List<Row> rows) {
    /**
     * One row.
     *
     * @param line where it stands in its file, counted from 1: what a message about it names
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Tells the line only: the rest may be personal. */
        @Override
        public String toString() {
            return "Row[" + line + "]";
        }
    }

    public Table {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        int width = headings.size();
        if (rows.stream().anyMatch(row -> row.cells().size() != width)) {
            throw new IllegalArgumentException("every row has a cell for each heading");
        }
    }

    /** A table to be written: rows are numbered as they come. */
    public static Table of(List<String> headings, List<List<String>> rows) {
        Rows numbered = new Rows(headings.size());
        rows.forEach(numbered::add);
        return new Table(headings, numbered.all());
    }

    /** Tells its size only. */
    @Override
    public String toString() {
        return "Table[" + headings.size() + " x " + rows.size() + "]";
    }
}
