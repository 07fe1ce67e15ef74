package vn.cccd.kiosk.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a list from a CSV file (RFC 4180; comma, semicolon or tab; UTF-8 or UTF-16) or the first sheet of an XLSX file (ECMA-376). The content
 * tells which it is, not the name.
 *
 * <p>Files come from anybody: at most {@value #MOST_BYTES} bytes, {@value #MOST_ROWS} rows, {@value #MOST_COLUMNS} columns and {@value
 * #LONGEST_CELL} characters a cell are taken; formulas count with the value that was saved with them.
 */
public final class TableReader {
    static final int MOST_BYTES = 8 * 1024 * 1024;
    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 64;
    static final int LONGEST_CELL = 1_000;

    private TableReader() {}

    /** The list in {@code file}; empty lines are left out. */
    public static Table read(Path file) throws TableException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new TableException(TableException.Reason.UNREADABLE, "the file cannot be read", e);
        }
        return read(bytes);
    }

    /** The list in a file's bytes. */
    public static Table read(byte[] bytes) throws TableException {
        if (bytes.length > MOST_BYTES) {
            throw tooLarge("more than " + MOST_BYTES + " bytes");
        }
        return isZip(bytes) ? XlsxReader.read(bytes) : CsvReader.read(bytes);
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    static void checkRow(int line, List<String> cells) throws TableException {
        if (line > MOST_ROWS) {
            throw tooLarge("more than " + MOST_ROWS + " rows");
        }
        if (cells.size() > MOST_COLUMNS) {
            throw tooLarge("more than " + MOST_COLUMNS + " columns in line " + line);
        }
        if (cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            throw tooLarge("a cell of more than " + LONGEST_CELL + " characters in line " + line);
        }
    }

    static TableException tooLarge(String what) {
        return new TableException(TableException.Reason.TOO_LARGE, what);
    }
}
