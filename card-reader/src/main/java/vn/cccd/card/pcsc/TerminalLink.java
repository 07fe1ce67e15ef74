package vn.cccd.card.pcsc;

import static java.lang.System.Logger.Level.DEBUG;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import org.jspecify.annotations.Nullable;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.CardLinkException.Reason;

/**
 * A link over {@code javax.smartcardio}.
 *
 * <p>Everything that touches the provider happens on the link's own {@link CallThread}: exclusive access belongs to a thread in the JDK's provider, and a mute card must not hold anybody else's.
 */
final class TerminalLink implements CardLink {
    private static final System.Logger LOG = System.getLogger(TerminalLink.class.getName());

    /** The longest response of an extended APDU, 65,536 bytes and the status word, with the slack that pcsclite grants. */
    private static final int LONGEST_RESPONSE = 65_546;

    /** How long {@link #close} waits for the reset; a card that is still talking then is left to the thread. */
    private static final Duration CLOSING = Duration.ofSeconds(2);

    /** Readers look for their card every 0.2 to 0.4 s: so long one that left may still be called present. */
    private static final Duration SETTLING = Duration.ofSeconds(1);

    private final Supplier<CardTerminals> provider;
    private final String reader;
    private final Duration answerLimit;
    private final KnownCapabilities capabilities;
    private final Consumer<TerminalLink> whenReleased;
    private final CallThread thread;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean released;

    // Touched by the link's thread only.
    private final ByteBuffer response = ByteBuffer.allocate(LONGEST_RESPONSE);
    private @Nullable Card card;

    // Written before the link is handed out.
    private Bytes atr = Bytes.empty();

    /** @param whenReleased runs when the reader is free again, which may be long after {@link #close} */
    TerminalLink(
            Supplier<CardTerminals> provider,
            String reader,
            Duration answerLimit,
            KnownCapabilities capabilities,
            Consumer<TerminalLink> whenReleased) {
        this.provider = provider;
        this.reader = reader;
        this.answerLimit = answerLimit;
        this.capabilities = capabilities;
        this.whenReleased = whenReleased;
        thread = new CallThread("card-link " + reader);
    }

    void connect() throws CardLinkException {
        atr = onThread("connecting", this::connectOnThread);
    }

    private Bytes connectOnThread() throws CardException, CardLinkException {
        CardTerminal terminal = terminal()
                .orElseThrow(() -> new CardLinkException(Reason.READER_GONE, "no reader of this name: " + reader));
        Card connected = terminal.connect("*");
        card = connected;
        connected.beginExclusive();
        return Bytes.copyOf(connected.getATR().getBytes());
    }

    @Override
    public void reset() throws CardLinkException {
        requireOpen();
        Bytes again = onThread("resetting", () -> {
            if (card != null) {
                disconnect(card);
                card = null;
            }
            return connectOnThread();
        });
        if (!again.equals(atr)) {
            throw new CardLinkException(Reason.CARD_GONE, "another card answers after the reset");
        }
    }

    private void requireOpen() throws CardLinkException {
        if (closed.get()) {
            throw new CardLinkException(Reason.FAILED, "the link is closed");
        }
    }

    @Override
    public Bytes transmit(Bytes commandApdu) throws CardLinkException {
        requireOpen();
        return onThread("transmitting", () -> transmitOnThread(commandApdu));
    }

    private Bytes transmitOnThread(Bytes commandApdu) throws CardException, CardLinkException {
        if (card == null) {
            throw new CardLinkException(Reason.FAILED, "the link is not connected");
        }
        response.clear();
        int length = card.getBasicChannel().transmit(ByteBuffer.wrap(commandApdu.toArray()), response);
        if (length < 2) {
            // What is left of an answer when its card was pulled away, and what mute cards give.
            throw new CardLinkException(askReader(Reason.CARD_MUTE), "the card answered " + length + " bytes");
        }
        return Bytes.copyOf(Arrays.copyOf(response.array(), length));
    }

    private <T> T onThread(String doing, Callable<T> work) throws CardLinkException {
        try {
            return thread.call(() -> reasoned(doing, work), answerLimit);
        } catch (TimeoutException e) {
            throw new CardLinkException(Reason.CARD_MUTE, "no answer within " + answerLimit + " while " + doing, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CardLinkException known) {
                throw known;
            }
            throw new CardLinkException(Reason.FAILED, "the reader failed while " + doing, e);
        }
    }

    /** Providers throw unchecked exceptions of their own too (a card that left, a response too long): every one of them gets a reason. */
    private <T> T reasoned(String doing, Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (CardException | RuntimeException e) {
            Optional<Reason> told = LinkFailures.reasonOf(e);
            Reason otherwise = LinkFailures.unanswered(e) ? Reason.CARD_MUTE : Reason.FAILED;
            throw LinkFailures.because(told.isPresent() ? told.get() : askReader(otherwise), doing, e);
        }
    }

    /** What the reader has to say about a card that failed; {@code present} when the card is still there. */
    private Reason askReader(Reason present) {
        try {
            Optional<CardTerminal> terminal = terminal();
            if (terminal.isEmpty()) {
                return Reason.READER_GONE;
            }
            return terminal.get().waitForCardAbsent(SETTLING.toMillis()) ? Reason.CARD_GONE : present;
        } catch (CardException | RuntimeException e) {
            LOG.log(DEBUG, "the reader does not tell its state either", e);
            return LinkFailures.reasonOf(e).orElse(Reason.FAILED);
        }
    }

    /** {@code CardTerminals.getTerminal} would hide that the service is gone. */
    private Optional<CardTerminal> terminal() throws CardException {
        return ReaderSurvey.list(provider.get(), CardTerminals.State.ALL).stream()
                .filter(terminal -> terminal.getName().equals(reader))
                .findFirst();
    }

    @Override
    public Bytes atr() {
        return atr;
    }

    @Override
    public String reader() {
        return reader;
    }

    @Override
    public OptionalInt maxApdu() {
        return capabilities.of(reader).maxApdu();
    }

    /** Whether this link still holds the reader although it was closed: a call has not come back. */
    boolean stuck() {
        return closed.get() && !released;
    }

    /** Whether the reader is free again. */
    boolean released() {
        return released;
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            thread.last(this::release).get(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(DEBUG, "the reader has not let go of its card yet", e);
        }
    }

    private void release() {
        Arrays.fill(response.array(), (byte) 0);
        if (card != null) {
            disconnect(card);
            card = null;
        }
        released = true;
        whenReleased.accept(this);
    }

    private static void disconnect(Card card) {
        try {
            card.endExclusive();
        } catch (CardException | RuntimeException e) {
            LOG.log(DEBUG, "exclusive access had ended before", e);
        }
        try {
            // Without a reset contactless readers alternate their speed between one connection and the next.
            card.disconnect(true);
        } catch (CardException | RuntimeException e) {
            LOG.log(DEBUG, "the card had left before", e);
        }
    }
}
