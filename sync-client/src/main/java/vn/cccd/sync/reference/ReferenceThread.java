package vn.cccd.sync.reference;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The one thread that fetches reference data; check-ins are stored and sent by others. No failure ends it before {@link #close}. */
final class ReferenceThread implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ReferenceThread.class.getName());
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private final Rounds rounds;
    private final ReferenceSource source;
    private final Thread thread;
    private boolean network;
    private boolean asked;
    private boolean closed;

    ReferenceThread(Rounds rounds, ReferenceSource source) {
        this.rounds = rounds;
        this.source = source;
        this.thread = Thread.ofPlatform().daemon().name("sync-reference").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Cuts a wait short, unless the server asked for it. */
    void networkChanged() {
        ring(() -> network = true);
    }

    /** Begins the next round now. */
    void fetchNow() {
        ring(() -> asked = true);
    }

    @Override
    public void close() {
        ring(() -> closed = true);
        source.close();
        try {
            if (thread.isAlive() && !thread.join(LONGEST_FAREWELL)) {
                LOG.log(Level.WARNING, "Fetching reference data has not ended after {0}", LONGEST_FAREWELL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ring(Runnable change) {
        lock.lock();
        try {
            change.run();
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            Rounds.Wait wait = rounds.first();
            while (await(wait)) {
                wait = round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Rounds.Wait round() {
        try {
            return rounds.next();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Fetching reference data failed on this side; trying again later", e);
            return rounds.afterFault();
        }
    }

    /** False when it is to end. */
    private boolean await(Rounds.Wait wait) throws InterruptedException {
        lock.lock();
        try {
            long left = wait.atMost().toNanos();
            while (left > 0 && !closed && !asked && !(network && wait.network())) {
                left = rung.awaitNanos(left);
            }
            network = false;
            asked = false;
            return !closed;
        } finally {
            lock.unlock();
        }
    }
}
