package vn.cccd.card.pcsc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.ffm.PcscReaderState;
import vn.cccd.card.pcsc.ffm.PcscTerminal;
import vn.cccd.card.pcsc.ffm.ScardError;

/** Looks at every reader once. */
final class ReaderSurvey {
    private ReaderSurvey() {}

    /** The readers as they are now, in the provider's order; none is an answer, not a failure. */
    static List<Sighting> of(CardTerminals terminals) throws CardException {
        List<CardTerminal> list;
        try {
            list = terminals.list();
        } catch (CardException e) {
            if (LinkFailures.errorOf(e)
                    .filter(ScardError.E_NO_READERS_AVAILABLE::equals)
                    .isPresent()) {
                return List.of();
            }
            throw e;
        }
        List<Sighting> readers = new ArrayList<>();
        for (CardTerminal terminal : list) {
            readers.add(describe(terminal));
        }
        return List.copyOf(readers);
    }

    private static Sighting describe(CardTerminal terminal) throws CardException {
        if (terminal instanceof PcscTerminal pcsc) {
            PcscReaderState seen = pcsc.seen();
            Optional<Bytes> atr = Optional.of(seen.atr()).filter(bytes -> seen.cardPresent() && !bytes.isEmpty());
            return new Sighting(new ReaderDescription(seen.reader(), seen.cardPresent(), atr), seen.changes());
        }
        return new Sighting(new ReaderDescription(terminal.getName(), terminal.isCardPresent(), Optional.empty()), 0);
    }
}
