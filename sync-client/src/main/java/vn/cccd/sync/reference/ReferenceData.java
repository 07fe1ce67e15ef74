package vn.cccd.sync.reference;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.seal.SealException;

/**
 * The reference data that the kiosk holds, and how it keeps them new.
 *
 * <p><b>Guarantees.</b>
 *
 * <ul>
 *   <li>What {@link #now} shows was signed by a pinned key under its name, with a number not lower than any before, and every entry of it is well formed.
 *   <li>Whatever else comes is refused, and the copy held goes on; without a network, too, and after a restart.
 *   <li>Readers see the old or the new content of a name, never a mix, and are never kept waiting.
 *   <li>The highest number of each name survives a restart and the loss of the bundle. Who can put back all files of the directory as they were once can
 *       also put back that: the machine's disk must be protected otherwise.
 * </ul>
 *
 * <p>All methods may be called by any thread. Fetching happens on one thread of its own, {@code sync-reference}, and so do {@linkplain #onChange
 * listeners}.
 */
public final class ReferenceData implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ReferenceData.class.getName());

    private final KeyRing keys;
    private final BundleShelf shelf;
    private final ReferenceThread thread;
    private final List<Consumer<ReferenceName>> listeners = new CopyOnWriteArrayList<>();

    private ReferenceData(
            ReferenceSettings settings, KeyRing keys, ReferenceSource source, Clock clock, SecureRandom random)
            throws IOException {
        this.keys = keys;
        this.shelf = new BundleShelf(
                new BundleFolder(settings.directory(), keys),
                new SignedContents(settings.signers(), settings.pace().mostBytes()),
                clock);
        this.thread = new ReferenceThread(new Rounds(shelf, source, settings.pace(), random, this::tell), source);
    }

    /**
     * Opens what is held. Nothing is fetched before {@link #start}.
     *
     * @param source closed by this, in the end or when this fails
     */
    public static ReferenceData open(
            ReferenceSettings settings, ReferenceSource source, Clock clock, SecureRandom random)
            throws ReferenceException {
        KeyRing keys;
        try {
            keys = settings.keys().open(random);
        } catch (SealException e) {
            source.close();
            throw new ReferenceException("the keys of the reference data: " + e.reason() + ": " + e.getMessage(), e);
        }
        try {
            return new ReferenceData(settings, keys, source, clock, random);
        } catch (IOException e) {
            keys.close();
            source.close();
            throw new ReferenceException("the directory of the reference data: " + e.getMessage(), e);
        }
    }

    /** Begins to fetch: at once, or within half a minute when something is held already, then from time to time. */
    public void start() {
        thread.start();
    }

    /** What counts now. Costs nothing. */
    public ReferenceSnapshot now() {
        return shelf.snapshot();
    }

    /** Versions, ages and problems. Asks nobody. */
    public ReferenceStatus status() {
        return shelf.status();
    }

    /** {@code listener} is told each name whose content became another one, after {@link #now} shows it. It must return quickly. */
    public void onChange(Consumer<ReferenceName> listener) {
        listeners.add(listener);
    }

    /** Says that the network may be back. A wait that the server asked for is not cut short. */
    public void networkChanged() {
        thread.networkChanged();
    }

    /** Asks for everything now, for somebody who has just changed something. */
    public void fetchNow() {
        thread.fetchNow();
    }

    /** Ends a call under way. What is held stays on disk. */
    @Override
    public void close() {
        thread.close();
        keys.close();
    }

    private void tell(ReferenceName name) {
        for (Consumer<ReferenceName> listener : listeners) {
            try {
                listener.accept(name);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "Somebody who listens to reference data failed", e);
            }
        }
    }
}
