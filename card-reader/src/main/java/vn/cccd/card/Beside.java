package vn.cccd.card;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Work that is done while the chip is being read. Used by the reading's thread only.
 *
 * <p>What was not begun when its result is wanted is done by the thread that wants it, so that a busy or stopped executor costs time and
 * nothing else. {@link #close} cancels what nobody waited for.
 */
final class Beside implements AutoCloseable {
    private final Executor executor;
    private final List<FutureTask<?>> started = new ArrayList<>();

    Beside(Executor executor) {
        this.executor = executor;
    }

    /** Starts {@code work}; the answer waits for its result and throws what it threw. */
    <T> Supplier<T> start(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        started.add(task);
        try {
            executor.execute(task);
        } catch (RejectedExecutionException tooLate) {
            task.run();
        }
        return () -> result(task);
    }

    /** Starts {@code work} that the reading can do without: the answer waits no longer than {@code patience} from now, and is empty then. */
    <T> Supplier<Optional<T>> start(Supplier<T> work, Duration patience) {
        FutureTask<T> task = new FutureTask<>(work::get);
        started.add(task);
        long end = System.nanoTime() + patience.toNanos();
        try {
            executor.execute(task);
        } catch (RejectedExecutionException tooLate) {
            task.cancel(false);
        }
        return () -> result(task, end);
    }

    private static <T> Optional<T> result(FutureTask<T> task, long end) {
        try {
            return Optional.of(task.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | CancellationException | ExecutionException e) {
            // Late, never begun, or failed together with what it waited for: the reading goes on without it.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for a result");
        }
    }

    private static <T> T result(FutureTask<T> task) {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for a result");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            // A supplier throws no checked exceptions.
            throw (RuntimeException) e.getCause();
        }
    }

    @Override
    public void close() {
        started.forEach(task -> task.cancel(true));
    }
}
