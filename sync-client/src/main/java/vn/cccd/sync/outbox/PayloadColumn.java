package vn.cccd.sync.outbox;

import java.util.UUID;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.seal.Unsealed;

/**
 * The only place that knows how a record's bytes look in the database: one byte that names the form, then the record in that form.
 *
 * <p>Form {@code 2} is sealed for the record's id, kiosk and sequence number. Form {@code 1}, the record as it is, was written by version 1 of the
 * schema and is read by its migration only.
 */
final class PayloadColumn {
    private static final byte PLAIN = 1;
    private static final byte SEALED = 2;

    /** By how much a sealed column is longer than its record: form, prefix and number of the key, nonce, tag. */
    static final int OVERHEAD = 1 + 5 + 12 + 16;

    private PayloadColumn() {}

    /** Whose payload it is. What is sealed for one place opens in no other. */
    record Place(UUID id, String kiosk, long sequence) {
        private Bytes context() {
            return Bytes.utf8("vn.cccd.outbox 2\n" + id + "\n" + sequence + "\n" + kiosk);
        }
    }

    static byte[] seal(KeyRing keys, Place place, Bytes record) {
        return form(SEALED, keys.seal(record, place.context()));
    }

    static Unsealed open(KeyRing keys, Place place, Bytes column) {
        return !column.isEmpty() && column.at(0) == SEALED
                ? keys.open(column.from(1), place.context())
                : new Unsealed.Damaged();
    }

    /** The number of the key that sealed {@code column}; 0 when none did. */
    static int keyOf(byte[] column) {
        return column.length > 0 && column[0] == SEALED
                ? KeyRing.keyOf(Bytes.copyOf(column).from(1))
                : 0;
    }

    /** What version 1 of the schema wrote. */
    static Unsealed openPlain(byte[] column) {
        return column.length > 0 && column[0] == PLAIN
                ? new Unsealed.Whole(Bytes.copyOf(column).from(1))
                : new Unsealed.Damaged();
    }

    private static byte[] form(byte form, Bytes content) {
        byte[] column = new byte[content.length() + 1];
        column[0] = form;
        System.arraycopy(content.toArray(), 0, column, 1, content.length());
        return column;
    }
}
