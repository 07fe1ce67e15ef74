package vn.cccd.sim.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;

/**
 * The readers as one client of the service sees them.
 *
 * <p>Waiting is the platform's: the first wait only looks, a wait in vain leaves {@code CARD_INSERTION} and {@code CARD_REMOVAL} as they were, and before any wait these two mean present and absent. In two things it is better, as
 * providers on other systems are: a reader that comes or goes is a change, too, and one card in place of another since the last wait counts as inserted.
 */
final class SimulatedTerminals extends CardTerminals {
    private final Desk desk;
    private final int serviceStart;
    private final Map<SimulatedReader, SimulatedTerminal> terminals = new HashMap<>();
    private Optional<Map<SimulatedReader, Seen>> before = Optional.empty();
    private Map<SimulatedReader, Seen> latest = Map.of();

    /** What is remembered of a reader; {@code events} tells one card from the next. */
    private record Seen(boolean present, int events) {}

    SimulatedTerminals(Desk desk) {
        this.desk = desk;
        this.serviceStart = desk.serviceStarts();
    }

    @Override
    public synchronized List<CardTerminal> list(State state) throws CardException {
        requireService("list()");
        List<CardTerminal> chosen = new ArrayList<>();
        List<SimulatedReader> plugged = desk.look(() -> List.copyOf(desk.plugged()));
        if (plugged.isEmpty()) {
            throw PcscFault.during("list()", PcscFault.NO_READERS);
        }
        terminals.keySet().retainAll(plugged);
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
            case CARD_INSERTION ->
                before.map(then -> present(latest, reader) && changed(then, reader))
                        .orElseGet(reader::present);
            case CARD_REMOVAL ->
                before.map(then -> present(then, reader) && !present(latest, reader))
                        .orElseGet(() -> !reader.present());
        };
    }

    private static boolean present(Map<SimulatedReader, Seen> then, SimulatedReader reader) {
        Seen seen = then.get(reader);
        return seen != null && seen.present();
    }

    private boolean changed(Map<SimulatedReader, Seen> then, SimulatedReader reader) {
        return !Objects.equals(latest.get(reader), then.get(reader));
    }

    @Override
    public boolean waitForChange(long timeout) throws CardException {
        requireService("waitForChange()");
        Map<SimulatedReader, Seen> known = known();
        boolean happened = desk.await(() -> !desk.serviceRunning() || !look().equals(known), Desk.timeout(timeout));
        requireService("waitForChange()");
        if (happened) {
            remember();
        }
        return happened;
    }

    private synchronized Map<SimulatedReader, Seen> known() {
        if (before.isEmpty()) {
            latest = desk.look(this::look);
            before = Optional.of(latest);
        }
        return latest;
    }

    private synchronized void remember() {
        before = Optional.of(latest);
        latest = desk.look(this::look);
    }

    private Map<SimulatedReader, Seen> look() {
        var seen = new HashMap<SimulatedReader, Seen>();
        for (var reader : desk.plugged()) {
            seen.put(reader, new Seen(reader.present(), reader.events()));
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
