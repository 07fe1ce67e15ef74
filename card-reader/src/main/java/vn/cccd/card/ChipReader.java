package vn.cccd.card;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Consumer;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.authenticity.PassiveAuthentication;
import vn.cccd.card.pcsc.CardLink;
import vn.cccd.card.trust.TrustStore;

/**
 * Reads a chip from the first command to the verdict. May be used by any number of threads, each with a link of its own.
 *
 * <p>Whatever the card, the reader or the service does is told by the {@link ReadOutcome}; no exception comes out of a reading.
 * The link is left open: it belongs to the caller.
 */
public final class ChipReader {
    private static final System.Logger LOG = System.getLogger(ChipReader.class.getName());

    private final PassiveAuthentication passive;
    private final ReadSettings settings;
    private final Clock clock;
    private final SecureRandom random;

    public ChipReader(TrustStore trust, ReadSettings settings, Clock clock, SecureRandom random) {
        this(new PassiveAuthentication(trust, clock), settings, clock, random);
    }

    /** With other rules for passive authentication, such as the age that a trust list may have. */
    public ChipReader(PassiveAuthentication passive, ReadSettings settings, Clock clock, SecureRandom random) {
        this.passive = passive;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Reads the card at the other end of {@code link}. Blocks until it is done; {@code progress} hears of it on the same thread.
     */
    public ReadOutcome read(CardLink link, ReadRequest request, Consumer<ReadProgress> progress) {
        try {
            return new Reading(passive, settings, clock, random, request, progress).of(link);
        } catch (CardException e) {
            return FailureNames.outcome(e, request.hint());
        } catch (RuntimeException e) {
            // What a chip sends must not bring down its reader. Messages of libraries may hold what the chip sent.
            String kind = e.getClass().getSimpleName();
            LOG.log(System.Logger.Level.WARNING, "A reading ended in {0} at {1}", kind, origin(e));
            return new ReadOutcome.Failed(ReadFailure.CARD_DAMAGED, "unexpected " + kind);
        }
    }

    private static String origin(RuntimeException e) {
        return e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0].toString();
    }
}
