package vn.cccd.card.pcsc;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.cccd.card.pcsc.CardLinkException.Reason;

/**
 * A thread of its own for calls that may stay in native code for minutes.
 *
 * <p>A call that exceeds its limit is given up, not interrupted: the thread stays where it is until the native call returns, then does what was left for it to do and ends. It is a platform thread, because a blocked
 * native call would hold a carrier of virtual threads, and a daemon, because it must not keep the process alive.
 */
final class CallThread implements AutoCloseable {
    private final ExecutorService executor;
    private final AtomicReference<@Nullable Future<?>> givenUp = new AtomicReference<>();

    CallThread(String name) {
        executor = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /**
     * Runs {@code work} on the thread; throws what it threw, or {@link TimeoutException} when it is not back within {@code limit}. Behind a call that was given up nothing is queued: the exception comes at once, until that call
     * is back.
     */
    <T> T call(Callable<T> work, Duration limit) throws CardLinkException, ExecutionException, TimeoutException {
        Future<?> before = givenUp.get();
        if (before != null && !before.isDone()) {
            throw new TimeoutException("an earlier call is not back yet");
        }
        // Not the task of the executor: that one is done only when the work has ended, cancelled or not.
        CompletableFuture<Void> back = new CompletableFuture<>();
        Future<T> result = submit(() -> {
            try {
                return work.call();
            } finally {
                back.complete(null);
            }
        });
        try {
            return result.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            givenUp.set(back);
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CardLinkException(Reason.FAILED, "interrupted while waiting for the reader", e);
        }
    }

    private <T> Future<T> submit(Callable<T> work) throws CardLinkException {
        try {
            return executor.submit(work);
        } catch (RejectedExecutionException e) {
            throw new CardLinkException(Reason.FAILED, "closed meanwhile", e);
        }
    }

    /** Leaves {@code work} to the thread: it is done as soon as earlier calls are back, and then the thread ends. */
    Future<?> last(Runnable work) {
        Future<?> done = executor.submit(work);
        executor.shutdown();
        return done;
    }

    /** Whether the thread has ended, with every call back. */
    boolean ended() {
        return executor.isTerminated();
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
