package vn.cccd.card.pcsc.ffm;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;

/** One reader of the machine. */
public final class PcscTerminal extends CardTerminal {
    private final PcscService service;
    private final PcscReaderState seen;

    PcscTerminal(PcscService service, PcscReaderState seen) {
        this.service = service;
        this.seen = seen;
    }

    /** The state in which the list found this reader; it costs no question. */
    public PcscReaderState seen() {
        return seen;
    }

    @Override
    public String getName() {
        return seen.reader();
    }

    @Override
    public Card connect(String protocol) throws CardException {
        int protocols = switch (protocol) {
            case "T=0" -> PcscConnection.T0;
            case "T=1", "T=CL" -> PcscConnection.T1;
            case "*" -> PcscConnection.T0 | PcscConnection.T1;
            default -> throw new IllegalArgumentException("no protocol of ours: " + protocol);
        };
        return PcscCard.over(open(protocols));
    }

    private PcscConnection open(int protocols) throws CardException {
        PcscContext context = service.open();
        try {
            return context.connect(getName(), protocols);
        } catch (PcscException e) {
            context.close();
            if (e.error().filter(ScardError.E_NO_SMARTCARD::equals).isPresent()) {
                throw new CardNotPresentException("no card in the reader", e);
            }
            throw e;
        }
    }

    @Override
    public boolean isCardPresent() throws CardException {
        try (PcscContext context = service.open()) {
            return context.changes(List.of(PcscReaderState.unaware(getName())), 0)
                    .getFirst()
                    .cardPresent();
        }
    }

    @Override
    public boolean waitForCardPresent(long timeoutMillis) throws CardException {
        return waitFor(true, timeoutMillis);
    }

    @Override
    public boolean waitForCardAbsent(long timeoutMillis) throws CardException {
        return waitFor(false, timeoutMillis);
    }

    private boolean waitFor(boolean present, long timeoutMillis) throws CardException {
        long limit = timeoutMillis == 0 ? Long.MAX_VALUE / 2 : TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        long start = System.nanoTime();
        try (PcscContext context = service.open()) {
            var states = context.changes(List.of(PcscReaderState.unaware(getName())), 0);
            long left = limit;
            while (states.getFirst().cardPresent() != present && left > 0) {
                // An hour at a time: the service's own "for ever" is a 32-bit number.
                long millis = Math.clamp(TimeUnit.NANOSECONDS.toMillis(left) + 1, 1, TimeUnit.HOURS.toMillis(1));
                states = context.changes(List.of(states.getFirst().known()), millis);
                left = limit - (System.nanoTime() - start);
            }
            return states.getFirst().cardPresent() == present;
        }
    }
}
