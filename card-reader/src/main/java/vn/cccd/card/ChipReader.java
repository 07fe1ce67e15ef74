package vn.cccd.card;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.authenticity.PassiveAuthentication;
import vn.cccd.card.pcsc.CardLink;
import vn.cccd.card.portrait.cache.PortraitCache;
import vn.cccd.card.trust.TrustStore;
import vn.cccd.card.voucher.SignerVoucher;

/**
 * Reads a chip from the first command to the verdict. May be used by any number of threads, each with a link of its own.
 *
 * <p>Whatever the card, the reader or the service does is told by the {@link ReadOutcome}; no exception comes out of a reading. One that is
 * broken off, by {@code progress} or by an interrupt of its thread, ends as if contact had been lost. The link is left open: it belongs to the
 * caller.
 *
 * <p>What is to be judged is judged beside the transfer, on the executor given or on virtual threads; a reading that has ended has nothing
 * running.
 */
public final class ChipReader {
    private static final System.Logger LOG = System.getLogger(ChipReader.class.getName());

    private final ReadingParts parts;

    public ChipReader(TrustStore trust, ReadSettings settings, Clock clock, SecureRandom random) {
        this(new PassiveAuthentication(trust, clock), settings, clock, random);
    }

    /** With other rules for passive authentication, such as the age that a trust list may have. */
    public ChipReader(PassiveAuthentication passive, ReadSettings settings, Clock clock, SecureRandom random) {
        this(
                passive,
                settings,
                clock,
                random,
                work -> Thread.ofVirtual().name("card-judging").start(work));
    }

    /** With an executor for what is done beside the transfer. */
    public ChipReader(
            PassiveAuthentication passive, ReadSettings settings, Clock clock, SecureRandom random, Executor beside) {
        this(new ReadingParts(
                passive, settings, clock, random, beside, new HabitMemory(), Optional.empty(), PortraitCache.none()));
    }

    private ChipReader(ReadingParts parts) {
        this.parts = parts;
    }

    /** The same reader, which also asks {@code voucher} about every rightly signed card, beside the transfer. */
    public ChipReader asking(SignerVoucher voucher) {
        return new ChipReader(new ReadingParts(
                parts.passive(),
                parts.settings(),
                parts.clock(),
                parts.random(),
                parts.beside(),
                parts.memory(),
                Optional.of(voucher),
                parts.portraits()));
    }

    /** The same reader, which takes the portraits of genuine chips from {@code portraits} where they are there, and keeps them there. */
    public ChipReader keeping(PortraitCache portraits) {
        return new ChipReader(new ReadingParts(
                parts.passive(),
                parts.settings(),
                parts.clock(),
                parts.random(),
                parts.beside(),
                parts.memory(),
                parts.voucher(),
                portraits));
    }

    /**
     * Reads the card at the other end of {@code link}. Blocks until it is done; {@code progress} hears of it on the same thread, and breaks it off
     * by a {@link CancellationException}.
     */
    public ReadOutcome read(CardLink link, ReadRequest request, Consumer<ReadProgress> progress) {
        try (Contact contact = new Contact(parts, link, request, progress);
                Beside beside = new Beside(parts.beside())) {
            return read(new Reading(parts, request, progress, contact, beside), contact, request.hint());
        }
    }

    private static ReadOutcome read(Reading reading, Contact contact, AccessHint hint) {
        try {
            ChipReading done = reading.read();
            contact.remember();
            return new ReadOutcome.Completed(done);
        } catch (CardException e) {
            return ended(FailureNames.of(e, hint), String.valueOf(e.getMessage()), contact);
        } catch (CancellationException unwanted) {
            return ended(ReadFailure.CARD_MOVED, "broken off", contact);
        } catch (RuntimeException e) {
            // What a chip sends must not bring down its reader. Messages of libraries may hold what the chip sent.
            String kind = e.getClass().getSimpleName();
            LOG.log(System.Logger.Level.WARNING, "A reading ended in {0} at {1}", kind, origin(e));
            return ended(ReadFailure.CARD_DAMAGED, "unexpected " + kind, contact);
        }
    }

    private static ReadOutcome ended(ReadFailure failure, String detail, Contact contact) {
        ReadTiming timing = contact.timing(Optional.of(failure));
        return FailureNames.interrupts(failure)
                ? new ReadOutcome.Interrupted(failure, detail, contact.resumePoint(timing), Optional.of(timing))
                : new ReadOutcome.Failed(failure, detail, Optional.of(timing));
    }

    private static String origin(RuntimeException e) {
        return e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0].toString();
    }
}
