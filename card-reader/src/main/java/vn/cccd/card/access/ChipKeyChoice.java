package vn.cccd.card.access;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.crypto.interfaces.DHPublicKey;
import org.jmrtd.Util;
import org.jmrtd.lds.ChipAuthenticationInfo;
import org.jmrtd.lds.SecurityInfo;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.SecurityInfos;
import vn.cccd.card.lds.SecurityInfos.ChipAuthenticationOffer;
import vn.cccd.card.lds.SecurityInfos.ChipKey;

/**
 * A key of DG14 to use, with its protocol.
 *
 * @param keyId to be named to the chip when it has several keys
 */
record ChipKeyChoice(String oid, String keyOid, Bytes subjectPublicKeyInfo, Optional<BigInteger> keyId) {
    private static final String CHIP_AUTHENTICATION_MAPPING = "0.4.0.127.0.7.2.2.4.6.";
    private static final int LARGEST_PRIME = 4_096;
    private static final int LARGEST_FIELD = 640;

    /**
     * All that DG14 offers and we can do, the strongest first; the protocol is taken from DG14, and only the oldest documents leave it
     * out.
     */
    static List<ChipKeyChoice> all(SecurityInfos dg14) {
        List<ChipKeyChoice> choices = dg14.chipAuthentication().stream()
                .filter(offer -> strength(offer) > 0)
                .sorted(Comparator.comparingInt(offer -> -strength(offer)))
                .flatMap(offer -> dg14.chipKeys().stream()
                        .filter(key -> fits(key, offer))
                        .limit(1)
                        .map(key -> of(key, offer.oid())))
                .toList();
        // A key alone may also be the one of Chip Authentication Mapping, which is no key for this protocol.
        boolean mapping = dg14.pace().stream().anyMatch(offer -> offer.oid().startsWith(CHIP_AUTHENTICATION_MAPPING));
        boolean keyAlone =
                dg14.chipAuthentication().isEmpty() && !dg14.chipKeys().isEmpty() && !mapping;
        return keyAlone ? List.of(oldest(dg14.chipKeys().getFirst())) : choices;
    }

    private static ChipKeyChoice oldest(ChipKey key) {
        boolean curve = key.oid().equals(SecurityInfo.ID_PK_ECDH);
        return of(key, curve ? SecurityInfo.ID_CA_ECDH_3DES_CBC_CBC : SecurityInfo.ID_CA_DH_3DES_CBC_CBC);
    }

    private static ChipKeyChoice of(ChipKey key, String oid) {
        return new ChipKeyChoice(oid, key.oid(), key.subjectPublicKeyInfo(), key.keyId());
    }

    private static boolean fits(ChipKey key, ChipAuthenticationOffer offer) {
        boolean curve = key.oid().equals(SecurityInfo.ID_PK_ECDH);
        boolean sameKind = curve
                == ChipAuthenticationInfo.toKeyAgreementAlgorithm(offer.oid()).equals("ECDH");
        return sameKind && (offer.keyId().isEmpty() || offer.keyId().equals(key.keyId()));
    }

    private static int strength(ChipAuthenticationOffer offer) {
        try {
            int length = ChipAuthenticationInfo.toKeyLength(offer.oid());
            return ChipAuthenticationInfo.toCipherAlgorithm(offer.oid()).startsWith("AES") ? length : length - 16;
        } catch (RuntimeException e) {
            return 0;
        }
    }

    /** The key itself, refused when computing with it could take longer than anyone waits. */
    PublicKey publicKey() throws GeneralSecurityException {
        String algorithm = keyOid.equals(SecurityInfo.ID_PK_ECDH) ? "EC" : "DH";
        PublicKey key = KeyFactory.getInstance(algorithm, Util.getBouncyCastleProvider())
                .generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo.toArray()));
        boolean bounded = switch (key) {
            case ECPublicKey curve -> curve.getParams().getCurve().getField().getFieldSize() <= LARGEST_FIELD;
            case DHPublicKey prime -> prime.getParams().getP().bitLength() <= LARGEST_PRIME;
            default -> false;
        };
        if (!bounded) {
            throw new GeneralSecurityException("a key of a size that no chip has");
        }
        return key;
    }
}
