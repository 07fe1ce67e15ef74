package vn.cccd.card.access;

import java.util.Optional;
import vn.cccd.card.access.crypto.AgreementGroup;
import vn.cccd.card.access.crypto.SessionCipher;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.SecurityInfos.PaceOffer;

/**
 * A PACE protocol by its object identifier (Doc 9303-11, 9.2.3): a mapping, a kind of group and a cipher.
 *
 * @param curves whether it works on curves, or else on numbers
 */
record PaceProtocol(Mapping mapping, boolean curves, SessionCipher cipher) {
    private static final String ARC = "0.4.0.127.0.7.2.2.4.";
    private static final int VERSION = 2;
    private static final int MOST_NUMBERED_PRIMES = 2;

    /** How the generator is replaced by one that depends on the chip's nonce. */
    enum Mapping {
        GENERIC,
        INTEGRATED,
        /** Generic, and the chip proves its own key with the pair of the mapping. */
        CHIP_AUTHENTICATION
    }

    /** The protocol that is offered; nothing when we do not know it or the group does not go with it. */
    static Optional<PaceProtocol> of(PaceOffer offer) {
        String oid = offer.oid();
        boolean known = offer.version() == VERSION && oid.startsWith(ARC) && oid.length() == ARC.length() + 3;
        if (!known || oid.charAt(ARC.length() + 1) != '.') {
            return Optional.empty();
        }
        int family = oid.charAt(ARC.length()) - '0';
        return SessionCipher.numbered(oid.charAt(ARC.length() + 2) - '0')
                .flatMap(cipher -> of(family, cipher))
                .filter(protocol -> protocol.curves == offer.parameterId() > MOST_NUMBERED_PRIMES)
                .filter(protocol ->
                        AgreementGroup.standardized(offer.parameterId()).isPresent());
    }

    private static Optional<PaceProtocol> of(int family, SessionCipher cipher) {
        return switch (family) {
            case 1 -> Optional.of(new PaceProtocol(Mapping.GENERIC, false, cipher));
            case 2 -> Optional.of(new PaceProtocol(Mapping.GENERIC, true, cipher));
            case 3 -> Optional.of(new PaceProtocol(Mapping.INTEGRATED, false, cipher));
            case 4 -> Optional.of(new PaceProtocol(Mapping.INTEGRATED, true, cipher));
            case 6 ->
                cipher == SessionCipher.TRIPLE_DES
                        ? Optional.empty()
                        : Optional.of(new PaceProtocol(Mapping.CHIP_AUTHENTICATION, true, cipher));
            default -> Optional.empty();
        };
    }

    /** The value of the object identifier. */
    Bytes identifier() {
        int family = switch (mapping) {
            case GENERIC -> curves ? 2 : 1;
            case INTEGRATED -> curves ? 4 : 3;
            case CHIP_AUTHENTICATION -> 6;
        };
        return Bytes.copyOf(new byte[] {4, 0, 127, 0, 7, 2, 2, 4, (byte) family, (byte) cipher.number()});
    }
}
