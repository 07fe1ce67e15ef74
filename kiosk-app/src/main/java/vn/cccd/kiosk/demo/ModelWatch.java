package vn.cccd.kiosk.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import vn.cccd.kiosk.device.Kiosk;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.State;

/** Waits for a kiosk to come to a state, and sees every state on the way. For one thread. */
final class ModelWatch {
    private final BlockingQueue<Model> models = new LinkedBlockingQueue<>();

    ModelWatch(Kiosk kiosk) {
        kiosk.listen(models::add);
    }

    /**
     * The first state of this kind from now on.
     *
     * @return empty when it did not come within {@code limit}, or when a failure was shown instead
     */
    <S extends State> Optional<S> until(Class<S> kind, Duration limit, StateListener onTheWay) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (true) {
                Model model = models.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (model == null) {
                    return Optional.empty();
                }
                State state = model.state();
                onTheWay.seen(state);
                if (kind.isInstance(state)) {
                    return Optional.of(kind.cast(state));
                }
                if (state instanceof State.ShowingFailure) {
                    return Optional.empty();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Told each state, the one waited for included. */
    interface StateListener {
        void seen(State state);
    }
}
