package vn.cccd.sync.outbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.cccd.sync.seal.KeyRing;

/**
 * Records waiting for the backend, oldest first.
 *
 * <p>Crash contract:
 *
 * <ul>
 *   <li>When {@link #add} returns, the record survives a power cut, and so does its place: its sequence number and its link to the record before
 *       are stored in the same transaction. When {@code add} throws, the record is not there, and its number goes to the next one. (One
 *       exception: if the disk fails while confirming and the power goes before the next write, the record may turn up after all.)
 *   <li>A record leaves the pending ones only by {@link #settle}. One that was handed out but not settled is handed out again.
 *   <li>A record whose bytes no longer have the hash that was stored with them is quarantined as {@code DAMAGED} when its turn comes; the rest
 *       goes on.
 *   <li>When there is no room, {@code add} refuses. Nothing that was acknowledged is dropped to make room.
 *   <li>A damaged outbox opens with every record in it that is whole; the damaged files are set aside and {@link #damage} tells. A database of
 *       something else, or of a newer version, is refused and left as it is.
 * </ul>
 *
 * <p>Any thread may call any method; calls take turns.
 */
public final class Outbox implements AutoCloseable {
    /** The quarantine reason of a record whose bytes changed on disk. */
    public static final String DAMAGED = "DAMAGED";

    /** The quarantine reason of a record whose key is not in the ring. */
    public static final String KEY_MISSING = "KEY_MISSING";

    private final Database database;
    private final Adding adding;
    private final String kiosk;
    private final OutboxLimits limits;
    private final KeyRing keys;
    private final Clock clock;
    private final Upkeep upkeep;

    /** Written inside a transaction's turn only. */
    private volatile OutboxCounts counts;

    /** Likewise. */
    private volatile Optional<Instant> lastSent;

    private Outbox(Database database, Path directory, String kiosk, OutboxLimits limits, KeyRing keys, Clock clock)
            throws OutboxException {
        this.database = database;
        this.adding = database.transaction(connection -> new Adding(connection, keys));
        this.kiosk = kiosk;
        this.limits = limits;
        this.keys = keys;
        this.clock = clock;
        this.upkeep = new Upkeep(database, directory, limits, keys, clock);
        this.counts = database.transaction(Rows::count);
        this.lastSent = database.transaction(connection -> Chains.lastSent(connection, kiosk));
    }

    /**
     * Opens the outbox in {@code directory}, made there if it does not exist, for records of {@code kiosk}. An outbox of an older version is brought to
     * this one.
     *
     * @param keys seal what is stored; the caller closes them, after this
     */
    public static Outbox open(Path directory, String kiosk, OutboxLimits limits, KeyRing keys, Clock clock)
            throws OutboxException {
        Database database = Database.open(directory, keys, clock);
        try {
            return new Outbox(database, directory, kiosk, limits, keys, clock);
        } catch (OutboxException e) {
            database.close();
            throw e;
        }
    }

    /** Whether there is something in the place of an outbox in {@code directory}. */
    public static boolean isIn(Path directory) {
        return Files.exists(directory.resolve(Database.FILE));
    }

    /** Stores what {@code maker} makes for the next place in the chain. On disk when this returns. */
    public StoredRecord add(UUID id, RecordMaker maker) throws OutboxException {
        return add(id, Optional.empty(), maker);
    }

    /** Likewise, and with it what the record names and is too large to be in it: both are on disk when this returns, or none is. */
    public StoredRecord add(UUID id, Optional<Attachment> attachment, RecordMaker maker) throws OutboxException {
        return addAll(List.of(new NewRecord(id, attachment, maker))).getFirst();
    }

    /** Stores these one after the other: all are on disk when this returns, or none is. */
    public List<StoredRecord> addAll(List<NewRecord> records) throws OutboxException {
        return database.transaction(
                connection -> {
                    List<StoredRecord> stored = new ArrayList<>();
                    for (NewRecord record : records) {
                        requireRoom(
                                stored.size(),
                                record.attachment()
                                        .map(each -> each.content().length())
                                        .orElse(0));
                        stored.add(add(connection, record));
                    }
                    return stored;
                },
                stored -> counts = counts.plus(stored.size(), 0, 0));
    }

    private StoredRecord add(Connection connection, NewRecord wanted) throws SQLException, OutboxException {
        if (adding.knows(wanted.id())) {
            throw new OutboxException(OutboxException.Reason.ID_ALREADY_USED, "a record with this id is stored");
        }
        ChainLink link = adding.next(kiosk);
        StoredRecord record =
                new StoredRecord(wanted.id(), link.sequence(), wanted.maker().make(link));
        if (record.record().length() > limits.recordBytes()) {
            throw new OutboxException(
                    OutboxException.Reason.RECORD_TOO_LARGE,
                    "the record has " + record.record().length() + " bytes");
        }
        adding.insert(kiosk, record, wanted.attachment().isPresent(), clock.instant());
        if (wanted.attachment().isPresent()) {
            AttachmentRows.insert(
                    connection, keys, wanted.id(), wanted.attachment().get());
        }
        return record;
    }

