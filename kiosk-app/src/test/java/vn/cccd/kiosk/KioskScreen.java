package vn.cccd.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import vn.cccd.kiosk.flow.Model;

/** What the kiosk shows, for waiting. */
final class KioskScreen {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 20;

    private final Object changed = new Object();
    private volatile Optional<Model> last = Optional.empty();

    void show(Model model) {
        synchronized (changed) {
            last = Optional.of(model);
            changed.notifyAll();
        }
    }

    void forget() {
        last = Optional.empty();
    }

    Model await(Predicate<Model> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (changed) {
            while (last.filter(wanted).isEmpty()) {
                assertThat(System.nanoTime()).as("still showing %s", last).isLessThan(deadline);
                pause(changed);
            }
            return last.orElseThrow();
        }
    }

    static void until(BooleanSupplier wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Object nobody = new Object();
        synchronized (nobody) {
            while (!wanted.getAsBoolean()) {
                assertThat(System.nanoTime()).as("it did not happen").isLessThan(deadline);
                pause(nobody);
            }
        }
    }

    @SuppressWarnings("WaitNotInLoop") // both callers loop over their condition
    private static void pause(Object monitor) {
        try {
            monitor.wait(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
