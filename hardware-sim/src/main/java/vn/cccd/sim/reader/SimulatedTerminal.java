package vn.cccd.sim.reader;

import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.jspecify.annotations.Nullable;

/** One reader as {@code javax.smartcardio} shows it. */
final class SimulatedTerminal extends CardTerminal {
    private static final Set<String> SPOKEN = Set.of("T=1", "T=CL", "*");
    private static final String EXCLUSIVE = "EXCLUSIVE;";

    private final SimulatedReader reader;
    private @Nullable SimulatedConnection latest;

    SimulatedTerminal(SimulatedReader reader) {
        this.reader = reader;
    }

    @Override
    public String getName() {
        return reader.name();
    }

    /** The same connection again for as long as it is of use, as the interface promises. */
    @Override
    public synchronized Card connect(String protocol) throws CardException {
        boolean alone = protocol.regionMatches(true, 0, EXCLUSIVE, 0, EXCLUSIVE.length());
        String wanted = (alone ? protocol.substring(EXCLUSIVE.length()) : protocol).toUpperCase(Locale.ROOT);
        if (!wanted.equals("T=0") && !SPOKEN.contains(wanted)) {
            throw new IllegalArgumentException("Unsupported protocol " + protocol);
        }
        requireReader("connect()");
        if (latest != null && latest.usable()) {
            if (wanted.equals("T=0")) {
                throw new CardException("Cannot connect using T=0, connection already established using T=1");
            }
            return latest;
        }
        LaidCard card = reader.card().orElseThrow(PcscFault::noCard);
        if (wanted.equals("T=0")) {
            throw PcscFault.during("connect()", PcscFault.PROTOCOL_MISMATCH);
        }
        var connection = new SimulatedConnection(reader, card);
        card.join(connection, alone);
        latest = connection;
        return connection;
    }

    @Override
    public boolean isCardPresent() throws CardException {
        requireReader("isCardPresent()");
        return reader.present();
    }

    @Override
    public boolean waitForCardPresent(long timeout) throws CardException {
        return waitFor(reader::present, timeout, "waitForCardPresent()");
    }

    @Override
    public boolean waitForCardAbsent(long timeout) throws CardException {
        return waitFor(() -> !reader.present(), timeout, "waitForCardAbsent()");
    }

    private boolean waitFor(BooleanSupplier wanted, long timeout, String operation) throws CardException {
        requireReader(operation);
        Desk desk = reader.desk();
        boolean happened = desk.await(
                () -> wanted.getAsBoolean() || !reader.plugged() || !desk.serviceRunning(), Desk.timeout(timeout));
        requireReader(operation);
        return happened;
    }

    private void requireReader(String operation) throws CardException {
        if (!reader.desk().serviceRunning()) {
            throw PcscFault.during(operation, PcscFault.NO_SERVICE);
        }
        if (!reader.plugged()) {
            throw PcscFault.during(operation, PcscFault.READER_UNAVAILABLE);
        }
    }

    @Override
    public String toString() {
        return "SimulatedTerminal[" + reader.name() + "]";
    }
}
