package vn.cccd.sim.trace;

import java.io.IOException;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.jspecify.annotations.Nullable;
import vn.cccd.sim.bytes.Bytes;

/** Another provider's reader; each connection to a card on it is written down. */
final class RecordedTerminal extends CardTerminal {
    private final CardTerminal terminal;
    private final RecordedReaders recordings;
    private @Nullable RecordedCard latest;

    RecordedTerminal(CardTerminal terminal, RecordedReaders recordings) {
        this.terminal = terminal;
        this.recordings = recordings;
    }

    boolean records(CardTerminal other) {
        return terminal.equals(other);
    }

    @Override
    public String getName() {
        return terminal.getName();
    }

    @Override
    public synchronized Card connect(String protocol) throws CardException {
        Card card = terminal.connect(protocol);
        if (latest != null && latest.records(card)) {
            return latest;
        }
        if (latest != null) {
            latest.end();
        }
        try {
            TraceWriter trace =
                    recordings.begin(getName(), Bytes.copyOf(card.getATR().getBytes()));
            latest = new RecordedCard(card, trace);
            return latest;
        } catch (IOException impossible) {
            card.disconnect(false);
            throw new CardException("the recording cannot begin", impossible);
        }
    }

    @Override
    public boolean isCardPresent() throws CardException {
        return terminal.isCardPresent();
    }

    @Override
    public boolean waitForCardPresent(long timeout) throws CardException {
        return terminal.waitForCardPresent(timeout);
    }

    @Override
    public boolean waitForCardAbsent(long timeout) throws CardException {
        return terminal.waitForCardAbsent(timeout);
    }
}
