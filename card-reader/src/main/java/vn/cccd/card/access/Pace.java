package vn.cccd.card.access;

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cccd.card.access.crypto.AgreementException;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.PlainChannel;
import vn.cccd.card.apdu.StatusWord;
import vn.cccd.card.bytes.TlvException;
import vn.cccd.card.lds.SecurityInfos;
import vn.cccd.card.lds.SecurityInfos.PaceOffer;

/** Password Authenticated Connection Establishment (Doc 9303-11, 4.4): how it is chosen, and how a try ended. */
final class Pace {
    private Pace() {}

    /**
     * The variants that we can do, the strongest first; between equals one that proves the chip's key by the way, then the chip's own
     * order.
     */
    static List<PaceOffer> possible(SecurityInfos infos) {
        return infos.pace().stream()
                .filter(offer -> PaceProtocol.of(offer).isPresent())
                .sorted(Comparator.comparingInt(Pace::worth).reversed())
                .toList();
    }

    private static int worth(PaceOffer offer) {
        return PaceProtocol.of(offer)
                .map(p -> 2 * p.cipher().strength() + (p.mapping() == PaceProtocol.Mapping.CHIP_AUTHENTICATION ? 1 : 0))
                .orElse(0);
    }

    /** Tries one key. The parameter reference is sent when the chip has several sets; a chip that wants it otherwise is asked again. */
    static Attempt attempt(
            PlainChannel channel, PaceOffer offer, boolean ambiguous, Password password, SecureRandom random)
            throws CardException {
        Attempt attempt = attemptOnce(channel, offer, ambiguous, password, random);
        return attempt instanceof Attempt.NotOffered
                ? attemptOnce(channel, offer, !ambiguous, password, random)
                : attempt;
    }

    private static Attempt attemptOnce(
            PlainChannel channel, PaceOffer offer, boolean withReference, Password password, SecureRandom random)
            throws CardException {
        PaceProtocol protocol = PaceProtocol.of(offer).orElseThrow();
        PaceMessages messages = new PaceMessages(channel);
        try {
            Optional<Integer> reference = withReference ? Optional.of(offer.parameterId()) : Optional.empty();
            int status = messages.choose(protocol.identifier(), password.reference(), reference);
            if (status == Attempt.LAST_TRY || status == Attempt.NO_TRY) {
                return new Attempt.Blocked(status);
            }
            PaceRun.Result result = new PaceRun(channel, messages, offer, protocol, password, random).run();
            return new Attempt.Opened(result.channel(), Optional.of(result.chipKey()), result.mapping());
        } catch (PaceMessages.Refused e) {
            return judge(e);
        } catch (AgreementException | TlvException e) {
            return new Attempt.Broken("the chip's part of PACE does not fit");
        }
    }

    /** Judges by the first bad status and the step at which it came (Doc 9303-11, 4.4.4). */
    private static Attempt judge(PaceMessages.Refused refused) {
        int status = refused.status();
        if (Attempt.isBlocked(status)) {
            return new Attempt.Blocked(status);
        }
        if (refused.atChoice()) {
            return new Attempt.NotOffered(status);
        }
        boolean key = status == StatusWord.AUTHENTICATION_FAILED || StatusWord.isTriesLeft(status);
        return key || refused.atTokens()
                ? new Attempt.KeyRefused(status)
                : new Attempt.Broken("PACE " + refused.getMessage());
    }
}
