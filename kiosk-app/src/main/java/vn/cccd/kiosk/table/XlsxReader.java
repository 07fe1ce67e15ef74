package vn.cccd.kiosk.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX workbook. */
final class XlsxReader {
    /** What a workbook may unpack to: a list of {@link TableReader#MOST_ROWS} rows stays far below. */
    private static final long MOST_UNPACKED = 128L * 1024 * 1024;

    private final XlsxCells texts;

    private XlsxReader(XlsxCells texts) {
        this.texts = texts;
    }

    static Table read(byte[] bytes) throws TableException {
        checkUnpackedSize(bytes);
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
                var rows = workbook.getFirstSheet().openStream()) {
            return new XlsxReader(new XlsxCells(workbook.isDate1904())).table(rows.iterator());
        } catch (IOException | UncheckedIOException | ExcelReaderException e) {
            throw new TableException(TableException.Reason.NOT_A_LIST, "a broken XLSX file", e);
        } catch (RuntimeException e) {
            // The library meets a wrong file with whatever it stumbles over: missing parts, wrong numbers, broken XML.
            throw new TableException(TableException.Reason.NOT_A_LIST, "not an XLSX file that can be read", e);
        }
    }

    /** The library holds all texts of a workbook in memory; a small file can unpack to gigabytes of them. */
    private static void checkUnpackedSize(byte[] bytes) throws TableException {
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    unpacked += unpack(content, buffer, MOST_UNPACKED - unpacked);
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new TableException(TableException.Reason.NOT_A_LIST, "a broken XLSX file", e);
        }
    }

    private static long unpack(InputStream entry, byte[] buffer, long most) throws IOException, TableException {
        long size = 0;
        for (int n = entry.read(buffer); n >= 0; n = entry.read(buffer)) {
            size += n;
            if (size > most) {
                throw TableReader.tooLarge("unpacks to more than " + MOST_UNPACKED + " bytes");
            }
        }
        return size;
    }

    private Table table(Iterator<Row> sheet) throws TableException {
        List<String> headings = List.of();
        Rows rows = new Rows(0);
        while (sheet.hasNext()) {
            Row row = sheet.next();
            List<String> cells = cells(row);
            TableReader.checkRow(row.getRowNum(), cells);
            if (headings.isEmpty()) {
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    headings = withoutEmptyEnd(cells);
                    rows = new Rows(headings.size());
                }
            } else {
                rows.add(row.getRowNum(), cells);
            }
        }
        if (headings.isEmpty()) {
            throw new TableException(TableException.Reason.EMPTY, "no headings in the first sheet");
        }
        return new Table(headings, rows.all());
    }

    private static List<String> withoutEmptyEnd(List<String> cells) {
        int end = cells.size();
        while (cells.get(end - 1).isEmpty()) {
            end--;
        }
        return List.copyOf(cells.subList(0, end));
    }

    private List<String> cells(Row row) throws TableException {
        if (row.getCellCount() > TableReader.MOST_COLUMNS) {
            throw TableReader.tooLarge("more than " + TableReader.MOST_COLUMNS + " columns in line " + row.getRowNum());
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(texts::of).orElse("").strip());
        }
        return cells;
    }
}
