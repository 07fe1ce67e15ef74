package vn.cccd.sim.chip.crypto;

import java.math.BigInteger;
import vn.cccd.sim.bytes.Bytes;

/** Somebody's public key, with which the chip checks signatures. It comes from outside: nothing about it is certain. */
public sealed interface VerificationKey {
    /** An RSA key; only moduli of 1,024 to 4,096 bits and short exponents check anything, so that the time is bounded. */
    record Rsa(BigInteger modulus, BigInteger exponent) implements VerificationKey {}

    /**
     * A point on a standardised curve.
     *
     * @param point uncompressed
     */
    record Ec(Curve curve, Bytes point) implements VerificationKey {}
}
