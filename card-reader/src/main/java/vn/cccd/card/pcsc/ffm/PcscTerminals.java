package vn.cccd.card.pcsc.ffm;

import java.util.ArrayList;
import java.util.List;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;

/**
 * The readers of the machine.
 *
 * <p>{@link #waitForChange} compares with what {@link #list} last found, so that nothing between the two is missed, and wakes for readers that come and go too.
 */
final class PcscTerminals extends CardTerminals {
    /** A reader may be pulled between the question for the names and that for the states. */
    private static final int TRIES = 3;

    private static final long FOREVER = 0xFFFF_FFFFL;

    private final PcscService service;
    private volatile List<PcscReaderState> seen = List.of();

    PcscTerminals(PcscService service) {
        this.service = service;
    }

    @Override
    public List<CardTerminal> list(State wanted) throws CardException {
        if (wanted == State.CARD_INSERTION || wanted == State.CARD_REMOVAL) {
            throw new UnsupportedOperationException("each reader's state numbers its changes; see PcscTerminal.seen");
        }
        List<PcscReaderState> states = look();
        seen = states.stream().map(PcscReaderState::known).toList();
        List<CardTerminal> terminals = new ArrayList<>();
        for (PcscReaderState state : states) {
            if (wanted == State.ALL || state.cardPresent() == (wanted == State.CARD_PRESENT)) {
                terminals.add(new PcscTerminal(service, state));
            }
        }
        return List.copyOf(terminals);
    }

    private List<PcscReaderState> look() throws PcscException {
        try (PcscContext context = service.open()) {
            for (int attempt = 1; ; attempt++) {
                try {
                    List<PcscReaderState> unaware = context.readers().stream()
                            .map(PcscReaderState::unaware)
                            .toList();
                    return context.changes(unaware, 0);
                } catch (PcscException e) {
                    boolean pulled = e.error()
                            .filter(ScardError.E_UNKNOWN_READER::equals)
                            .isPresent();
                    if (!pulled || attempt == TRIES) {
                        throw e;
                    }
                }
            }
        }
    }

    @Override
    public boolean waitForChange(long timeoutMillis) throws CardException {
        if (timeoutMillis < 0) {
            throw new IllegalArgumentException("a negative timeout");
        }
        List<PcscReaderState> known = new ArrayList<>(seen);
        known.add(PcscReaderState.unaware(PcscReaderState.ANY_READER));
        try (PcscContext context = service.open()) {
            List<PcscReaderState> now = context.changes(known, timeoutMillis == 0 ? FOREVER : timeoutMillis);
            return !now.equals(known);
        } catch (PcscException e) {
            // One of the readers is gone: that is the change.
            if (e.error().filter(ScardError.E_UNKNOWN_READER::equals).isPresent()) {
                return true;
            }
            throw e;
        }
    }
}
