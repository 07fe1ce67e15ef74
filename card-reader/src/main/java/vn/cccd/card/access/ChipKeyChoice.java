package vn.cccd.card.access;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cccd.card.access.crypto.AgreementException;
import vn.cccd.card.access.crypto.ChipPublicKey;
import vn.cccd.card.access.crypto.SessionCipher;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.SecurityInfos;
import vn.cccd.card.lds.SecurityInfos.ChipAuthenticationOffer;
import vn.cccd.card.lds.SecurityInfos.ChipKey;

/**
 * A key of DG14 to use, with its protocol.
 *
 * @param keyId to be named to the chip when it has several keys
 */
record ChipKeyChoice(ChipAuthenticationProtocol protocol, Bytes subjectPublicKeyInfo, Optional<BigInteger> keyId) {
    private static final String CHIP_AUTHENTICATION_MAPPING = "0.4.0.127.0.7.2.2.4.6.";
    private static final String CURVE_KEY = "0.4.0.127.0.7.2.2.1.2";

    /**
     * All that DG14 offers and we can do, the strongest first; the protocol is taken from DG14, and only the oldest documents leave it
     * out.
     */
    static List<ChipKeyChoice> all(SecurityInfos dg14) {
        List<ChipKeyChoice> choices = dg14.chipAuthentication().stream()
                .flatMap(offer -> of(offer, dg14.chipKeys()))
                .sorted(Comparator.comparingInt(
                        choice -> -choice.protocol.cipher().strength()))
                .toList();
        // A key alone may also be the one of Chip Authentication Mapping, which is no key for this protocol.
        boolean mapping = dg14.pace().stream().anyMatch(offer -> offer.oid().startsWith(CHIP_AUTHENTICATION_MAPPING));
        boolean keyAlone =
                dg14.chipAuthentication().isEmpty() && !dg14.chipKeys().isEmpty() && !mapping;
        return keyAlone ? List.of(oldest(dg14.chipKeys().getFirst())) : choices;
    }

    private static ChipKeyChoice oldest(ChipKey key) {
        ChipAuthenticationProtocol protocol = new ChipAuthenticationProtocol(isCurve(key), SessionCipher.TRIPLE_DES);
        return new ChipKeyChoice(protocol, key.subjectPublicKeyInfo(), key.keyId());
    }

    private static Stream<ChipKeyChoice> of(ChipAuthenticationOffer offer, List<ChipKey> keys) {
        return ChipAuthenticationProtocol.of(offer.oid()).stream()
                .flatMap(protocol -> keys.stream()
                        .filter(key -> isCurve(key) == protocol.curves())
                        .filter(key -> offer.keyId().isEmpty() || offer.keyId().equals(key.keyId()))
                        .limit(1)
                        .map(key -> new ChipKeyChoice(protocol, key.subjectPublicKeyInfo(), key.keyId())));
    }

    private static boolean isCurve(ChipKey key) {
        return key.oid().equals(CURVE_KEY);
    }

    /** The key itself. */
    ChipPublicKey publicKey() throws AgreementException {
        return ChipPublicKey.parse(subjectPublicKeyInfo);
    }
}
