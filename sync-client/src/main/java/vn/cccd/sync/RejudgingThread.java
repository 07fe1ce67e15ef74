package vn.cccd.sync;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.cccd.sync.outbox.OutboxException;

/** The one thread that judges records again, {@code sync-rejudging}. A newer judge takes the place of an older one in the middle of its work. */
final class RejudgingThread implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RejudgingThread.class.getName());
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);

    /** Until the next attempt when the store was full or failing. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private final Rejudging rejudging;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("sync-rejudging").unstarted(this::run);
    private @Nullable EvidenceJudge judge;
    private boolean work;
    private boolean closed;

    RejudgingThread(Rejudging rejudging) {
        this.rejudging = rejudging;
    }

    void start() {
        thread.start();
    }

    /** Everything that is held is to be judged by {@code newest}. */
    void judgeAgain(EvidenceJudge newest) {
        lock.lock();
        try {
            judge = newest;
            work = true;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A record was added that was judged by another trust list: its reading was under way when that changed. */
    void recordAdded(Optional<String> trustStoreVersion) {
        lock.lock();
        try {
            if (judge != null && !trustStoreVersion.equals(Optional.of(judge.trustStoreVersion()))) {
                work = true;
                rung.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            if (thread.isAlive() && !thread.join(LONGEST_FAREWELL)) {
                LOG.log(Level.WARNING, "Judging again has not ended after {0}", LONGEST_FAREWELL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            boolean failed = false;
            for (EvidenceJudge next = await(failed); next != null; next = await(failed)) {
                failed = !judgeHeld(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean judgeHeld(EvidenceJudge next) {
        try {
            int corrected = rejudging.judgeHeld(next, this::hasOtherWork);
            if (corrected > 0) {
                LOG.log(Level.INFO, "{0} records have another verdict now", corrected);
            }
            return true;
        } catch (OutboxException | RuntimeException e) {
            LOG.log(Level.ERROR, "Judging again failed; trying again later", e);
            return false;
        }
    }

    private boolean hasOtherWork() {
        lock.lock();
        try {
            return closed || work;
        } finally {
            lock.unlock();
        }
    }

    /** Null when it is to end. */
    private @Nullable EvidenceJudge await(boolean failed) throws InterruptedException {
        lock.lock();
        try {
            long left = PAUSE.toNanos();
            while (!closed && !work && !(failed && left <= 0)) {
                if (failed) {
                    left = rung.awaitNanos(left);
                } else {
                    rung.await();
                }
            }
            work = false;
            return closed ? null : judge;
        } finally {
            lock.unlock();
        }
    }
}
