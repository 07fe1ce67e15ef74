package vn.cccd.sim.pki;

import java.math.BigInteger;
import java.util.List;

/**
 * An RSA key of as many primes of 512 bits as its modulus has room for (RFC 8017, 3: two or more).
 *
 * <p>Nobody who holds the public half only can tell. A chip's key has two primes as real ones do; those of certificates reach 16,384 bits,
 * and so small primes are found and used in milliseconds. That they make the key weak does not matter here.
 */
record MultiPrimeKey(List<BigInteger> primes, BigInteger exponent) {
    static final int PRIME_BITS = 512;

    MultiPrimeKey {
        primes = List.copyOf(primes);
    }

    BigInteger modulus() {
        return primes.stream().reduce(BigInteger.ONE, BigInteger::multiply);
    }

    int bits() {
        return PRIME_BITS * primes.size();
    }

    /** {@code message} to the power of the private exponent, prime by prime (RFC 8017, 5.1.2). */
    BigInteger raise(BigInteger message) {
        BigInteger result = BigInteger.ZERO;
        BigInteger covered = BigInteger.ONE;
        for (BigInteger prime : primes) {
            BigInteger secret = exponent.modInverse(prime.subtract(BigInteger.ONE));
            BigInteger rest = message.modPow(secret, prime);
            BigInteger step =
                    rest.subtract(result).multiply(covered.modInverse(prime)).mod(prime);
            result = result.add(covered.multiply(step));
            covered = covered.multiply(prime);
        }
        return result;
    }

    /** Whether {@code exponent} can be undone: it has no divisor in common with any prime less one. */
    static boolean fits(BigInteger exponent, List<BigInteger> primes) {
        return primes.stream()
                .allMatch(prime -> prime.subtract(BigInteger.ONE).gcd(exponent).equals(BigInteger.ONE));
    }

    /** Tells the length only. */
    @Override
    public String toString() {
        return "MultiPrimeKey[" + bits() + "]";
    }
}
