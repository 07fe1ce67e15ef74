package vn.cccd.sync.delivery;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
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
 * <tr><td>credentials refused</td><td>all stay pending; renewed at most once, then backoff</td></tr>
 * <tr><td>too large</td><td>half the batch; a record too large on its own is quarantined</td></tr>
 * <tr><td>refused</td><td>all stay pending; nothing more is sent until the next start</td></tr>
 * </table>
 *
 * <p>When no record is pending, {@link Uploads} has its turn.
 */
final class Sender {
    static final String CONFLICT = "CONFLICT";
    static final String TOO_LARGE = "TOO_LARGE";

    /** How often an idle sender looks whether there is something to erase. */
    static final Duration IDLE = Duration.ofMinutes(1);

    private static final System.Logger LOG = System.getLogger(Sender.class.getName());

    private final Backlog backlog;
    private final Uplink uplink;
    private final CredentialRenewal renewal;
    private final DeliveryPace pace;
    private final Patience patience;
    private final DeliveryCounters counters;
    private final Uploads uploads;
    private int batchRecords;
    private boolean renewed;
    private volatile LineState line = LineState.UNTRIED;
    private volatile String trouble = "";

    Sender(
            Backlog backlog,
            Uplink uplink,
            CredentialRenewal renewal,
            DeliveryPace pace,
            RandomGenerator random,
            DeliveryCounters counters,
            LongSupplier nanoTime) {
        this.backlog = backlog;
        this.uplink = uplink;
        this.renewal = renewal;
        this.pace = pace;
        this.patience = new Patience(pace, random);
        this.counters = counters;
        this.uploads = new Uploads(backlog, uplink, pace, random, counters, nanoTime);
        this.batchRecords = pace.batchRecords();
    }

    /** What to do before the first step. */
    Pause first() {
        return backlog.pending() == 0 ? Pause.NONE : new Pause(patience.atStart(), Pause.Wakers.NOBODY);
    }

    /** What to do when {@code pause} ended by {@code ring}; {@code left} is what was left of it. */
    Pause next(Doorbell.Ring ring, Duration left, Pause pause) throws OutboxException {
        if (ring == Doorbell.Ring.NETWORK) {
            uploads.networkChanged();
        }
        return ring == Doorbell.Ring.NETWORK && pause.wakers() != Pause.Wakers.ANYBODY
                ? new Pause(patience.afterNetworkChange(left), Pause.Wakers.NOBODY)
                : step();
    }

    /** One call at most. Returns when to take the next step. */
    Pause step() throws OutboxException {
        backlog.upkeep();
        if (line == LineState.STOPPED) {
            return new Pause(IDLE, Pause.Wakers.NOBODY);
        }
        List<StoredRecord> batch = backlog.oldestPending(patience.open() ? 1 : batchRecords, pace.batchBytes());
        if (batch.isEmpty()) {
            patience.drained();
            Duration rest = uploads.step(renewal);
            return rest.isZero() ? Pause.NONE : new Pause(shorter(rest, IDLE), Pause.Wakers.ANYBODY);
        }
        counters.called();
        UplinkAnswer answer = uplink.send(batch);
        return switch (answer) {
            case UplinkAnswer.Answered answered -> settle(batch, answered.records());
            case UplinkAnswer.TryLater later -> {
                counters.retried(later.cause(), 1);
                became(LineState.DOWN, later.why());
                yield later.serverDelay()
                        .map(delay -> new Pause(patience.afterFailure(delay), Pause.Wakers.NOBODY))
                        .orElseGet(this::afterFailure);
            }
            case UplinkAnswer.CredentialsRefused refused -> renew(refused.why());
            case UplinkAnswer.TooLarge tooLarge -> halve(batch);
            case UplinkAnswer.Refused refused -> {
                became(LineState.STOPPED, refused.why());
                yield new Pause(IDLE, Pause.Wakers.NOBODY);
            }
        };
    }

    /** Something failed. */
    Pause afterFailure() {
        return new Pause(patience.afterFailure(), Pause.Wakers.NETWORK);
    }

    LineState line() {
        return line;
    }

    /** What the last call that failed ended with; empty while the line works. */
    Optional<String> trouble() {
        return Optional.of(trouble).filter(why -> !why.isEmpty());
    }

    private Pause settle(List<StoredRecord> batch, List<RecordAnswer> answers) throws OutboxException {
        became(LineState.UP, "answered");
        renewed = false;
        patience.answered();
        batchRecords = Math.min(pace.batchRecords(), batchRecords * 2);
        Map<UUID, RecordAnswer> byId = new HashMap<>();
        answers.forEach(answer -> byId.put(answer.id(), answer));
        List<Settlement> settlements = new ArrayList<>();
        Optional<Duration> asked = Optional.empty();
        long sent = 0;
        for (StoredRecord record : batch) {
            switch (byId.getOrDefault(record.id(), new RecordAnswer.Retry(record.id(), Optional.empty()))) {
                case RecordAnswer.Accepted accepted -> {
                    settlements.add(new Settlement.Sent(record.id()));
                    sent++;
                }
                case RecordAnswer.Conflict conflict -> settlements.add(quarantined(record, CONFLICT));
                case RecordAnswer.Rejected rejected -> settlements.add(quarantined(record, rejected.reason()));
                case RecordAnswer.Retry retry -> asked = longer(asked, retry.after());
            }
        }
        backlog.settle(settlements);
        counters.sent(sent);
        if (!settlements.isEmpty()) {
            patience.settled();
        }
        if (settlements.size() == batch.size()) {
            return goOn();
        }
        counters.retried(RetryCause.RECORD, batch.size() - (long) settlements.size());
        // Not longer than our own patience: the records behind this one wait with it.
        return asked.map(delay -> new Pause(shorter(delay, pace.longestBackoff()), Pause.Wakers.NOBODY))
                .orElseGet(() -> new Pause(patience.afterNothingSettled(), Pause.Wakers.NETWORK));
    }

    /** All of the batch is settled. After an outage the rest of the backlog follows at a pace. */
    private Pause goOn() {
        if (backlog.pending() == 0) {
            patience.drained();
            return Pause.NONE;
        }
        Duration wait = patience.beforeNextBatch();
        return wait.isZero() ? Pause.NONE : new Pause(wait, Pause.Wakers.NOBODY);
    }

    /** New credentials are tried at once, but only once until the backend takes some. */
    private Pause renew(String why) {
        counters.retried(RetryCause.CREDENTIALS, 1);
        became(LineState.CREDENTIALS_REFUSED, why);
        if (!renewed && renewal.renew()) {
            renewed = true;
            uplink.credentialsChanged();
            return Pause.NONE;
        }
        renewed = false;
        return afterFailure();
    }

    private Pause halve(List<StoredRecord> batch) throws OutboxException {
        became(LineState.UP, "too large");
        patience.answered();
        counters.retried(RetryCause.TOO_LARGE, 1);
        if (batch.size() == 1) {
            backlog.settle(List.of(quarantined(batch.getFirst(), TOO_LARGE)));
        } else {
            batchRecords = batch.size() / 2;
        }
        return Pause.NONE;
    }

    private void became(LineState now, String why) {
        trouble = now == LineState.UP ? "" : why;
        if (line != now) {
            line = now;
            LOG.log(now == LineState.UP ? Level.INFO : Level.WARNING, "Line to the backend: {0} ({1})", now, why);
        }
    }

    private Settlement quarantined(StoredRecord record, String reason) {
        counters.quarantined(reason);
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
