package vn.cccd.kiosk.table;

import java.io.Serial;

/** A file that is not a list that could be read. The message names the limit or the place, never what a cell holds. */
public final class TableException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final Reason reason;

    TableException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    TableException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why, in names that do not change. */
    public enum Reason {
        /** The file cannot be opened or read. */
        UNREADABLE,
        /** Neither CSV nor XLSX, or a broken one. */
        NOT_A_LIST,
        /** More bytes, rows or columns, or a longer cell, than {@link TableReader} takes. */
        TOO_LARGE,
        /** A CSV file in an old code page: its accents cannot be told. */
        NOT_UNICODE,
        /** No headings. */
        EMPTY
    }
}
