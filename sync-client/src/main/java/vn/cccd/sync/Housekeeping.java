package vn.cccd.sync;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import vn.cccd.sync.delivery.ClockWatch;
import vn.cccd.sync.device.CredentialKeeper;
import vn.cccd.sync.observe.SecurityEvent;
import vn.cccd.sync.observe.SecurityEventKind;
import vn.cccd.sync.observe.SecurityLog;
import vn.cccd.sync.observe.Telemetry;
import vn.cccd.sync.time.SignedTime;
import vn.cccd.sync.time.TimeAnswer;
import vn.cccd.sync.time.TimeRefusal;

/**
 * What is to be done about once a minute and in nobody's way: notice that the clock was set, ask for the time, renew the certificate, report
 * counters. On a thread of its own, {@code sync-housekeeping}; no failure ends it.
 */
final class Housekeeping implements AutoCloseable {
    /** From the end of one round to the next; telemetry is taken once a minute. */
    static final Duration PULSE = Duration.ofSeconds(61);

    /** How often the time is asked for while it agrees. */
    static final Duration TIME_EVERY = Duration.ofHours(1);

    /** How often a renewal that is due is tried: a quarter of an hour bothers nobody and leaves thousands of tries. */
    static final Duration RENEWAL_EVERY = Duration.ofMinutes(15);

    /** A clock that went otherwise than the monotonic one by more than this was set. */
    static final Duration JUMP = Duration.ofSeconds(30);

    private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());

    private final Work work;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sync-housekeeping").factory());
    private volatile Optional<Future<?>> rounds = Optional.empty();
    private Optional<Moment> before = Optional.empty();
    private Optional<Long> timeAsked = Optional.empty();
    private Optional<Long> renewalTried = Optional.empty();

    private record Moment(Instant wall, long nanos) {}

    /**
     * What the rounds work with.
     *
     * @param telemetry absent when nothing is to be reported
     * @param time absent when the kiosk was given no key to verify it
     * @param looks looks for what the security centre wants to hear of
     * @param credentialsChanged called when there is a new certificate
     */
    record Work(
            Optional<Telemetry> telemetry,
            Optional<SignedTime> time,
            CredentialKeeper keeper,
            Runnable credentialsChanged,
            ClockWatch watch,
            Runnable looks,
            SecurityLog log) {}

    Housekeeping(Work work, Clock clock, LongSupplier nanoTime) {
        this.work = work;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** @param first how long to wait before the first round: anything up to a minute keeps kiosks apart */
    void start(Duration first) {
        rounds = Optional.of(
                timer.scheduleWithFixedDelay(this::round, first.toMillis(), PULSE.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** One round; takes as long as its calls. */
    synchronized void round() {
        try {
            checkClock();
            askTime();
            renew();
            work.looks().run();
            work.telemetry().ifPresent(Telemetry::report);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Housekeeping failed on this side; trying again at the next round", e);
        }
    }

    private void checkClock() {
        Moment now = new Moment(clock.instant(), nanoTime.getAsLong());
        before.ifPresent(then -> {
            Duration jump = Duration.between(then.wall(), now.wall()).minusNanos(now.nanos() - then.nanos());
            if (jump.abs().compareTo(JUMP) > 0) {
                LOG.log(Level.WARNING, "This machine''s clock was set by {0}", jump);
                work.log()
                        .report(SecurityEvent.of(
                                SecurityEventKind.CLOCK_JUMPED, Math.round(jump.toMillis() / 1_000.0)));
                timeAsked = Optional.empty();
            }
        });
        before = Optional.of(now);
    }

    private void askTime() {
        if (work.time().isEmpty() || !passed(timeAsked, TIME_EVERY)) {
            return;
        }
        long begun = work.watch().begin();
        switch (work.time().get().ask()) {
            case TimeAnswer.Told told -> {
                work.watch().heardSigned(told.at(), begun);
                timeAsked = Optional.of(nanoTime.getAsLong());
            }
            case TimeAnswer.Refused refused -> {
                LOG.log(Level.WARNING, "The backend''s time does not count: {0}", refused.why());
                if (refused.why() != TimeRefusal.TOO_SLOW) {
                    work.log().report(SecurityEvent.of(SecurityEventKind.TIME_REFUSED, refused.why()));
                }
            }
            case TimeAnswer.Silent silent -> LOG.log(Level.DEBUG, "The backend does not tell the time now");
        }
    }

    private void renew() {
        if (passed(renewalTried, RENEWAL_EVERY)) {
            if (work.keeper().renewalDue()) {
                renewalTried = Optional.of(nanoTime.getAsLong());
            }
            if (work.keeper().renewIfDue()) {
                work.credentialsChanged().run();
            }
        }
    }

    private boolean passed(Optional<Long> since, Duration duration) {
        return since.isEmpty() || nanoTime.getAsLong() - since.get() >= duration.toNanos();
    }

    @Override
    public void close() {
        rounds.ifPresent(future -> future.cancel(true));
        timer.shutdownNow();
    }
}
