package vn.cccd.card.pcsc.ffm;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;

/** One reader of the machine. */
public final class PcscTerminal extends CardTerminal {
    private static final String DIRECT = "DIRECT";
    private static final String EXCLUSIVE = "EXCLUSIVE;";

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

    /**
     * Powers the card.
     *
     * @param protocol as {@link CardTerminal#connect} has it; with {@code EXCLUSIVE;} before it nobody else is let in, and {@code DIRECT} speaks to the reader whether there is a card or not
     */
    @Override
    public Card connect(String protocol) throws CardException {
        if (protocol.equals(DIRECT)) {
            return PcscCard.over(open(context -> context.connectReader(getName())));
        }
        if (protocol.startsWith(EXCLUSIVE)) {
            int protocols = protocols(protocol.substring(EXCLUSIVE.length()));
            return PcscCard.over(open(context -> context.connectAlone(getName(), protocols)));
        }
        int protocols = protocols(protocol);
        return PcscCard.over(open(context -> context.connect(getName(), protocols)));
    }

    private static int protocols(String protocol) {
        return switch (protocol) {
            case "T=0" -> PcscConnection.T0;
            case "T=1", "T=CL" -> PcscConnection.T1;
            case "*" -> PcscConnection.T0 | PcscConnection.T1;
            default -> throw new IllegalArgumentException("no protocol of ours: " + protocol);
        };
    }

    private interface Connecting {
        PcscConnection over(PcscContext context) throws PcscException;
    }

    private PcscConnection open(Connecting connecting) throws CardException {
        PcscContext context = service.open();
        try {
            return connecting.over(context);
        } catch (PcscException e) {
            context.close();
            if (e.error().filter(ScardError.E_NO_SMARTCARD::equals).isPresent()) {
                throw new CardNotPresentException("no card in the reader", e);
            }
            throw e;
        }
    }

    /** What the reader tells of itself, each question by its own leave. The card in it, if any, is not touched. May wait for another program that holds the card. */
    public ReaderProperties properties() throws CardException {
        PcscConnection reader = open(context -> context.connectReader(getName()));
        try {
            return ReaderQuestions.ask(reader);
        } finally {
            reader.disconnect(false);
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
