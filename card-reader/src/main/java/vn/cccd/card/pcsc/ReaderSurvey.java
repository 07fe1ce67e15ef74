package vn.cccd.card.pcsc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** The readers as they are now, in the provider's order. */
    static List<Sighting> of(CardTerminals terminals, Insertions insertions, KnownCapabilities capabilities)
            throws CardException {
        List<Sighting> readers = new ArrayList<>();
        List<CardTerminal> all = list(terminals, CardTerminals.State.ALL);
        capabilities.meet(all);
        for (CardTerminal terminal : all) {
            readers.add(describe(terminal, insertions));
        }
        insertions.surveyed(readers.stream()
                .map(Sighting::reader)
                .filter(ReaderDescription::cardPresent)
                .map(ReaderDescription::name)
                .collect(Collectors.toSet()));
        return List.copyOf(readers);
    }

    /** That there is no reader is an answer, not a failure. */
    static List<CardTerminal> list(CardTerminals terminals, CardTerminals.State state) throws CardException {
        try {
            return terminals.list(state);
        } catch (CardException e) {
            if (LinkFailures.errorOf(e)
                    .filter(ScardError.E_NO_READERS_AVAILABLE::equals)
                    .isPresent()) {
                return List.of();
            }
            throw e;
        }
    }

    private static Sighting describe(CardTerminal terminal, Insertions insertions) throws CardException {
        String name = terminal.getName();
        if (terminal instanceof PcscTerminal pcsc) {
            PcscReaderState seen = pcsc.seen();
            Optional<Bytes> atr = Optional.of(seen.atr()).filter(bytes -> seen.cardPresent() && !bytes.isEmpty());
            return new Sighting(new ReaderDescription(name, seen.cardPresent(), atr), seen.changes());
        }
        var reader = new ReaderDescription(name, terminal.isCardPresent(), Optional.empty());
        return new Sighting(reader, insertions.of(name));
    }
}
