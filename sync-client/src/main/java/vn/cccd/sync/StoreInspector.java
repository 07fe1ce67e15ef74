package vn.cccd.sync;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.cccd.sync.bytes.PrivateFile;
import vn.cccd.sync.outbox.ListedRecord;
import vn.cccd.sync.outbox.Outbox;
import vn.cccd.sync.outbox.OutboxCounts;
import vn.cccd.sync.outbox.OutboxException;
import vn.cccd.sync.outbox.RecordState;
import vn.cccd.sync.outbox.StoredRecord;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.seal.SealException;

/**
 * Looks into the store of a kiosk that does not run, for staff: sends nothing and makes nothing that is not there.
 *
 * <p><b>Security guarantees.</b> Nothing personal is told but by {@link #export}.
 */
public final class StoreInspector implements AutoCloseable {
    private static final int PAGE = 500;

    private final SyncSettings settings;
    private final KeyRing keys;
    private final Outbox outbox;

    private StoreInspector(SyncSettings settings, KeyRing keys, Outbox outbox) {
        this.settings = settings;
        this.keys = keys;
        this.outbox = outbox;
    }

    /** Opens the store, which must be there and in nobody's use. */
    public static StoreInspector open(SyncSettings settings, Clock clock, SecureRandom random) throws SyncException {
        if (!Outbox.isIn(settings.directory())) {
            throw new SyncException(SyncException.Reason.STORE_MISSING, "there is no store in " + settings.directory());
        }
        if (!settings.keys().exists()) {
            throw new SyncException(
                    SyncException.Reason.STORE_KEYS_UNUSABLE,
                    "there are no keys in " + settings.keys().ring());
        }
        try {
            KeyRing keys = settings.keys().open(random);
            try {
                return new StoreInspector(
                        settings,
                        keys,
                        Outbox.open(settings.directory(), settings.kiosk(), settings.limits(), keys, clock));
            } catch (OutboxException e) {
                keys.close();
                throw SyncException.of(e);
            }
        } catch (SealException e) {
            throw new SyncException(SyncException.Reason.STORE_KEYS_UNUSABLE, e.reason() + ": " + e.getMessage(), e);
        }
    }

    public StoreStatus status() throws SyncException {
        try {
            OutboxCounts counts = outbox.counts();
            return new StoreStatus(
                    counts.pending(),
                    counts.sent(),
                    counts.quarantined(),
                    settings.limits().records(),
                    outbox.oldestPendingSince(),
                    outbox.lastSent(),
                    outbox.damage());
        } catch (OutboxException e) {
            throw SyncException.of(e);
        }
    }

    /** At most {@code most} records behind {@code position}, in the order in which they were stored; from the first one with 0. */
    public List<ListedRecord> recordsBehind(long position, int most) throws SyncException {
        try {
            return outbox.listBehind(position, most);
        } catch (OutboxException e) {
            throw SyncException.of(e);
        }
    }

    /** Has a quarantined check-in sent once more when the kiosk runs again. False when it is not quarantined. */
    public boolean requeue(UUID id) throws SyncException {
        try {
            return outbox.requeue(id);
        } catch (OutboxException e) {
            throw SyncException.of(e);
        }
    }

    /** Likewise all quarantined ones. Returns how many. */
    public int requeueAll() throws SyncException {
        try {
            return outbox.requeueAll();
        } catch (OutboxException e) {
            throw SyncException.of(e);
        }
    }

    /**
     * What was written.
     *
     * @param records how many
     * @param unreadable how many more there were whose bytes are damaged or whose key is lost
     */
    public record Export(long records, long unreadable) {}

    /**
     * Writes every pending and quarantined record as it is on the wire: one signed JWS a line, unencrypted, with all its personal data. The file is
     * for its owner only, on disk when this returns, and not there when this throws.
     *
     * @param file must not exist
     */
    public Export export(Path file) throws SyncException, IOException {
        FileChannel created = PrivateFile.create(file);
        boolean whole = false;
        try (FileChannel channel = created;
                Writer lines = new BufferedWriter(
                        new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.US_ASCII))) {
            Export export = write(lines);
            lines.flush();
            channel.force(true);
            whole = true;
            return export;
        } catch (OutboxException e) {
            throw SyncException.of(e);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Export write(Writer lines) throws OutboxException, IOException {
        long written = 0;
        long unreadable = 0;
        List<ListedRecord> page = outbox.listBehind(0, PAGE);
        while (!page.isEmpty()) {
            for (ListedRecord each : page) {
                if (each.state() instanceof RecordState.Sent) {
                    continue;
                }
                Optional<StoredRecord> record = outbox.find(each.id());
                if (record.isPresent()) {
                    lines.write(record.get().record().toUtf8());
                    lines.write('\n');
                    written++;
                } else {
                    unreadable++;
                }
            }
            page = outbox.listBehind(page.getLast().position(), PAGE);
        }
        return new Export(written, unreadable);
    }

    @Override
    public void close() throws SyncException {
        try {
            outbox.close();
        } catch (OutboxException e) {
            throw SyncException.of(e);
        } finally {
            keys.close();
        }
    }
}
