package vn.cccd.sim.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;

/** The readers as one client of the service sees them; a reader that comes or goes is a change, too. */
final class SimulatedTerminals extends CardTerminals {
    private final Desk desk;
    private final int serviceStart;
    private final Map<SimulatedReader, SimulatedTerminal> terminals = new HashMap<>();
    private Map<SimulatedReader, Integer> before = Map.of();
    private Map<SimulatedReader, Integer> latest = Map.of();

    SimulatedTerminals(Desk desk) {
        this.desk = desk;
        this.serviceStart = desk.serviceStarts();
        this.latest = desk.look(this::insertions);
    }

    @Override
    public synchronized List<CardTerminal> list(State state) throws CardException {
        requireService("list()");
        List<CardTerminal> chosen = new ArrayList<>();
        List<SimulatedReader> plugged = desk.look(() -> List.copyOf(desk.plugged()));
        if (plugged.isEmpty()) {
            throw PcscFault.during("list()", PcscFault.NO_READERS);
        }
        for (var reader : plugged) {
            if (matches(reader, state)) {
                chosen.add(terminals.computeIfAbsent(reader, SimulatedTerminal::new));
            }
        }
        return List.copyOf(chosen);
    }

    private boolean matches(SimulatedReader reader, State state) {
        return switch (state) {
            case ALL -> true;
            case CARD_PRESENT -> reader.present();
            case CARD_ABSENT -> !reader.present();
            case CARD_INSERTION -> present(latest, reader) && !same(reader);
            case CARD_REMOVAL -> present(before, reader) && !present(latest, reader);
        };
    }

    private static boolean present(Map<SimulatedReader, Integer> seen, SimulatedReader reader) {
        return seen.getOrDefault(reader, SimulatedReader.EMPTY) != SimulatedReader.EMPTY;
    }

    private boolean same(SimulatedReader reader) {
        return Objects.equals(latest.get(reader), before.get(reader));
    }

    @Override
    public boolean waitForChange(long timeout) throws CardException {
        requireService("waitForChange()");
        Map<SimulatedReader, Integer> known = known();
        boolean happened =
                desk.await(() -> !desk.serviceRunning() || !insertions().equals(known), Desk.timeout(timeout));
        requireService("waitForChange()");
        remember();
        return happened;
    }

    private synchronized Map<SimulatedReader, Integer> known() {
        return latest;
    }

    private synchronized void remember() {
        before = latest;
        latest = desk.look(this::insertions);
    }

    private Map<SimulatedReader, Integer> insertions() {
        var seen = new HashMap<SimulatedReader, Integer>();
        for (var reader : desk.plugged()) {
            seen.put(reader, reader.insertion());
        }
        return Map.copyOf(seen);
    }

    private void requireService(String operation) throws CardException {
        if (!desk.serviceRunning()) {
            throw PcscFault.during(operation, PcscFault.NO_SERVICE);
        }
        if (desk.serviceStarts() != serviceStart) {
            throw PcscFault.during(operation, PcscFault.INVALID_HANDLE);
        }
    }
}
