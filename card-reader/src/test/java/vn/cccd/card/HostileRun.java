package vn.cccd.card;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Reads hostile cards in a process of its own until so many answers have been mutated; says so in one line, or what went wrong. */
final class HostileRun {
    private static final int WORKERS = 4;
    private static final long LONGEST_SECONDS = 60;

    private final HostileTally tally = new HostileTally();
    private final List<HostileCard> cards = HostileCard.all();
    private final AtomicLong next;
    private final long answers;
    private final AtomicReference<AssertionError> wrong = new AtomicReference<>();
    private final long[] begun = new long[WORKERS];
    private final CountDownLatch done = new CountDownLatch(WORKERS);

    private HostileRun(long answers, long seed) {
        this.answers = answers;
        this.next = new AtomicLong(seed);
    }

    /** Takes the number of answers and the seed of the first reading; ends with 0 when all was well. */
    public static void main(String[] arguments) throws InterruptedException {
        long seed = Long.parseLong(arguments[1]);
        long started = System.nanoTime();
        var run = new HostileRun(Long.parseLong(arguments[0]), seed);
        run.all();
        System.out.printf(
                "%s; heap at most %d of %d MB; seed %d; %d s%n",
                run.tally,
                peakHeap() >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                seed,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started));
        AssertionError found = run.wrong.get();
        if (found != null) {
            found.printStackTrace(System.out);
        }
        System.exit(found == null ? 0 : 1);
    }

    private void all() throws InterruptedException {
        for (int i = 0; i < WORKERS; i++) {
            int worker = i;
            begun[worker] = System.nanoTime();
            Thread.ofPlatform().daemon().name("hostile-" + worker).start(() -> work(worker));
        }
        while (!done.await(1, TimeUnit.SECONDS)) {
            for (long start : begun) {
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
                if (seconds > LONGEST_SECONDS) {
                    wrong.compareAndSet(null, new AssertionError("a reading does not end: about " + next.get()));
                    return;
                }
            }
        }
    }

    private void work(int worker) {
        while (tally.answers() < answers && wrong.get() == null) {
            long seed = next.getAndIncrement();
            begun[worker] = System.nanoTime();
            try {
                new HostileReading(cards, seed).run(tally);
            } catch (Throwable anything) { // that is what must not come
                wrong.compareAndSet(
                        null,
                        new AssertionError(
                                "again with -Dcccd.hostile.answers=1 -Dcccd.hostile.seed=" + seed, anything));
            }
        }
        begun[worker] = Long.MAX_VALUE;
        done.countDown();
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
