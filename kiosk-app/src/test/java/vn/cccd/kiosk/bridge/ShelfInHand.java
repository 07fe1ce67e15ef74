package vn.cccd.kiosk.bridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import vn.cccd.kiosk.sector.counter.StoredDossier;

/** A counter's files as a test puts them there. */
final class ShelfInHand implements StoredFiles {
    private final List<StoredDossier> files = new ArrayList<>();
    private final Queue<StoredDossier> meanwhile = new ConcurrentLinkedQueue<>();
    private final Count asked = new Count();
    private Runnable listener = () -> {};

    @Override
    public void all(Consumer<List<StoredDossier>> receiver) {
        List<StoredDossier> there;
        synchronized (this) {
            there = List.copyOf(files);
        }
        Optional.ofNullable(meanwhile.poll()).ifPresent(this::store);
        receiver.accept(there);
        asked.up();
    }

    /** Stored between the next look at the files and the answer to it. */
    void storeMeanwhile(StoredDossier file) {
        meanwhile.add(file);
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

    int looks() {
        return asked.times();
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

        synchronized int times() {
            return times;
        }

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
