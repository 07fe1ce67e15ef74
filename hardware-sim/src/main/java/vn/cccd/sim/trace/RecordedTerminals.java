package vn.cccd.sim.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;

/** Another provider's readers, each of them recorded. */
final class RecordedTerminals extends CardTerminals {
    private final CardTerminals terminals;
    private final RecordedReaders recordings;
    private final Map<String, RecordedTerminal> known = new HashMap<>();

    RecordedTerminals(CardTerminals terminals, RecordedReaders recordings) {
        this.terminals = terminals;
        this.recordings = recordings;
    }

    @Override
    public synchronized List<CardTerminal> list(State state) throws CardException {
        List<CardTerminal> recorded = new ArrayList<>();
        for (CardTerminal terminal : terminals.list(state)) {
            RecordedTerminal before = known.get(terminal.getName());
            if (before == null || !before.records(terminal)) {
                before = new RecordedTerminal(terminal, recordings);
                known.put(terminal.getName(), before);
            }
            recorded.add(before);
        }
        return List.copyOf(recorded);
    }

    @Override
    public boolean waitForChange(long timeout) throws CardException {
        return terminals.waitForChange(timeout);
    }
}
