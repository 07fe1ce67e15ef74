package vn.cccd.card.pcsc;

import static java.lang.System.Logger.Level.DEBUG;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import org.jspecify.annotations.Nullable;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pcsc.CardLinkException.Reason;

/**
 * The readers of this machine, or simulated ones.
 *
 * <p>Nothing is kept between two calls that a restarted service could make useless. Every call comes back within the answer limit, whatever the native library does; what does not come back is given up, and until it does
 * its reader answers {@link Reason#CARD_MUTE} at once. Safe for use by several threads.
 */
public final class CardReaders {
    /** How long a card may take for one answer: a chip asks for more time in steps of up to 5 s and slows down after wrong keys, and nobody waits longer. */
    public static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);

    /** How long a list waits for readers to tell what they can do; they do it within milliseconds or not at all. */
    private static final Duration INTRODUCTION = Duration.ofSeconds(1);

    private static final System.Logger LOG = System.getLogger(CardReaders.class.getName());

    private final Supplier<CardTerminals> provider;
    private final Duration answerLimit;
    private final KnownCapabilities capabilities = new KnownCapabilities();
    private final Map<String, TerminalLink> links = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable CallThread> stuckSurvey = new AtomicReference<>();

    private CardReaders(Supplier<CardTerminals> provider, Duration answerLimit) {
        this.provider = provider;
        this.answerLimit = answerLimit;
    }

    /** The readers of the machine's PC/SC service, by our own provider. */
    public static CardReaders system() {
        return system(PcscChoice.OURS);
    }

    /** The readers of the machine's PC/SC service, by the provider chosen. */
    public static CardReaders system(PcscChoice provider) {
        return overTerminals(provider.terminals());
    }

    /** The readers of another {@code javax.smartcardio} provider; it is asked for its terminals anew for every call. */
    public static CardReaders over(Supplier<TerminalFactory> factory) {
        return overTerminals(() -> factory.get().terminals());
    }

    static CardReaders overTerminals(Supplier<CardTerminals> provider) {
        return new CardReaders(provider, ANSWER_LIMIT);
    }

    /** The same readers with another limit for one answer. */
    public CardReaders withAnswerLimit(Duration limit) {
        return new CardReaders(provider, limit);
    }

    /** All readers as they are now, none included. The reason of a failure is {@link Reason#SERVICE_GONE} when the service does not run. */
    public List<ReaderDescription> list() throws CardLinkException {
        CallThread stuck = stuckSurvey.get();
        if (stuck != null && !stuck.ended()) {
            throw new CardLinkException(Reason.SERVICE_GONE, "the service has not answered an earlier question yet");
        }
        try (CallThread thread = new CallThread("reader-survey")) {
            try {
                return described(thread.call(this::look, answerLimit));
            } catch (TimeoutException e) {
                stuckSurvey.set(thread);
                throw new CardLinkException(Reason.SERVICE_GONE, "the service does not answer", e);
            } catch (ExecutionException e) {
                Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
                Reason reason = LinkFailures.reasonOf(cause).orElse(Reason.SERVICE_GONE);
                throw LinkFailures.because(reason, "listing readers", cause);
            }
        }
    }

    private List<Sighting> look() throws CardException {
        return ReaderSurvey.of(terminals(), new Insertions(), capabilities);
    }

    /** With what the readers tell of themselves, those that are quick about it. */
    private List<ReaderDescription> described(List<Sighting> sightings) {
        long deadline = System.nanoTime() + INTRODUCTION.toNanos();
        return sightings.stream()
                .map(Sighting::reader)
                .map(reader -> reader.with(capabilities.within(
                        Duration.ofNanos(Math.max(0, deadline - System.nanoTime())), reader.name())))
                .toList();
    }

    /** The service and its readers as they are now, in a form for people who look for the trouble. Never fails. */
    public ReaderReport report() {
        try {
            return new ReaderReport(ServiceState.RUNNING, "", list());
        } catch (CardLinkException e) {
            return new ReaderReport(ServiceState.of(e), String.valueOf(e.getMessage()), List.of());
        }
    }

    /** Powers the card in the reader of exactly this name and holds it. */
    public CardLink connect(String reader) throws CardLinkException {
        TerminalLink before = links.get(reader);
        if (before != null && before.stuck()) {
            throw new CardLinkException(Reason.CARD_MUTE, "an earlier card in this reader has not answered yet");
        }
        TerminalLink link = new TerminalLink(
                provider, reader, answerLimit, capabilities, released -> links.remove(reader, released));
        links.put(reader, link);
        try {
            link.connect();
        } catch (CardLinkException e) {
            link.close();
            throw e;
        }
        return link;
    }

    KnownCapabilities capabilities() {
        return capabilities;
    }

    CardTerminals terminals() {
        return provider.get();
    }

    Duration answerLimit() {
        return answerLimit;
    }

    /** The ATR of a card whose provider tells it only when connected; empty when the card does not tell it or somebody holds it. */
    Bytes askAtr(String reader) {
        TerminalLink inUse = links.get(reader);
        if (inUse != null && !inUse.released()) {
            return Bytes.empty();
        }
        try (CardLink link = connect(reader)) {
            return link.atr();
        } catch (CardLinkException e) {
            LOG.log(DEBUG, "the card does not tell its ATR", e);
            return Bytes.empty();
        }
    }
}
