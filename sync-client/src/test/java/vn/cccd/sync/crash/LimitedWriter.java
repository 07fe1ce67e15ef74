package vn.cccd.sync.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.outbox.Outbox;
import vn.cccd.sync.outbox.OutboxException;
import vn.cccd.sync.outbox.OutboxLimits;
import vn.cccd.sync.outbox.Settlement;
import vn.cccd.sync.outbox.StoredRecord;
import vn.cccd.sync.seal.KeyRing;

/**
 * The process whose files may not grow beyond a limit (RLIMIT_FSIZE), which it sets for itself, again and again, a write later each time: the write
 * that crosses it is cut short, the ones behind it fail, in the log as in the database.
 */
final class LimitedWriter {
    /** SQLite's log: a header, then frames of a header and a page each (sqlite.org, fileformat2, 4.1 and 4.2). */
    private static final int LOG_HEADER = 32;

    private static final int FRAME_HEADER = 24;
    private static final int FRAME = FRAME_HEADER + 4096;
    private static final int[] WITHIN_FRAME = {FRAME_HEADER + 2_000, 0, FRAME_HEADER};

    private final Path directory;
    private final SecureRandom random = new SecureRandom();
    private final Map<OutboxException.Reason, Integer> said = new EnumMap<>(OutboxException.Reason.class);
    private int acknowledged;

    private LimitedWriter(Path directory) {
        this.directory = directory;
    }

    /** Arguments: a directory, how many frames of the log, how many of the three places in each. */
    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        LimitedWriter writer = new LimitedWriter(Path.of(arguments[0]));
        int frames = Integer.parseInt(arguments[1]);
        int places = Integer.parseInt(arguments[2]);
        int points = 0;
        for (int frame = 1; frame <= frames; frame++) {
            for (int i = 0; i < places; i++) {
                int within = WITHIN_FRAME[(frame + i) % WITHIN_FRAME.length];
                writer.at(points++, LOG_HEADER + (long) frame * FRAME + within, points % 2 == 0);
            }
        }
        System.out.printf(
                "disk full: at %d places of a write, %d records acknowledged, 0 lost, 0 more than that; said: %s; all go on when there is room%n",
                points, writer.acknowledged, writer.said);
    }

    private static void limit(String bytes) throws IOException, InterruptedException {
        long self = ProcessHandle.current().pid();
        int status = new ProcessBuilder("prlimit", "--pid", String.valueOf(self), "--fsize=" + bytes + ":unlimited")
                .inheritIO()
                .start()
                .waitFor();
        require(status == 0, "prlimit is there");
    }

    private void at(int point, long limit, boolean restarted) throws Exception {
        Path store = Files.createDirectory(directory.resolve("point" + point));
        OutboxLimits limits = new OutboxLimits(10_000, 1L << 30, 10_000, 0, Duration.ZERO);
        List<StoredRecord> told = new ArrayList<>();
        List<UUID> sent = new ArrayList<>();
        try (KeyRing keys = KeyRing.inMemory(random)) {
            try (Outbox outbox = Outbox.open(store, "kiosk-1", limits, keys, Clock.systemUTC())) {
                limit(String.valueOf(limit));
                try {
                    untilItIsFull(outbox, told, sent, point);
                    if (!restarted) {
                        limit("unlimited");
                        told.add(add(outbox));
                        check(outbox, told, sent);
                    }
                } finally {
                    if (!restarted) {
                        limit("unlimited");
                    }
                }
            } catch (OutboxException e) {
                // It could not close properly: a crash, to the next opening.
                note(e);
            }
            limit("unlimited");
            try (Outbox outbox = Outbox.open(store, "kiosk-1", limits, keys, Clock.systemUTC())) {
                require(outbox.damage().isEmpty(), "a full disk damages nothing");
                check(outbox, told, sent);
                told.add(add(outbox));
                check(outbox, told, sent);
            }
        }
        acknowledged += told.size();
    }

    /** Adds, and now and then settles and erases, until nothing more can be added. */
    private void untilItIsFull(Outbox outbox, List<StoredRecord> told, List<UUID> sent, int point) {
        int refused = 0;
        for (int i = 0; refused < 3; i++) {
            try {
                if (i % 7 == 5 + point % 2) {
                    // What is erased by the same call may turn out to be there still; never the other way round.
                    StoredRecord oldest = outbox.oldestPending(1, 1 << 20).getFirst();
                    sent.add(oldest.id());
                    outbox.settle(List.of(new Settlement.Sent(oldest.id())));
                    outbox.eraseSent();
                } else {
                    told.add(add(outbox));
                }
                require(i < 1_000, "full in the end");
            } catch (OutboxException e) {
                note(e);
                refused++;
            }
        }
    }

    private void note(OutboxException e) {
        require(
                e.reason() == OutboxException.Reason.FULL || e.reason() == OutboxException.Reason.FAILED,
                "full or failed, not " + e.reason());
        said.merge(e.reason(), 1, Integer::sum);
    }

    private static StoredRecord add(Outbox outbox) throws OutboxException {
        return outbox.add(
                UUID.randomUUID(),
                link -> Writer.record(
                        link.sequence(), link.previous().map(Bytes::toBase64Url).orElse("-"), 30));
    }

    /** All that was told and not sent, once, in order, linked; nothing that was not told. */
    private static void check(Outbox outbox, List<StoredRecord> told, List<UUID> sent) throws OutboxException {
        List<StoredRecord> there = outbox.oldestPending(10_000, 1L << 30);
        List<StoredRecord> wanted =
                told.stream().filter(record -> !sent.contains(record.id())).toList();
        require(
                there.stream()
                        .filter(record -> !sent.contains(record.id()))
                        .toList()
                        .equals(wanted),
                "what was told is there, in order, and nothing else");
        for (int i = 1; i < told.size(); i++) {
            StoredRecord before = told.get(i - 1);
            require(told.get(i).sequence() == before.sequence() + 1, "numbered without a gap");
            require(
                    told.get(i)
                            .record()
                            .toUtf8()
                            .contains("|" + before.record().sha256().toBase64Url() + "|"),
                    "linked");
        }
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new AssertionError("not so: " + what);
        }
    }
}
