package vn.cccd.kiosk.bridge;

import java.util.List;
import java.util.function.Consumer;
import vn.cccd.kiosk.sector.counter.StoredDossier;

/** Where the files of a counter are. */
public interface StoredFiles {
    /** {@code receiver} gets those that are stored and not erased yet, oldest first, soon and on any thread. Returns at once. */
    void all(Consumer<List<StoredDossier>> receiver);

    /** {@code listener}, the only one, is run whenever another one has been stored, on any thread; it returns quickly. */
    void onStored(Runnable listener);
}
