package vn.cccd.sim.chip.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.math.ec.ECConstants;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;
import vn.cccd.sim.bytes.Bytes;

/**
 * A private key on a standardised curve.
 *
 * @param secret from 1 to the order of the curve less 1
 */
public record EcKey(Curve curve, BigInteger secret) {
    public EcKey {
        if (secret.signum() <= 0 || secret.compareTo(curve.parameters().getN()) >= 0) {
            throw new IllegalArgumentException("the secret lies outside the group of " + curve);
        }
    }

    /** A fresh key. */
    public static EcKey generate(Curve curve, SecureRandom random) {
        BigInteger last = curve.parameters().getN().subtract(ECConstants.ONE);
        return new EcKey(curve, BigIntegers.createRandomInRange(ECConstants.ONE, last, random));
    }

    /** The public point, uncompressed: {@code 04}, x, y (TR-03111, 3.2.1). */
    public Bytes publicPoint() {
        var point = new FixedPointCombMultiplier().multiply(curve.parameters().getG(), secret);
        return Bytes.copyOf(point.getEncoded(false));
    }

    /** Names the curve only. */
    @Override
    public String toString() {
        return "EcKey[" + curve + "]";
    }
}
