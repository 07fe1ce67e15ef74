package vn.cccd.card.pki;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;

/** A point on a standard curve. */
record EcKey(KnownCurve curve, ECPublicKeyParameters parameters) implements VerificationKey {
    private static final int LONGEST_SIGNATURE = 160;
    private static final int LEAST_STRONG_BITS = 224;

    static EcKey decode(KnownCurve curve, byte[] point) throws PkiException {
        try {
            return new EcKey(
                    curve, new ECPublicKeyParameters(curve.domain().getCurve().decodePoint(point), curve.domain()));
        } catch (RuntimeException e) {
            // Wrong length, not on the curve, infinity: the library says all of it with IllegalArgumentException.
            throw PkiException.malformed("point that is not on " + curve.name());
        }
    }

    @Override
    public boolean verifies(SignatureAlgorithm algorithm, byte[] message, byte[] signature) {
        if (signature.length > LONGEST_SIGNATURE) {
            return false;
        }
        try {
            return switch (algorithm.family()) {
                case ECDSA -> {
                    List<Ber> numbers = Ber.first(signature)
                            .expect(Ber.SEQUENCE, "signature")
                            .children();
                    yield numbers.size() == 2
                            && verifies(
                                    algorithm,
                                    message,
                                    new BigInteger(numbers.get(0).content()),
                                    new BigInteger(numbers.get(1).content()));
                }
                case ECDSA_PLAIN -> {
                    int half = signature.length / 2;
                    yield signature.length == 2 * half
                            && half > 0
                            && verifies(
                                    algorithm,
                                    message,
                                    new BigInteger(1, Arrays.copyOf(signature, half)),
                                    new BigInteger(1, Arrays.copyOfRange(signature, half, 2 * half)));
                }
                case RSA_PKCS1, RSA_PSS -> false;
            };
        } catch (PkiException | RuntimeException e) {
            // Not a pair of numbers: no signature.
            return false;
        }
    }

    private boolean verifies(SignatureAlgorithm algorithm, byte[] message, BigInteger r, BigInteger s) {
        ECDSASigner signer = new ECDSASigner();
        signer.init(false, parameters);
        return signer.verifySignature(algorithm.digest().digest(message), r, s);
    }

    @Override
    public String label() {
        return curve.name();
    }

    @Override
    public Optional<String> weakness() {
        int bits = parameters.getParameters().getN().bitLength();
        return bits < LEAST_STRONG_BITS ? Optional.of("curve of " + bits + " bits") : Optional.empty();
    }
}
