package vn.cccd.sync.outbox;

import java.util.Optional;
import vn.cccd.sync.bytes.Bytes;

/**
 * The only place that knows how a record's bytes look in the database: one byte that names the form, then the record in that form.
 *
 * <p>The one form there is now, {@code 1}, is the record as it is. It is <b>not encrypted</b>: until another form is added here, what is pending
 * can be read from a stolen disk unless the disk itself is encrypted.
 */
final class PayloadColumn {
    private static final byte PLAIN = 1;

    private PayloadColumn() {}

    static byte[] write(Bytes record) {
        byte[] column = new byte[record.length() + 1];
        column[0] = PLAIN;
        System.arraycopy(record.toArray(), 0, column, 1, record.length());
        return column;
    }

    /** Empty when the column is of no known form. */
    static Optional<Bytes> read(byte[] column) {
        return column.length > 0 && column[0] == PLAIN
                ? Optional.of(Bytes.copyOf(column).from(1))
                : Optional.empty();
    }
}
