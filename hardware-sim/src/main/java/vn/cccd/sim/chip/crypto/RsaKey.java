package vn.cccd.sim.chip.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;

/**
 * An RSA private key, by its two primes.
 *
 * @param prime the larger one
 * @param otherPrime the smaller one
 * @param publicExponent usually 65,537
 */
public record RsaKey(BigInteger prime, BigInteger otherPrime, BigInteger publicExponent) {
    private static final BigInteger USUAL_EXPONENT = BigInteger.valueOf(65_537);
    private static final int SEED_LENGTH = 32;
    /** AlgorithmIdentifier {@code rsaEncryption}, with its NULL. */
    private static final Bytes RSA_ENCRYPTION = Bytes.fromHex("300d06092a864886f70d0101010500");

    public RsaKey {
        if (prime.compareTo(otherPrime) <= 0) {
            throw new IllegalArgumentException("the larger prime stands first");
        }
        BigInteger order = prime.subtract(BigInteger.ONE).multiply(otherPrime.subtract(BigInteger.ONE));
        if (!publicExponent.gcd(order).equals(BigInteger.ONE)) {
            throw new IllegalArgumentException("this exponent cannot be undone");
        }
    }

    /** A fresh key with a modulus of {@code bits}, a multiple of 16. */
    public static RsaKey generate(int bits, SecureRandom random) {
        var seed = new byte[SEED_LENGTH];
        random.nextBytes(seed);
        return seeded(bits, Bytes.copyOf(seed));
    }

    /** The key that grows from {@code seed}: the same for the same. 1,024 bits take some 20 ms, 3,072 bits half a second. */
    public static RsaKey seeded(int bits, Bytes seed) {
        BigInteger one = prime(bits / 2, seed, 1);
        BigInteger other = prime(bits / 2, seed, 2);
        return new RsaKey(one.max(other), one.min(other), USUAL_EXPONENT);
    }

    /** With both top bits set, so that the product of two has twice the length. */
    private static BigInteger prime(int bits, Bytes seed, int which) {
        BigInteger candidate =
                expanded(seed, which, bits / 8).toUnsigned().setBit(bits - 1).setBit(bits - 2);
        do {
            candidate = candidate.nextProbablePrime();
        } while (candidate.mod(USUAL_EXPONENT).equals(BigInteger.ONE));
        return candidate;
    }

    private static Bytes expanded(Bytes seed, int which, int length) {
        Bytes expanded = Bytes.empty();
        for (int block = 0; expanded.length() < length; block++) {
            expanded = Bytes.join(expanded, Digests.digest("SHA-256", seed, Bytes.of(which, block)));
        }
        return expanded.first(length);
    }

    public BigInteger modulus() {
        return prime.multiply(otherPrime);
    }

    public BigInteger privateExponent() {
        BigInteger order = prime.subtract(BigInteger.ONE).multiply(otherPrime.subtract(BigInteger.ONE));
        return publicExponent.modInverse(order);
    }

    /** Of the modulus, and so of every signature, in bytes. */
    public int length() {
        return (modulus().bitLength() + 7) / 8;
    }

    /** {@code block} to the power of the private exponent, in full length; the block must be smaller than the modulus. */
    public Bytes raise(Bytes block) {
        BigInteger message = block.toUnsigned();
        if (message.compareTo(modulus()) >= 0) {
            throw new IllegalArgumentException("the block is not smaller than the modulus");
        }
        // The Chinese remainder theorem: two powers of half the length (RFC 8017, 5.1.2).
        BigInteger exponent = privateExponent();
        BigInteger one = message.modPow(exponent.mod(prime.subtract(BigInteger.ONE)), prime);
        BigInteger other = message.modPow(exponent.mod(otherPrime.subtract(BigInteger.ONE)), otherPrime);
        BigInteger difference =
                one.subtract(other).multiply(otherPrime.modInverse(prime)).mod(prime);
        return Bytes.ofUnsigned(other.add(difference.multiply(otherPrime)), length());
    }

    /** The public half as a DER SubjectPublicKeyInfo (RFC 3279, 2.3.1). */
    public Bytes publicKeyInfo() {
        Bytes numbers = Der.sequence(Der.integer(modulus()), Der.integer(publicExponent));
        return Der.sequence(RSA_ENCRYPTION, Der.bitString(numbers));
    }

    /** All of it as a DER PrivateKeyInfo (RFC 5208, 5; RFC 8017, A.1.2). */
    public Bytes privateKeyInfo() {
        BigInteger exponent = privateExponent();
        Bytes numbers = Der.sequence(
                Der.integer(BigInteger.ZERO),
                Der.integer(modulus()),
                Der.integer(publicExponent),
                Der.integer(exponent),
                Der.integer(prime),
                Der.integer(otherPrime),
                Der.integer(exponent.mod(prime.subtract(BigInteger.ONE))),
                Der.integer(exponent.mod(otherPrime.subtract(BigInteger.ONE))),
                Der.integer(otherPrime.modInverse(prime)));
        return Der.sequence(Der.integer(BigInteger.ZERO), RSA_ENCRYPTION, Tlv.of(0x04, numbers));
    }

    /** Names the length only. */
    @Override
    public String toString() {
        return "RsaKey[" + modulus().bitLength() + "]";
    }
}
