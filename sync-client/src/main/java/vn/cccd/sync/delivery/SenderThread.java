package vn.cccd.sync.delivery;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import vn.cccd.sync.outbox.Outbox;
import vn.cccd.sync.outbox.OutboxException;

/**
 * The one thread that sends. It is woken by new records, by the network and by its timer, never runs twice at once, and no failure ends it
 * before {@link #close}.
 */
public final class SenderThread implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SenderThread.class.getName());
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);

    private final Doorbell doorbell = new Doorbell();
    private final DeliveryCounters counters = new DeliveryCounters();
    private final Sender sender;
    private final Uplink uplink;
    private final Runnable afterEachStep;
    private final Thread thread;

    /** Makes the thread, with nobody to renew credentials. */
    public SenderThread(
            Outbox outbox, Uplink uplink, DeliveryPace pace, RandomGenerator random, Runnable afterEachStep) {
        this(outbox, uplink, CredentialRenewal.NONE, pace, random, afterEachStep);
    }

    /**
     * Makes the thread; {@link #start} starts it.
     *
     * @param renewal called on the thread when the backend refuses who is calling
     * @param afterEachStep called on the thread when something may have changed
     */
    public SenderThread(
            Outbox outbox,
            Uplink uplink,
            CredentialRenewal renewal,
            DeliveryPace pace,
            RandomGenerator random,
            Runnable afterEachStep) {
        this.sender = new Sender(Backlog.of(outbox), uplink, renewal, pace, random, counters, System::nanoTime);
        this.uplink = uplink;
        this.afterEachStep = afterEachStep;
        this.thread = Thread.ofPlatform().daemon().name("sync-sender").unstarted(this::run);
    }

    /** Begins to send what is pending. */
    public void start() {
        thread.start();
    }

    /** There is a new record. */
    public void recordAdded() {
        doorbell.recordAdded();
    }

    /** The network may be back. */
    public void networkChanged() {
        doorbell.networkChanged();
    }

    public LineState line() {
        return sender.line();
    }

    /** What is wrong with the line, for technicians; empty while it works. */
    public Optional<String> trouble() {
        return sender.trouble();
    }

    /** What was done since the start. */
    public DeliveryCounters counters() {
        return counters;
    }

    /** Ends a call under way and the thread; waits a few seconds for it. */
    @Override
    public void close() {
        doorbell.close();
        uplink.close();
        try {
            if (thread.isAlive() && !thread.join(LONGEST_FAREWELL)) {
                LOG.log(Level.WARNING, "The sender has not ended after {0}", LONGEST_FAREWELL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Pause pause = sender.first();
        try {
            while (true) {
                Doorbell.Woken woken = doorbell.await(pause);
                switch (woken.ring()) {
                    case CLOSED -> {
                        return;
                    }
                    case RECORD_TO_WAIT -> {
                        pause = new Pause(woken.left(), pause.wakers());
                        tell();
                    }
                    case NETWORK, TIMER, RECORD -> pause = step(woken, pause);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Pause step(Doorbell.Woken woken, Pause before) {
        Pause pause;
        try {
            pause = sender.next(woken.ring(), woken.left(), before);
        } catch (OutboxException | RuntimeException e) {
            LOG.log(Level.ERROR, "Sending failed on this side; trying again later", e);
            pause = sender.afterFailure();
        }
        tell();
        return pause;
    }

    private void tell() {
        try {
            afterEachStep.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Somebody who listens to the sender failed", e);
        }
    }
}
