package vn.cccd.kiosk.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import vn.cccd.kiosk.table.Table;
import vn.cccd.kiosk.table.TableWriter;
import vn.cccd.sync.bytes.Bytes;

/** How a table is written for other programs. */
public enum TableFormat {
    CSV("csv"),
    XLSX("xlsx");

    private final String ending;

    TableFormat(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }

    /** Cells that a spreadsheet could run are made harmless by {@link TableWriter}. */
    Bytes write(Table table, String sheetName) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            switch (this) {
                case CSV -> TableWriter.writeCsv(table, out);
                case XLSX -> TableWriter.writeXlsx(table, sheetName, out);
            }
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
        return Bytes.copyOf(out.toByteArray());
    }
}
