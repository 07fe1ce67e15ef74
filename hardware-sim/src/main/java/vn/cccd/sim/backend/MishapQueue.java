package vn.cccd.sim.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import vn.cccd.sim.backend.BackendMishap.Effect;

/** The mishaps to come, one after the other; a call or connection takes the first that is about it. Thread-safe. */
final class MishapQueue {
    private final List<BackendMishap> queue = new ArrayList<>();

    synchronized void add(BackendMishap mishap) {
        queue.add(mishap);
    }

    synchronized void clear() {
        queue.clear();
    }

    synchronized List<BackendMishap> waiting() {
        return List.copyOf(queue);
    }

    /** What befalls the call to {@code path} that has just come. */
    synchronized Optional<Effect.OnCall> call(String path) {
        return take(mishap -> mishap.isAbout(path))
                .flatMap(effect -> effect instanceof Effect.OnCall onCall ? Optional.of(onCall) : Optional.empty());
    }

    /** What befalls the connection that has just come. */
    synchronized Optional<Effect.OnConnection> connection() {
        return take(mishap -> mishap.effect() instanceof Effect.OnConnection)
                .flatMap(effect -> effect instanceof Effect.OnConnection onConnection
                        ? Optional.of(onConnection)
                        : Optional.empty());
    }

    private Optional<Effect> take(Predicate<BackendMishap> suits) {
        for (int index = 0; index < queue.size(); index++) {
            BackendMishap mishap = queue.get(index);
            if (suits.test(mishap)) {
                if (mishap.calls().isPresent()) {
                    use(index, mishap, mishap.calls().getAsInt() - 1);
                }
                return Optional.of(mishap.effect());
            }
        }
        return Optional.empty();
    }

    private void use(int index, BackendMishap mishap, int left) {
        if (left == 0) {
            queue.remove(index);
        } else {
            queue.set(index, new BackendMishap(mishap.effect(), OptionalInt.of(left), mishap.path()));
        }
    }
}
