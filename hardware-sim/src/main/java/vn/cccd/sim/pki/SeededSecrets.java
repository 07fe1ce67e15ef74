package vn.cccd.sim.pki;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x9.X9ECParameters;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.EcKey;

/**
 * Keys and numbers that follow from a seed and a purpose: the same for the same, unrelated otherwise.
 *
 * <p>Security guarantees: none. Whoever knows the seed knows every key; that is what makes a run repeatable.
 */
final class SeededSecrets {
    private static final BigInteger USUAL_EXPONENT = BigInteger.valueOf(65_537);

    private final long seed;

    SeededSecrets(long seed) {
        this.seed = seed;
    }

    /** The key for {@code purpose} on {@code curve}. */
    EcKey key(String purpose, Curve curve) {
        X9ECParameters parameters = EcDomain.of(curve);
        // 64 bits more than the order leave no bias worth speaking of (FIPS 186-5, A.2.1).
        Bytes wide = bytes("key/" + purpose, (parameters.getN().bitLength() + 7) / 8 + 8);
        BigInteger last = parameters.getN().subtract(BigInteger.ONE);
        return new EcKey(curve, wide.toUnsigned().mod(last).add(BigInteger.ONE));
    }

    /** What signs by {@code scheme} for {@code purpose}. */
    Signatory signatory(String purpose, SignatureScheme scheme) {
        return switch (scheme) {
            case SignatureScheme.Ecdsa ecdsa ->
                new EcdsaSigner(key(purpose, ecdsa.curve()), ecdsa.spelling(), ecdsa.hash());
            case SignatureScheme.Rsa rsa ->
                new RsaSigner(rsaKey(purpose, rsa.bits(), rsa.exponent()), rsa.padding(), rsa.hash());
        };
    }

    /** The RSA key for {@code purpose}, whose modulus has exactly {@code bits}. */
    private MultiPrimeKey rsaKey(String purpose, int bits, RsaExponent exponent) {
        List<BigInteger> primes = new ArrayList<>();
        for (int number = 0; primes.size() < bits / MultiPrimeKey.PRIME_BITS; number++) {
            primes.add(prime(purpose + "/" + number, exponent));
        }
        return new MultiPrimeKey(
                primes,
                switch (exponent) {
                    case USUAL -> USUAL_EXPONENT;
                    case EXPONENT_3 -> BigInteger.valueOf(3);
                    case EXPONENT_1 -> BigInteger.ONE;
                    case EXPONENT_LONG -> longExponent(purpose, primes);
                });
    }

    /** A prime with eight leading ones, so that the product of 32 of them is not a bit too short. */
    private BigInteger prime(String purpose, RsaExponent exponent) {
        BigInteger candidate =
                bytes("rsa/" + purpose, MultiPrimeKey.PRIME_BITS / 8).toUnsigned();
        for (int bit = 1; bit <= 8; bit++) {
            candidate = candidate.setBit(MultiPrimeKey.PRIME_BITS - bit);
        }
        BigInteger divisor = exponent == RsaExponent.EXPONENT_3 ? BigInteger.valueOf(3) : USUAL_EXPONENT;
        do {
            candidate = candidate.nextProbablePrime();
        } while (!MultiPrimeKey.fits(divisor, List.of(candidate)));
        return candidate;
    }

    private BigInteger longExponent(String purpose, List<BigInteger> primes) {
        int length = primes.size() * MultiPrimeKey.PRIME_BITS / 8;
        BigInteger candidate =
                bytes("exponent/" + purpose, length).toUnsigned().shiftRight(1).setBit(0);
        while (!MultiPrimeKey.fits(candidate, primes)) {
            candidate = candidate.add(BigInteger.TWO);
        }
        return candidate;
    }

    /** A positive certificate serial number of 127 bits, never the same for two purposes. */
    BigInteger serialNumber(String purpose) {
        return bytes("serial/" + purpose, 16).toUnsigned().clearBit(127).setBit(126);
    }

    private Bytes bytes(String purpose, int length) {
        Bytes collected = Bytes.empty();
        for (int block = 0; collected.length() < length; block++) {
            collected = Bytes.join(collected, block(purpose, block));
        }
        return collected.first(length);
    }

    private Bytes block(String purpose, int number) {
        byte[] prefix = ByteBuffer.allocate(12).putLong(seed).putInt(number).array();
        return HashAlgorithm.SHA_256.of(
                Bytes.join(Bytes.copyOf(prefix), Bytes.copyOf(purpose.getBytes(StandardCharsets.UTF_8))));
    }
}
