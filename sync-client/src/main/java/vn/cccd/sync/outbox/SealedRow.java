package vn.cccd.sync.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.seal.Unsealed;

/** A record's row as it was read: to be opened outside the transaction, which others wait for. What a damaged row lacks is empty. */
record SealedRow(long position, String id, String kiosk, long sequence, Bytes payload, Bytes hash) {
    static final String SELECT = "SELECT position, id, kiosk, sequence, payload, hash FROM record";

    /** A row in the form of {@link #SELECT}. */
    static SealedRow of(ResultSet row) throws SQLException {
        return new SealedRow(
                row.getLong(1),
                Optional.ofNullable(row.getString(2)).orElse(""),
                Optional.ofNullable(row.getString(3)).orElse(""),
                row.getLong(4),
                Optional.ofNullable(row.getBytes(5)).map(Bytes::copyOf).orElse(Bytes.empty()),
                Optional.ofNullable(row.getBytes(6)).map(Bytes::copyOf).orElse(Bytes.empty()));
    }

    /** What came of opening it. */
    sealed interface Opened {
        record Whole(StoredRecord record) implements Opened {}

        record Unusable(String reason) implements Opened {}
    }

    Opened open(KeyRing keys) {
        if (!Rows.UUID_FORM.matcher(id).matches()) {
            return new Opened.Unusable(Outbox.DAMAGED);
        }
        PayloadColumn.Place place = new PayloadColumn.Place(UUID.fromString(id), kiosk, sequence);
        return switch (PayloadColumn.open(keys, place, payload)) {
            case Unsealed.Whole whole ->
                whole.plain().sha256().equals(hash)
                        ? new Opened.Whole(new StoredRecord(place.id(), sequence, whole.plain()))
                        : new Opened.Unusable(Outbox.DAMAGED);
            case Unsealed.Damaged damaged -> new Opened.Unusable(Outbox.DAMAGED);
            case Unsealed.KeyMissing missing -> new Opened.Unusable(Outbox.KEY_MISSING);
        };
    }
}
