package vn.cccd.sim.reader;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.smartcardio.TerminalFactory;

/**
 * A PC/SC service with readers, all within this process and reachable as {@code javax.smartcardio}.
 *
 * <p>As with the real service, terminals that were listed before the service stopped stay useless after it starts again: ask the
 * factory for its terminals anew. All methods may be called from any thread.
 */
public final class SimulatedReaders {
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(5);

    private final Desk desk = new Desk();
    private final Duration patience;

    /** Readers that give a mute card up after five seconds, about the longest frame waiting time of ISO 14443-4. */
    public SimulatedReaders() {
        this(USUAL_PATIENCE);
    }

    /** Readers that give a mute card up after {@code patience}. */
    public SimulatedReaders(Duration patience) {
        this.patience = patience;
    }

    /** A new reader without a card. */
    public SimulatedReader plugIn(String name) {
        var reader = new SimulatedReader(name, desk, patience);
        desk.change(() -> desk.plugged().add(reader));
        return reader;
    }

    /** Takes the reader away together with what lies on it. */
    public void unplug(SimulatedReader reader) {
        desk.change(() -> {
            desk.plugged().remove(reader);
            reader.unplugged();
        });
    }

    /** Every call fails until the service starts again. */
    public void stopService() {
        desk.setServiceRunning(false);
    }

    public void startService() {
        desk.setServiceRunning(true);
    }

    /** The way in for software that reads cards. */
    public TerminalFactory factory() {
        try {
            return TerminalFactory.getInstance(SimulatedReaderProvider.TYPE, null, new SimulatedReaderProvider(desk));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("the provider lacks its own type", impossible);
        }
    }
}