    /** At most {@code most} pending records of together at most {@code mostBytes}, oldest first; the first one however large it is. */
    public List<StoredRecord> oldestPending(int most, long mostBytes) throws OutboxException {
        List<SealedRow> rows = database.transaction(connection -> Rows.oldestPending(connection, most, mostBytes));
        List<StoredRecord> records = new ArrayList<>();
        Map<Long, String> unusable = new LinkedHashMap<>();
        for (SealedRow row : rows) {
            switch (row.open(keys)) {
                case SealedRow.Opened.Whole whole -> records.add(whole.record());
                case SealedRow.Opened.Unusable damaged -> unusable.put(row.position(), damaged.reason());
            }
        }
        if (!unusable.isEmpty()) {
            database.transaction(
                    connection -> Rows.quarantine(connection, unusable, clock.instant()),
                    changed -> counts = counts.plus(-changed, 0, changed));
        }
        return records.isEmpty() && !rows.isEmpty() ? oldestPending(most, mostBytes) : records;
    }

    /** Records what became of records that were handed out, all at once. What is not pending (any more) is left as it is. */
    public void settle(List<Settlement> settlements) throws OutboxException {
        Instant now = clock.instant();
        database.transaction(
                connection -> {
                    OutboxCounts change = Rows.settle(connection, settlements, now);
                    if (change.sent() > 0) {
                        Chains.noteSent(connection, kiosk, now);
                    }
                    return change;
                },
                change -> {
                    counts = counts.plus(change.pending(), change.sent(), change.quarantined());
                    lastSent = change.sent() > 0 ? Optional.of(now) : lastSent;
                });
    }

    /** The oldest attachment to be sent: one whose record was delivered. */
    public Optional<StoredAttachment> oldestAttachment() throws OutboxException {
        return database.transaction(connection -> AttachmentRows.oldestDue(connection, keys));
    }

    /** Records what became of a record's attachment that was handed out; the record's own state stays. What was sent is erased, from the log as well. */
    public void settleAttachment(Settlement settlement) throws OutboxException {
        if (database.transaction(connection -> AttachmentRows.settle(connection, settlement))
                && settlement instanceof Settlement.Sent) {
            database.checkpoint();
        }
    }

    /** How it stands with the attachment of a record; empty when that has none, or was erased with it. */
    public Optional<RecordState> attachmentState(UUID record) throws OutboxException {
        return database.transaction(connection -> AttachmentRows.state(connection, record));
    }

    /** Puts a quarantined record back among the pending ones, at its old place, and its attachment. False when neither is quarantined. */
    public boolean requeue(UUID id) throws OutboxException {
        boolean attachment = database.transaction(connection -> AttachmentRows.requeue(connection, id));
        boolean record = database.transaction(
                connection -> Rows.requeue(connection, id),
                changed -> counts = changed ? counts.plus(1, 0, -1) : counts);
        return attachment || record;
    }

    /** Likewise all quarantined ones. Returns how many records. */
    public int requeueAll() throws OutboxException {
        return database.transaction(
                connection -> {
                    AttachmentRows.requeueAll(connection);
                    return Rows.requeueAll(connection);
                },
                requeued -> counts = counts.plus(requeued, 0, -requeued));
    }

    /** Erases what was sent long enough ago, and once a day does what else is due: keys renewed and forgotten, damaged files erased, room given back. */
    public void upkeep() throws OutboxException {
        eraseSent();
        upkeep.runWhenDue();
    }

    /** Erases what was sent {@link OutboxLimits#keepSent} ago or earlier, from the log as well. Returns how many records went. */
    public int eraseSent() throws OutboxException {
        Instant until = clock.instant().minus(limits.keepSent());
        int erased = database.transaction(
                connection -> Rows.eraseSent(connection, until), gone -> counts = counts.plus(0, -gone, 0));
        if (erased > 0) {
            database.checkpoint();
        }
        return erased;
    }

    /** Empty when the record was never here or is erased. */
    public Optional<RecordState> state(UUID id) throws OutboxException {
        return database.transaction(connection -> Rows.state(connection, id));
    }

    /** At most {@code most} records behind {@code position}, in the order in which they were stored; from the first one with 0. */
    public List<ListedRecord> listBehind(long position, int most) throws OutboxException {
        return database.transaction(connection -> Listing.behind(connection, position, most));
    }

    /** A record as it was stored, in whatever state; empty when it is not here or does not open any more. */
    public Optional<StoredRecord> find(UUID id) throws OutboxException {
        return database.transaction(connection -> Rows.open(connection, keys, id));
    }

    /** When the oldest pending record was stored. */
    public Optional<Instant> oldestPendingSince() throws OutboxException {
        return database.transaction(Listing::oldestPending);
    }

    /** When the backend last acknowledged a record of this kiosk. */
    public Optional<Instant> lastSent() {
        return lastSent;
    }

    /** What was found when this outbox, or one in its place before, was opened damaged. */
    public Optional<Damage> damage() throws OutboxException {
        return database.transaction(Damages::last);
    }

    public OutboxCounts counts() {
        return counts;
    }

    @Override
    public void close() throws OutboxException {
        database.close();
    }

    private void requireRoom(int before, long more) throws SQLException, OutboxException {
        if (counts.unsettled() + before >= limits.records()) {
            throw new OutboxException(OutboxException.Reason.FULL, "the outbox holds all the records it may");
        }
        if (adding.usedBytes() + more >= limits.bytes()) {
            throw new OutboxException(OutboxException.Reason.FULL, "the outbox's file has reached its limit");
        }
        if (database.freeBytes() - more < limits.diskReserve()) {
            throw new OutboxException(OutboxException.Reason.FULL, "the disk is almost full");
        }
    }
}
