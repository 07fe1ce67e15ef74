package vn.cccd.card.access;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.sf.scuba.smartcards.CardServiceException;
import org.jmrtd.AccessKeySpec;
import org.jmrtd.BACKey;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.lds.PACEInfo;
import org.jmrtd.protocol.PACEProtocol;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.PlainChannel;
import vn.cccd.card.apdu.StatusWord;
import vn.cccd.card.lds.SecurityInfos;
import vn.cccd.card.lds.SecurityInfos.PaceOffer;

/**
 * Password Authenticated Connection Establishment (Doc 9303-11, 4.4).
 *
 * <p>Integrated Mapping is left out: JMRTD 0.8.6 ends in an {@code InvalidKeyException} of its own on it. Chip Authentication
 * Mapping opens the chip like Generic Mapping; its proof of the chip's key is not judged here.
 */
final class Pace {
    private static final int VERSION = 2;
    private static final int ANSWER = 256;

    private Pace() {}

    /** How one attempt ended. */
    sealed interface Attempt {
        record Opened(SecureChannel channel) implements Attempt {}

        /** The chip knows another key. */
        record KeyRefused(int status) implements Attempt {}

        /** The chip does not accept any more tries. */
        record Blocked(int status) implements Attempt {}

        /** The chip does not do this protocol with this kind of key; no key was tried. */
        record NotOffered(int status) implements Attempt {}

        /** It went wrong on the way. */
        record Broken(String why) implements Attempt {}
    }

    /** The variants that we can do, the strongest first; the chip's own order decides between equals. */
    static List<PaceOffer> possible(SecurityInfos infos) {
        return infos.pace().stream()
                .filter(Pace::supported)
                .sorted(Comparator.comparingInt(o -> -keyLength(o)))
                .toList();
    }

    private static boolean supported(PaceOffer offer) {
        return offer.version() == VERSION
                && keyLength(offer) > 0
                && parameters(offer).isPresent();
    }

    private static int keyLength(PaceOffer offer) {
        try {
            // Triple DES has keys of 112 bits in what the library calls 128.
            int length = PACEInfo.toKeyLength(offer.oid());
            return PACEInfo.toCipherAlgorithm(offer.oid()).startsWith("AES") ? length : length - 16;
        } catch (RuntimeException e) {
            return 0;
        }
    }

    private static Optional<AlgorithmParameterSpec> parameters(PaceOffer offer) {
        try {
            if (PACEInfo.toMappingType(offer.oid()) == PACEInfo.MappingType.IM) {
                return Optional.empty();
            }
            boolean curve = PACEInfo.toKeyAgreementAlgorithm(offer.oid()).equals("ECDH");
            return curve == offer.parameterId() > 2
                    ? Optional.ofNullable(PACEInfo.toParameterSpec(offer.parameterId()))
                    : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Tries one key. The parameter reference is sent when the chip has several sets; a chip that wants it otherwise is asked again. */
    static Attempt attempt(PlainChannel channel, PaceOffer offer, boolean ambiguous, AccessKey key)
            throws CardException {
        Attempt attempt = attemptOnce(channel, offer, ambiguous, key);
        return attempt instanceof Attempt.NotOffered ? attemptOnce(channel, offer, !ambiguous, key) : attempt;
    }

    private static Attempt attemptOnce(PlainChannel channel, PaceOffer offer, boolean withReference, AccessKey key)
            throws CardException {
        PaceMessages messages = new PaceMessages(channel);
        try {
            var protocol = new PACEProtocol(messages, null, ANSWER, ANSWER, true);
            BigInteger reference = withReference ? BigInteger.valueOf(offer.parameterId()) : null;
            var result =
                    protocol.doPACE(spec(key), offer.oid(), parameters(offer).orElseThrow(), reference);
            return new Attempt.Opened(new SecureChannel(channel, result.getWrapper()));
        } catch (CardServiceException | GeneralSecurityException | RuntimeException e) {
            CardException broken = messages.broken();
            if (broken != null) {
                throw broken;
            }
            return judge(messages);
        }
    }

    private static AccessKeySpec spec(AccessKey key) throws GeneralSecurityException {
        return switch (key) {
            case AccessKey.Can can -> PACEKeySpec.createCANKey(can.digits());
            case AccessKey.Mrz mrz ->
                PACEKeySpec.createMRZKey(new BACKey(mrz.documentNumber(), mrz.birthDate(), mrz.expiryDate()));
        };
    }

    /** Judges by the first bad status and the step at which it came (Doc 9303-11, 4.4.4). */
    private static Attempt judge(PaceMessages messages) {
        int status = messages.status();
        if (status == StatusWord.OK) {
            return new Attempt.Broken("the chip's part of PACE does not fit");
        }
        if (status == StatusWord.AUTHENTICATION_BLOCKED || status == 0x63C0) {
            return new Attempt.Blocked(status);
        }
        if (messages.step() == 0) {
            return new Attempt.NotOffered(status);
        }
        if (status == StatusWord.AUTHENTICATION_FAILED || StatusWord.isTriesLeft(status)) {
            return new Attempt.KeyRefused(status);
        }
        return messages.atTokens()
                ? new Attempt.KeyRefused(status)
                : new Attempt.Broken(String.format("PACE step %d answered %04X", messages.step(), status));
    }
}
