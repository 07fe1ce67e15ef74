package vn.cccd.kiosk.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Waits for a workplace to show something, and sees everything that it shows on the way. For one thread. */
final class ModelWatch<M> {
    private final BlockingQueue<M> models = new LinkedBlockingQueue<>();

    /** Watches what {@code listen} tells from now on. */
    ModelWatch(Consumer<Consumer<M>> listen) {
        listen.accept(models::add);
    }

    /** The first model from now on that is {@code wanted}; empty when none came within {@code limit}. {@code onTheWay} is told each, this one included. */
    Optional<M> until(Predicate<M> wanted, Duration limit, Consumer<M> onTheWay) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (true) {
                M model = models.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (model == null) {
                    return Optional.empty();
                }
                onTheWay.accept(model);
                if (wanted.test(model)) {
                    return Optional.of(model);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
