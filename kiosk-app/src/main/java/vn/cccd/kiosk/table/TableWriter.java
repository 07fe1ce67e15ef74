package vn.cccd.kiosk.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes lists for spreadsheets and portals. Every cell is text, so that numbers keep their leading zeros and dates their form, and none is
 * ever run as a formula.
 */
public final class TableWriter {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String APPLICATION = "CCCD Kiosk";
    private static final double MARGIN = 2;

    /** What formulas begin with, full-width forms and what spreadsheets skip included (OWASP, CSV Injection). */
    private static final String FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final int WIDEST = 60;

    private TableWriter() {}

    /**
     * CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel takes it for an old code page. A cell that a spreadsheet would take for
     * a formula gets an apostrophe in front.
     */
    public static void writeCsv(Table table, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVFormat format =
                CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();
        try (CSVPrinter printer = new CSVPrinter(writer, format)) {
            printer.printRecord(table.headings().stream().map(TableWriter::harmless));
            for (Table.Row row : table.rows()) {
                printer.printRecord(row.cells().stream().map(TableWriter::harmless));
            }
        }
    }

    /** An XLSX workbook (ECMA-376) with one sheet, its first row fixed. */
    public static void writeXlsx(Table table, String sheetName, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, APPLICATION, null)) {
            Worksheet sheet = workbook.newWorksheet(sheetName);
            for (int column = 0; column < table.headings().size(); column++) {
                sheet.value(0, column, table.headings().get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, width(table, column));
            }
            for (int i = 0; i < table.rows().size(); i++) {
                List<String> cells = table.rows().get(i).cells();
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(i + 1, column, cells.get(column));
                    sheet.style(i + 1, column).format("@").set();
                }
            }
            sheet.freezePane(0, 1);
        }
    }

    private static double width(Table table, int column) {
        int longest = table.rows().stream()
                .mapToInt(row -> row.cells().get(column).length())
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(longest, table.headings().get(column).length())) + MARGIN;
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULAS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
