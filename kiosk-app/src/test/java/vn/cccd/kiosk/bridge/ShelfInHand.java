package vn.cccd.kiosk.bridge;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import vn.cccd.kiosk.sector.counter.StoredDossier;

/** A counter's files as a test puts them there. */
final class ShelfInHand implements StoredFiles {
    private final List<StoredDossier> files = new ArrayList<>();
    private final Count asked = new Count();
    private Runnable listener = () -> {};

    @Override
    public void all(Consumer<List<StoredDossier>> receiver) {
        synchronized (this) {
            receiver.accept(List.copyOf(files));
        }
        asked.up();
    }

    @Override
    public synchronized void onStored(Runnable told) {
        listener = told;
    }

    void store(StoredDossier file) {
        Runnable told;
        synchronized (this) {
            files.add(file);
            told = listener;
        }
        told.run();
    }

    /** When it has been asked {@code times} times. */
    CompletableFuture<Void> asked(int times) {
        return asked.reaches(times);
    }

    /** Counts until somebody's number is reached. */
    static final class Count {
        private final CompletableFuture<Void> reached = new CompletableFuture<>();
        private int times;
        private int wanted = Integer.MAX_VALUE;

        synchronized void up() {
            times++;
            look();
        }

        synchronized CompletableFuture<Void> reaches(int number) {
            wanted = number;
            look();
            return reached;
        }

        private void look() {
            if (times >= wanted) {
                reached.complete(null);
            }
        }
    }
}
