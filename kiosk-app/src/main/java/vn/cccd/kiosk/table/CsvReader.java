package vn.cccd.kiosk.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV as spreadsheets save it. */
final class CsvReader {
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvReader() {}

    static Table read(byte[] bytes) throws TableException {
        String text = text(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new TableException(TableException.Reason.NOT_A_LIST, "neither CSV nor XLSX");
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return table(parser);
        } catch (CSVException e) {
            throw new TableException(TableException.Reason.NOT_A_LIST, "a quote is not closed", e);
        } catch (IOException | UncheckedIOException e) {
            throw new TableException(TableException.Reason.NOT_A_LIST, "not CSV", e);
        }
    }

    private static Table table(CSVParser parser) throws TableException {
        List<String> headings = List.of();
        Rows rows = new Rows(0);
        for (CSVRecord row : parser) {
            int line = Math.toIntExact(row.getRecordNumber());
            List<String> cells = row.stream().map(String::strip).toList();
            TableReader.checkRow(line, cells);
            if (headings.isEmpty()) {
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    headings = cells;
                    rows = new Rows(cells.size());
                }
            } else {
                rows.add(line, cells);
            }
        }
        if (headings.isEmpty()) {
            throw new TableException(TableException.Reason.EMPTY, "no headings");
        }
        return new Table(headings, rows.all());
    }

    private static String text(byte[] bytes) throws TableException {
        Charset charset = charset(bytes);
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new TableException(TableException.Reason.NOT_UNICODE, "not saved as " + charset, e);
        }
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    /** The one that the first line has most of, outside of quotes. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        String first = text.lines()
                .flatMap(line -> line.isBlank() ? Stream.empty() : Stream.of(line))
                .findFirst()
                .orElse("");
        for (int at = 0; at < first.length(); at++) {
            char c = first.charAt(at);
            quoted ^= c == '"';
            for (int i = 0; i < SEPARATORS.length; i++) {
                if (!quoted && c == SEPARATORS[i]) {
                    counts[i]++;
                }
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS[most];
    }
}
