package vn.cccd.sim.backend;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import vn.cccd.sim.backend.BackendMishap.Effect;

/** The mishaps to come, one after the other. Thread-safe. */
final class MishapQueue {
    private final Deque<BackendMishap> queue = new ArrayDeque<>();

    synchronized void add(BackendMishap mishap) {
        queue.addLast(mishap);
    }

    synchronized void clear() {
        queue.clear();
    }

    /** What befalls the call that has just come. */
    synchronized Optional<Effect> next() {
        BackendMishap first = queue.pollFirst();
        if (first == null) {
            return Optional.empty();
        }
        if (first.calls().isEmpty()) {
            queue.addFirst(first);
        } else if (first.calls().getAsInt() > 1) {
            queue.addFirst(BackendMishap.next(first.calls().getAsInt() - 1, first.effect()));
        }
        return Optional.of(first.effect());
    }
}
