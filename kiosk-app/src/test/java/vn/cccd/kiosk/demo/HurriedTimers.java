package vn.cccd.kiosk.demo;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.cccd.kiosk.device.loop.ThreadTimers;
import vn.cccd.kiosk.device.loop.Timers;

/** Short delays pass by themselves; long ones, those that wait for people, only when a test says so. */
final class HurriedTimers implements Timers {
    private static final Duration LONG = Duration.ofSeconds(5);

    private final ThreadTimers real = new ThreadTimers();
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();

    /** One that waits; each is another one. */
    private static final class Waiting {
        private final Runnable action;

        Waiting(Runnable action) {
            this.action = action;
        }
    }

    @Override
    public Started start(Duration delay, Runnable action) {
        if (delay.compareTo(LONG) < 0) {
            return real.start(delay, action);
        }
        Waiting started = new Waiting(action);
        waiting.add(started);
        return () -> waiting.remove(started);
    }

    /** Whatever people were waited for, they did not come. */
    void hurry() {
        for (Waiting due : List.copyOf(waiting)) {
            if (waiting.remove(due)) {
                due.action.run();
            }
        }
    }

    @Override
    public void close() {
        waiting.clear();
        real.close();
    }
}
