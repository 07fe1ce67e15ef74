package vn.cccd.sim.chip.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.math.ec.ECConstants;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;
import vn.cccd.sim.bytes.Bytes;

/** A curve with a generator, which PACE replaces by one of its own. All standardised curves have the cofactor 1. */
public final class EcGroup {
    private final Curve curve;
    private final ECPoint generator;

    private EcGroup(Curve curve, ECPoint generator) {
        this.curve = curve;
        this.generator = generator;
    }

    /** With the standardised generator. */
    public static EcGroup of(Curve curve) {
        return new EcGroup(curve, curve.parameters().getG());
    }

    /** A number that can be a private key. */
    public BigInteger randomSecret(SecureRandom random) {
        BigInteger last = curve.parameters().getN().subtract(ECConstants.ONE);
        return BigIntegers.createRandomInRange(ECConstants.ONE, last, random);
    }

    /** The uncompressed public point of {@code secret}. */
    public Bytes publicPoint(BigInteger secret) {
        return Bytes.copyOf(generator.multiply(secret).normalize().getEncoded(false));
    }

    /** The x coordinate, in full length, of {@code peerPoint} times {@code secret}; nothing when that is no point of the curve. */
    public Optional<Bytes> agree(BigInteger secret, Bytes peerPoint) {
        return decode(peerPoint)
                .map(peer -> Bytes.copyOf(
                        peer.multiply(secret).normalize().getAffineXCoord().getEncoded()));
    }

    /** The generic mapping (Doc 9303-11, 4.4.3.3.1): the same curve with the generator {@code nonce·G + secret·peerPoint}. */
    public Optional<EcGroup> mapped(BigInteger nonce, BigInteger secret, Bytes peerPoint) {
        return decode(peerPoint)
                .map(peer ->
                        generator.multiply(nonce).add(peer.multiply(secret)).normalize())
                .filter(mapped -> !mapped.isInfinity())
                .map(mapped -> new EcGroup(curve, mapped));
    }

    private Optional<ECPoint> decode(Bytes point) {
        if (point.length() != 1 + 2 * curve.fieldLength() || point.at(0) != 0x04) {
            return Optional.empty();
        }
        var ec = curve.parameters().getCurve();
        var candidate = ec.createPoint(
                point.slice(1, 1 + curve.fieldLength()).toUnsigned(),
                point.from(1 + curve.fieldLength()).toUnsigned());
        return candidate.isValid() && !candidate.isInfinity() ? Optional.of(candidate) : Optional.empty();
    }
}
