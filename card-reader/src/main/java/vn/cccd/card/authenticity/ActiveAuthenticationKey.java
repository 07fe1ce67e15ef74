package vn.cccd.card.authenticity;

import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/** The public key in DG15, of either kind. */
sealed interface ActiveAuthenticationKey permits EcdsaAnswer, RsaAnswer {
    int DG15 = 0x6F;

    /** A key longer than any document's would only cost time. */
    int LONGEST_KEY = 2_048;

    /** Whether {@code signature} is by this key over {@code challenge}. */
    boolean verify(Bytes challenge, Bytes signature);

    /** The longest signature in bytes. */
    int signatureLength();

    /** For example {@code ECDSA brainpoolP256r1}. */
    String description();

    /** The key in the whole file DG15; empty when it is none that we can use. */
    static Optional<ActiveAuthenticationKey> of(Bytes dg15, Optional<String> algorithm) {
        try {
            Tlv file = Tlv.parse(dg15);
            if (file.tag() != DG15 || file.value().length() > LONGEST_KEY) {
                return Optional.empty();
            }
            var info = SubjectPublicKeyInfo.getInstance(file.value().toArray());
            var kind = info.getAlgorithm().getAlgorithm();
            if (kind.equals(PKCSObjectIdentifiers.rsaEncryption)) {
                return RsaAnswer.of(RSAPublicKey.getInstance(info.parsePublicKey()));
            }
            if (kind.equals(X9ObjectIdentifiers.id_ecPublicKey)
                    && PublicKeyFactory.createKey(info) instanceof ECPublicKeyParameters curve) {
                return EcdsaAnswer.of(curve, algorithm);
            }
            return Optional.empty();
        } catch (TlvException | IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
