package vn.cccd.sim.printer;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.printer.PrinterCommand.Ask;

/** The printer's sensors and its roll. Thread-safe: whoever prints waits here for paper, whoever repairs wakes it. */
final class PrinterCondition implements PaperFeed {
    /** Fifty metres. */
    private static final long FULL_ROLL = 50_000L * PaperWidth.DOTS_PER_MILLIMETRE;

    private static final long NEAR_END = 2_000L * PaperWidth.DOTS_PER_MILLIMETRE;

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long paper = FULL_ROLL;
    private boolean coverOpen;
    private boolean offline;
    private Duration perLine = Duration.ZERO;
    private int drawerOpenings;

    @Override
    public void advance(int dots) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!ready()) {
                changed.await();
            }
            paper = Math.max(0, paper - dots);
            // A repair ends the waiting.
            for (long left = perLine.toNanos(); left > 0 && !perLine.isZero(); ) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    void paperLeft(long millimetres) {
        change(() -> paper = millimetres * PaperWidth.DOTS_PER_MILLIMETRE);
    }

    void nearEnd() {
        change(() -> paper = Math.min(paper, NEAR_END));
    }

    void openCover() {
        change(() -> coverOpen = true);
    }

    void takeOffline() {
        change(() -> offline = true);
    }

    void slow(Duration each) {
        change(() -> perLine = each);
    }

    void openDrawer() {
        change(() -> drawerOpenings++);
    }

    void repair() {
        change(() -> {
            paper = FULL_ROLL;
            coverOpen = false;
            offline = false;
            perLine = Duration.ZERO;
        });
    }

    int drawerOpenings() {
        lock.lock();
        try {
            return drawerOpenings;
        } finally {
            lock.unlock();
        }
    }

    /** What the printer says of itself (Epson's DLE EOT, GS r and GS I). */
    Bytes answer(Ask ask) {
        lock.lock();
        try {
            return switch (ask.question()) {
                case REAL_TIME_STATUS -> realTime(ask.number());
                case PAPER_STATUS -> Bytes.of(ask.number() % 48 == 1 ? bit(near(), 0x03) | bit(out(), 0x0C) : 0);
                case IDENTITY ->
                    ask.number() % 48 <= 3
                            ? Bytes.of(0x02)
                            : Bytes.join(Bytes.of('_', 'S', 'I', 'M', 'U', 'L', 'A', 'T', 'E', 'D', 0));
            };
        } finally {
            lock.unlock();
        }
    }

    private Bytes realTime(int number) {
        return switch (number) {
            case 1 -> Bytes.of(0x12 | bit(!ready(), 0x08));
            case 2 -> Bytes.of(0x12 | bit(coverOpen, 0x04) | bit(out(), 0x20));
            case 3 -> Bytes.of(0x12);
            case 4 -> Bytes.of(0x12 | bit(near(), 0x0C) | bit(out(), 0x60));
            default -> Bytes.empty();
        };
    }

    private boolean ready() {
        return !out() && !coverOpen && !offline;
    }

    private boolean out() {
        return paper <= 0;
    }

    private boolean near() {
        return paper <= NEAR_END;
    }

    private static int bit(boolean set, int bits) {
        return set ? bits : 0;
    }

    private void change(Runnable how) {
        lock.lock();
        try {
            how.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
