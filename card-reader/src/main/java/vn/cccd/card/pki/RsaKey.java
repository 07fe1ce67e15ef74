package vn.cccd.card.pki;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.signers.RSADigestSigner;

/** An RSA key of 1024 to 8192 bits; the largest in use by an issuer today has 6144. */
record RsaKey(RSAKeyParameters parameters) implements VerificationKey {
    private static final int LEAST_BITS = 1024;
    private static final int MOST_BITS = 8192;
    private static final int MOST_EXPONENT_BITS = 64;
    private static final int LEAST_STRONG_BITS = 2048;
    private static final int LEAST_STRONG_EXPONENT_BITS = 5;

    static RsaKey decode(Ber bits) throws PkiException {
        bits.bits();
        List<Ber> numbers = bits.inner().expect(Ber.SEQUENCE, "RSA key").children();
        if (numbers.size() != 2) {
            throw PkiException.malformed("RSA key");
        }
        BigInteger modulus = VerificationKey.integer(numbers.get(0), MOST_BITS);
        BigInteger exponent = VerificationKey.integer(numbers.get(1), MOST_EXPONENT_BITS);
        if (modulus.bitLength() < LEAST_BITS || !modulus.testBit(0)) {
            throw PkiException.unsupported("RSA modulus");
        }
        if (!exponent.testBit(0) || exponent.bitLength() < 2) {
            throw PkiException.unsupported("RSA exponent");
        }
        // "internal" skips primality tests that take seconds over a whole list and guard against key owners only.
        return new RsaKey(new RSAKeyParameters(false, modulus, exponent, true));
    }

    @Override
    public boolean verifies(SignatureAlgorithm algorithm, byte[] message, byte[] signature) {
        if (signature.length > MOST_BITS / 8) {
            return false;
        }
        try {
            return switch (algorithm.family()) {
                case RSA_PKCS1 ->
                    verifies(new RSADigestSigner(algorithm.digest().fresh()), message, signature);
                case RSA_PSS ->
                    verifies(
                            new PSSSigner(
                                    new RSAEngine(),
                                    algorithm.digest().fresh(),
                                    algorithm.maskDigest().fresh(),
                                    algorithm.saltLength()),
                            message,
                            signature);
                case ECDSA, ECDSA_PLAIN -> false;
            };
        } catch (RuntimeException e) {
            // The library's way to say that sizes do not fit.
            return false;
        }
    }

    private boolean verifies(Signer signer, byte[] message, byte[] signature) {
        signer.init(false, parameters);
        signer.update(message, 0, message.length);
        return signer.verifySignature(signature);
    }

    @Override
    public Optional<String> weakness() {
        if (parameters.getModulus().bitLength() < LEAST_STRONG_BITS) {
            return Optional.of("RSA below " + LEAST_STRONG_BITS + " bits");
        }
        return parameters.getExponent().bitLength() < LEAST_STRONG_EXPONENT_BITS
                ? Optional.of("RSA exponent " + parameters.getExponent())
                : Optional.empty();
    }

    @Override
    public String label() {
        return "RSA " + parameters.getModulus().bitLength() + " bits";
    }
}
