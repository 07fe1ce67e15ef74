package vn.cccd.card.pcsc.ffm;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
    private volatile PcscReaderState anyReader = PcscReaderState.unaware(PcscReaderState.ANY_READER);

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

    /**
     * Waits for a card or a reader to come or go.
     *
     * @throws IllegalStateException where there is no reader, and the platform could not tell of one that comes
     */
    @Override
    public boolean waitForChange(long timeoutMillis) throws CardException {
        if (timeoutMillis < 0) {
            throw new IllegalArgumentException("a negative timeout");
        }
        try (PcscContext context = service.open()) {
            List<PcscReaderState> known = new ArrayList<>(seen);
            if (context.tellsOfReaders()) {
                known.add(anyReader);
            }
            if (known.isEmpty()) {
                throw new IllegalStateException("no reader to wait at");
            }
            return waitForNews(context, known, timeoutMillis);
        } catch (PcscException e) {
            // One of the readers is gone: that is the change.
            if (e.error().filter(ScardError.E_UNKNOWN_READER::equals).isPresent()) {
                return true;
            }
            throw e;
        }
    }

    /** That a program began or ended to use a card wakes us too, and is no news. */
    private boolean waitForNews(PcscContext context, List<PcscReaderState> known, long timeoutMillis)
            throws PcscException {
        long start = System.nanoTime();
        List<PcscReaderState> before = known;
        long left = timeoutMillis == 0 ? FOREVER : timeoutMillis;
        while (left > 0) {
            List<PcscReaderState> now = context.changes(before, left);
            if (now.equals(before)) {
                return false;
            }
            remember(now);
            if (news(before, now)) {
                return true;
            }
            before = now.stream().map(PcscReaderState::known).toList();
            left = timeoutMillis == 0
                    ? FOREVER
                    : timeoutMillis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        }
        return false;
    }

    private static boolean news(List<PcscReaderState> before, List<PcscReaderState> now) {
        for (int i = 0; i < now.size(); i++) {
            PcscReaderState each = now.get(i);
            boolean told =
                    each.reader().equals(PcscReaderState.ANY_READER) ? each.changed() : each.newsSince(before.get(i));
            if (told) {
                return true;
            }
        }
        return false;
    }

    /** The number of readers that the notification carries has to be handed back, or Windows tells it again at once. */
    private void remember(List<PcscReaderState> now) {
        for (PcscReaderState each : now) {
            if (each.reader().equals(PcscReaderState.ANY_READER)) {
                anyReader = each.known();
            }
        }
    }
}
