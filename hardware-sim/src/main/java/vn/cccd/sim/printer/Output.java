package vn.cccd.sim.printer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** What has come out of the printer, and what it did not understand. Keeps the last hundred of each. Thread-safe. */
final class Output {
    private static final int MOST_KEPT = 100;

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Receipt> receipts = new ArrayDeque<>();
    private final Deque<String> unknown = new ArrayDeque<>();
    private long cut;

    void add(Receipt receipt) {
        lock.lock();
        try {
            receipts.add(receipt);
            if (receipts.size() > MOST_KEPT) {
                receipts.removeFirst();
            }
            cut++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void addUnknown(String start) {
        lock.lock();
        try {
            unknown.add(start);
            if (unknown.size() > MOST_KEPT) {
                unknown.removeFirst();
            }
        } finally {
            lock.unlock();
        }
    }

    List<Receipt> receipts() {
        lock.lock();
        try {
            return new ArrayList<>(receipts);
        } finally {
            lock.unlock();
        }
    }

    List<String> unknown() {
        lock.lock();
        try {
            return new ArrayList<>(unknown);
        } finally {
            lock.unlock();
        }
    }

    /** The receipt that was cut as number {@code number} of all, when it is there in time and not forgotten. */
    Optional<Receipt> await(long number, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (cut < number && left > 0) {
                left = changed.awaitNanos(left);
            }
            long forgotten = cut - receipts.size();
            return cut < number || number <= forgotten
                    ? Optional.empty()
                    : receipts.stream().skip(number - forgotten - 1).findFirst();
        } finally {
            lock.unlock();
        }
    }
}
