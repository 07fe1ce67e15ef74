package vn.cccd.sync.delivery;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import vn.cccd.sync.outbox.OutboxException;
import vn.cccd.sync.outbox.Settlement;
import vn.cccd.sync.outbox.StoredAttachment;

/**
 * Brings attachments to the backend when the {@link Sender} has nothing else to do: one call a step, so that a check-in waits for one part at most.
 *
 * <p>At the start and after every break it asks how much of the attachment is there, and goes on behind that. Its patience is as the sender's, but
 * its own: a backend that takes check-ins and no attachments gets check-ins without delay. Not thread-safe.
 */
final class Uploads {
    /** 256 KiB: what a break or a check-in may cost. */
    static final int PART_BYTES = 256 << 10;

    /** The reason with which attachments are quarantined whose bytes arrived otherwise, twice. */
    static final String HASH_MISMATCH = "HASH_MISMATCH";

    private static final System.Logger LOG = System.getLogger(Uploads.class.getName());

    private final Backlog backlog;
    private final Uplink uplink;
    private final Patience patience;
    private final DeliveryCounters counters;
    private final LongSupplier nanoTime;
    private Optional<Progress> progress = Optional.empty();
    private Optional<UUID> mismatched = Optional.empty();
    private Optional<Wait> wait = Optional.empty();
    private boolean begun;

    /** How much of a record's attachment the backend has; empty until it was asked. */
    private record Progress(UUID record, OptionalInt held) {}

    /** Until {@code until} by the monotonic clock; a network that is back ends it early unless the server asked for it. */
    private record Wait(long until, boolean asked) {}

    Uploads(
            Backlog backlog,
            Uplink uplink,
            DeliveryPace pace,
            RandomGenerator random,
            DeliveryCounters counters,
            LongSupplier nanoTime) {
        this.backlog = backlog;
        this.uplink = uplink;
        this.patience = new Patience(pace, random);
        this.counters = counters;
        this.nanoTime = nanoTime;
    }

    /** One call at most. Returns how long there is nothing to do; zero when the next part may follow at once. */
    Duration step(CredentialRenewal renewal) throws OutboxException {
        Duration left = left();
        if (left.isPositive()) {
            return left;
        }
        Optional<StoredAttachment> due = backlog.oldestAttachment();
        if (due.isEmpty()) {
            progress = Optional.empty();
            begun = true;
            return Sender.IDLE;
        }
        if (!begun) {
            begun = true;
            rest(patience.atStart(), true);
            return left();
        }
        StoredAttachment attachment = due.get();
        OptionalInt held = progress.filter(known -> known.record().equals(attachment.record()))
                .map(Progress::held)
                .orElse(OptionalInt.empty());
        counters.called();
        return answered(
                attachment,
                held,
                held.isPresent()
                        ? uplink.sendPart(
                                attachment,
                                held.getAsInt(),
                                Math.min(PART_BYTES, attachment.content().length() - held.getAsInt()))
                        : uplink.held(attachment),
                renewal);
    }

    /** The network may be back. */
    void networkChanged() {
        if (wait.isPresent() && !wait.get().asked()) {
            rest(patience.afterNetworkChange(left()), false);
        }
    }

    private Duration answered(
            StoredAttachment attachment, OptionalInt before, UploadAnswer answer, CredentialRenewal renewal)
            throws OutboxException {
        switch (answer) {
            case UploadAnswer.Holds holds -> {
                patience.answered();
                progress = Optional.of(new Progress(attachment.record(), OptionalInt.of(holds.bytes())));
                if (before.isEmpty() || holds.bytes() > before.getAsInt()) {
                    patience.settled();
                } else {
                    rest(patience.afterNothingSettled(), false);
                }
            }
            case UploadAnswer.Complete complete -> settle(new Settlement.Sent(attachment.record()));
            case UploadAnswer.Rejected rejected -> reject(attachment, rejected.reason());
            case UplinkAnswer.TryLater later -> {
                counters.retried(later.cause(), 1);
                progress = Optional.empty();
                rest(
                        later.serverDelay().map(patience::afterFailure).orElseGet(patience::afterFailure),
                        later.serverDelay().isPresent());
            }
            case UplinkAnswer.CredentialsRefused refused -> {
                counters.retried(RetryCause.CREDENTIALS, 1);
                progress = Optional.empty();
                rest(patience.afterFailure(), false);
                if (renewal.renew()) {
                    uplink.credentialsChanged();
                }
            }
        }
        return left();
    }

    /** Bytes that arrived otherwise are sent once more: the backend may have kept some from a broken call. */
    private void reject(StoredAttachment attachment, String reason) throws OutboxException {
        Optional<UUID> record = Optional.of(attachment.record());
        if (reason.equals(HASH_MISMATCH) && !mismatched.equals(record)) {
            mismatched = record;
            progress = Optional.empty();
            rest(patience.afterNothingSettled(), false);
            return;
        }
        LOG.log(Level.WARNING, "The attachment of check-in {0} is quarantined: {1}", attachment.record(), reason);
        settle(new Settlement.Quarantined(attachment.record(), reason));
    }

    private void settle(Settlement settlement) throws OutboxException {
        backlog.settleAttachment(settlement);
        progress = Optional.empty();
        patience.answered();
        patience.settled();
    }

    private void rest(Duration duration, boolean asked) {
        wait = Optional.of(new Wait(nanoTime.getAsLong() + duration.toNanos(), asked));
    }

    private Duration left() {
        Duration left = wait.map(each -> Duration.ofNanos(Math.max(0, each.until() - nanoTime.getAsLong())))
                .orElse(Duration.ZERO);
        if (left.isZero()) {
            wait = Optional.empty();
        }
        return left;
    }
}
