package vn.cccd.sim.chip.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.math.ec.ECConstants;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;

/** The points of a curve. All standardised curves have the cofactor 1. */
final class EcGroup implements AgreementGroup {
    private final Curve curve;
    private final ECPoint generator;

    private EcGroup(Curve curve, ECPoint generator) {
        this.curve = curve;
        this.generator = generator;
    }

    static EcGroup of(Curve curve) {
        return new EcGroup(curve, curve.parameters().getG());
    }

    @Override
    public BigInteger randomSecret(SecureRandom random) {
        BigInteger last = order().subtract(ECConstants.ONE);
        return BigIntegers.createRandomInRange(ECConstants.ONE, last, random);
    }

    @Override
    public Bytes publicValue(BigInteger secret) {
        return Bytes.copyOf(generator.multiply(secret).normalize().getEncoded(false));
    }

    @Override
    public Optional<Bytes> agree(BigInteger secret, Bytes peer) {
        return decode(peer)
                .map(point -> Bytes.copyOf(
                        point.multiply(secret).normalize().getAffineXCoord().getEncoded()));
    }

    @Override
    public Optional<AgreementGroup> mapped(BigInteger nonce, BigInteger secret, Bytes peer) {
        return decode(peer)
                .flatMap(point -> withGenerator(generator.multiply(nonce).add(point.multiply(secret))));
    }

    @Override
    public Optional<AgreementGroup> mapped(BigInteger number) {
        return withGenerator(PointEncoding.on(curve).encode(number));
    }

    private Optional<AgreementGroup> withGenerator(ECPoint candidate) {
        return candidate.isInfinity() || !candidate.isValid()
                ? Optional.empty()
                : Optional.of(new EcGroup(curve, candidate.normalize()));
    }

    @Override
    public BigInteger prime() {
        return curve.parameters().getCurve().getField().getCharacteristic();
    }

    @Override
    public Bytes publicObject(Bytes publicValue) {
        return Tlv.of(0x86, publicValue);
    }

    @Override
    public BigInteger secretFor(LeadingZero zero, BigInteger start, Bytes peer) {
        Optional<ECPoint> base = switch (zero) {
            case PUBLIC_VALUE -> Optional.of(generator);
            case SHARED_SECRET -> decode(peer);
        };
        return base.map(point -> firstWithLeadingZero(point, start)).orElse(start);
    }

    private BigInteger firstWithLeadingZero(ECPoint base, BigInteger start) {
        BigInteger secret = start;
        ECPoint point = base.multiply(secret).normalize();
        while (point.isInfinity() || !beginsWithZero(point)) {
            secret = secret.add(BigInteger.ONE);
            point = point.add(base).normalize();
        }
        // Beyond the order the points repeat.
        return secret.mod(order());
    }

    private boolean beginsWithZero(ECPoint point) {
        return point.getAffineXCoord().toBigInteger().bitLength() <= 8 * (curve.fieldLength() - 1);
    }

    private BigInteger order() {
        return curve.parameters().getN();
    }

    private Optional<ECPoint> decode(Bytes point) {
        if (point.length() != 1 + 2 * curve.fieldLength() || point.at(0) != 0x04) {
            return Optional.empty();
        }
        BigInteger x = point.slice(1, 1 + curve.fieldLength()).toUnsigned();
        BigInteger y = point.from(1 + curve.fieldLength()).toUnsigned();
        if (x.max(y).compareTo(prime()) >= 0) {
            return Optional.empty();
        }
        var candidate = curve.parameters().getCurve().createPoint(x, y);
        return candidate.isValid() && !candidate.isInfinity() ? Optional.of(candidate) : Optional.empty();
    }
}
