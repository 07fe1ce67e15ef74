package vn.cccd.sync.delivery;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import vn.cccd.sync.outbox.Outbox;
import vn.cccd.sync.outbox.OutboxException;
import vn.cccd.sync.outbox.Settlement;
import vn.cccd.sync.outbox.StoredRecord;

/**
 * Decides what to send, what an answer means for the records, and when to go on. It has no thread and no clock of its own: {@link SenderThread}
 * calls {@link #step} and waits as told.
 *
 * <table>
 * <caption>What an answer leads to</caption>
 * <tr><td>record accepted</td><td>sent</td></tr>
 * <tr><td>record conflicts, is rejected</td><td>quarantined; the next one goes on</td></tr>
 * <tr><td>record to be retried, or not answered</td><td>stays pending; the server's delay, else backoff</td></tr>
 * <tr><td>try later</td><td>all stay pending; the server's delay, else backoff</td></tr>
 * <tr><td>credentials refused</td><td>all stay pending; backoff</td></tr>
 * <tr><td>too large</td><td>half the batch; a record too large on its own is quarantined</td></tr>
 * <tr><td>refused</td><td>all stay pending; nothing more is sent until the next start</td></tr>
 * </table>
 */
final class Sender {
    static final String CONFLICT = "CONFLICT";
    static final String TOO_LARGE = "TOO_LARGE";

    /** How often an idle sender looks whether there is something to erase. */
    static final Duration IDLE = Duration.ofMinutes(1);

    private static final System.Logger LOG = System.getLogger(Sender.class.getName());

    private final Outbox outbox;
    private final Uplink uplink;
    private final DeliveryPace pace;
    private final Backoff backoff;
    private int batchRecords;
    private volatile LineState line = LineState.UNTRIED;

    Sender(Outbox outbox, Uplink uplink, DeliveryPace pace, RandomGenerator random) {
        this.outbox = outbox;
        this.uplink = uplink;
        this.pace = pace;
        this.backoff = new Backoff(pace.firstBackoff(), pace.longestBackoff(), random);
        this.batchRecords = pace.batchRecords();
    }

    /** One call at most. Returns when to take the next step. */
    Pause step() throws OutboxException {
        outbox.upkeep();
        if (line == LineState.STOPPED) {
            return new Pause(IDLE, Pause.Wakers.NOBODY);
        }
        List<StoredRecord> batch = outbox.oldestPending(batchRecords, pace.batchBytes());
        if (batch.isEmpty()) {
            return new Pause(IDLE, Pause.Wakers.ANYBODY);
        }
        UplinkAnswer answer = uplink.send(batch);
        return switch (answer) {
            case UplinkAnswer.Answered answered -> settle(batch, answered.records());
            case UplinkAnswer.TryLater later -> {
                became(LineState.DOWN, later.why());
                yield later.serverDelay().map(this::asTheServerSays).orElseGet(this::afterFailure);
            }
            case UplinkAnswer.CredentialsRefused refused -> {
                became(LineState.CREDENTIALS_REFUSED, refused.why());
                yield afterFailure();
            }
            case UplinkAnswer.TooLarge tooLarge -> halve(batch);
            case UplinkAnswer.Refused refused -> {
                became(LineState.STOPPED, refused.why());
                yield new Pause(IDLE, Pause.Wakers.NOBODY);
            }
        };
    }

    /** The network may be back: start over with short waits, still spread out. */
    Pause afterNetworkChange() {
        backoff.reset();
        return new Pause(backoff.next(), Pause.Wakers.NOBODY);
    }

    /** Something failed that is not the line. */
    Pause afterFailure() {
        return new Pause(backoff.next(), Pause.Wakers.NETWORK);
    }

    LineState line() {
        return line;
    }

    private Pause settle(List<StoredRecord> batch, List<RecordAnswer> answers) throws OutboxException {
        became(LineState.UP, "answered");
        batchRecords = Math.min(pace.batchRecords(), batchRecords * 2);
        Map<UUID, RecordAnswer> byId = new HashMap<>();
        answers.forEach(answer -> byId.put(answer.id(), answer));
        List<Settlement> settlements = new ArrayList<>();
        Optional<Duration> asked = Optional.empty();
        for (StoredRecord record : batch) {
            switch (byId.getOrDefault(record.id(), new RecordAnswer.Retry(record.id(), Optional.empty()))) {
                case RecordAnswer.Accepted accepted -> settlements.add(new Settlement.Sent(record.id()));
                case RecordAnswer.Conflict conflict -> settlements.add(quarantined(record, CONFLICT));
                case RecordAnswer.Rejected rejected -> settlements.add(quarantined(record, rejected.reason()));
                case RecordAnswer.Retry retry -> asked = longer(asked, retry.after());
            }
        }
        outbox.settle(settlements);
        if (!settlements.isEmpty()) {
            backoff.reset();
        }
        if (settlements.size() == batch.size()) {
            return Pause.NONE;
        }
        // Not longer than our own patience: the records behind this one wait with it.
        return asked.map(delay -> new Pause(shorter(delay, pace.longestBackoff()), Pause.Wakers.NOBODY))
                .orElseGet(this::afterFailure);
    }

    private Pause halve(List<StoredRecord> batch) throws OutboxException {
        became(LineState.UP, "too large");
        if (batch.size() == 1) {
            outbox.settle(List.of(quarantined(batch.getFirst(), TOO_LARGE)));
        } else {
            batchRecords = batch.size() / 2;
        }
        return Pause.NONE;
    }

    private Pause asTheServerSays(Duration delay) {
        Duration believed = shorter(delay, pace.longestServerDelay()).plus(backoff.spread());
        Duration own = backoff.next();
        return new Pause(believed.compareTo(own) > 0 ? believed : own, Pause.Wakers.NOBODY);
    }

    private void became(LineState now, String why) {
        if (line != now) {
            line = now;
            LOG.log(now == LineState.UP ? Level.INFO : Level.WARNING, "Line to the backend: {0} ({1})", now, why);
        }
    }

    private static Settlement quarantined(StoredRecord record, String reason) {
        LOG.log(Level.WARNING, "Check-in {0} is quarantined: {1}", record.id(), reason);
        return new Settlement.Quarantined(record.id(), reason);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Optional<Duration> longer(Optional<Duration> one, Optional<Duration> other) {
        return one.isPresent() && (other.isEmpty() || one.get().compareTo(other.get()) > 0) ? one : other;
    }
}
