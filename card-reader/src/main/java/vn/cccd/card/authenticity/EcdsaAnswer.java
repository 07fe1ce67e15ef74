package vn.cccd.card.authenticity;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/**
 * ECDSA as Active Authentication uses it (Doc 9303-11, 6.1.2.3): plain {@code r || s}; some chips send DER.
 *
 * <p>DG14 should name the hash. Where it does not, any of the known ones will do: it is applied to a challenge of our own.
 */
final class EcdsaAnswer implements ActiveAuthenticationKey {
    private static final String PLAIN = "0.4.0.127.0.7.1.1.4.1.";
    private static final List<String> HASHES = List.of("SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512");
    private static final int LARGEST_FIELD = 640;

    private final ECPublicKeyParameters key;
    private final List<String> hashes;

    private EcdsaAnswer(ECPublicKeyParameters key, List<String> hashes) {
        this.key = key;
        this.hashes = hashes;
    }

    static Optional<ActiveAuthenticationKey> of(ECPublicKeyParameters key, Optional<String> algorithm) {
        return key.getParameters().getCurve().getFieldSize() > LARGEST_FIELD
                ? Optional.empty()
                : Optional.of(new EcdsaAnswer(
                        key, algorithm.flatMap(EcdsaAnswer::named).orElse(HASHES)));
    }

    private static Optional<List<String>> named(String algorithm) {
        for (int i = 0; i < HASHES.size(); i++) {
            if (algorithm.equals(PLAIN + (i + 1))) {
                return Optional.of(List.of(HASHES.get(i)));
            }
        }
        return Optional.empty();
    }

    @Override
    public int signatureLength() {
        return 2 * orderLength() + 9;
    }

    @Override
    public String description() {
        return "ECDSA, " + key.getParameters().getCurve().getFieldSize() + " bits";
    }

    @Override
    public boolean verify(Bytes challenge, Bytes signature) {
        int half = orderLength();
        if (signature.length() == 2 * half
                && verify(challenge, unsigned(signature.slice(0, half)), unsigned(signature.slice(half, 2 * half)))) {
            return true;
        }
        try {
            List<Tlv> pair = Tlv.parse(signature).children();
            return pair.size() == 2
                    && !pair.get(0).value().isEmpty()
                    && !pair.get(1).value().isEmpty()
                    && verify(
                            challenge,
                            unsigned(pair.get(0).value()),
                            unsigned(pair.get(1).value()));
        } catch (TlvException e) {
            return false;
        }
    }

    private boolean verify(Bytes challenge, BigInteger r, BigInteger s) {
        ECDSASigner signer = new ECDSASigner();
        signer.init(false, key);
        try {
            return hashes.stream().anyMatch(hash -> signer.verifySignature(digest(hash, challenge), r, s));
        } catch (ArithmeticException | IllegalArgumentException noGroup) {
            // The parameters come from the chip: in what is no group of prime order, s may have no inverse.
            return false;
        }
    }

    private int orderLength() {
        return (key.getParameters().getN().bitLength() + 7) / 8;
    }

    private static BigInteger unsigned(Bytes value) {
        return new BigInteger(1, value.toArray());
    }

    static byte[] digest(String algorithm, Bytes... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            Arrays.stream(parts).forEach(part -> digest.update(part.toArray()));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
