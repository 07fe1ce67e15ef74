package vn.cccd.sim.reader;

import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

/** One reader as {@code javax.smartcardio} shows it. */
final class SimulatedTerminal extends CardTerminal {
    private static final Set<String> PROTOCOLS = Set.of("T=1", "T=CL", "*");
    private static final String EXCLUSIVE = "EXCLUSIVE;";

    private final SimulatedReader reader;

    SimulatedTerminal(SimulatedReader reader) {
        this.reader = reader;
    }

    @Override
    public String getName() {
        return reader.name();
    }

    @Override
    public Card connect(String protocol) throws CardException {
        String wanted = protocol.startsWith(EXCLUSIVE) ? protocol.substring(EXCLUSIVE.length()) : protocol;
        if (!PROTOCOLS.contains(wanted)) {
            throw new CardException("Unsupported protocol " + protocol + ": the card speaks T=1");
        }
        requireReader("connect()");
        int insertion = reader.insertion();
        var chip = reader.chip();
        if (insertion == SimulatedReader.EMPTY || chip.isEmpty()) {
            throw PcscFault.noCard();
        }
        return new SimulatedConnection(reader, insertion, chip.get().atr());
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
