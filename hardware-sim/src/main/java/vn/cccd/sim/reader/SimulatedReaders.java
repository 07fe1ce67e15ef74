package vn.cccd.sim.reader;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.smartcardio.TerminalFactory;

/**
 * A PC/SC service with readers, all within this process and reachable as {@code javax.smartcardio}.
 *
 * <p>Each {@code factory().terminals()} is a client of its own, as another process would be: the connections of several clients share a card, wait for each other's exclusive access and are told when another one has reset it.
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

    /** A new reader without a card; when one of this name is there already, the new one's name ends with a number. */
    public SimulatedReader plugIn(String name) {
        return desk.change(() -> {
            var reader = new SimulatedReader(unlikeOthers(name), desk, patience);
            desk.plugged().add(reader);
            return reader;
        });
    }

    private String unlikeOthers(String name) {
        Set<String> taken = desk.plugged().stream().map(SimulatedReader::name).collect(Collectors.toSet());
        return Stream.concat(
                        Stream.of(name),
                        IntStream.iterate(1, number -> number + 1).mapToObj(number -> name + " " + number))
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElseThrow();
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
