package vn.cccd.card.access.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;

/** The points of a standard curve. Its order is prime, so a point on it that is not infinity is in the right subgroup. */
final class CurveGroup implements AgreementGroup {
    private static final int POINT = 0x86;
    private static final int UNCOMPRESSED = 0x04;
    private static final Map<StandardCurve, X9ECParameters> KNOWN = new EnumMap<>(StandardCurve.class);

    private final StandardCurve name;
    private final X9ECParameters numbers;
    private final ECPoint generator;
    private final boolean standardGenerator;

    private CurveGroup(StandardCurve name, X9ECParameters numbers, ECPoint generator, boolean standardGenerator) {
        this.name = name;
        this.numbers = numbers;
        this.generator = generator;
        this.standardGenerator = standardGenerator;
    }

    static CurveGroup of(StandardCurve name) {
        X9ECParameters numbers;
        synchronized (KNOWN) {
            numbers = KNOWN.computeIfAbsent(name, StandardCurve::numbers);
        }
        return new CurveGroup(name, numbers, numbers.getG(), true);
    }

    X9ECParameters numbers() {
        return numbers;
    }

    @Override
    public EphemeralKey draw(SecureRandom random) {
        BigInteger secret = RandomNumber.below(numbers.getN(), random);
        // Tables pay for the generator of the standard only: that of PACE is used once.
        ECPoint point = standardGenerator
                ? new FixedPointCombMultiplier().multiply(generator, secret)
                : generator.multiply(secret);
        return new EphemeralKey(secret, encoded(point));
    }

    @Override
    public byte[] agree(EphemeralKey ours, Bytes theirs) throws AgreementException {
        ECPoint shared = other(ours, theirs).multiply(ours.secret()).normalize();
        return shared.getAffineXCoord().getEncoded();
    }

    @Override
    public AgreementGroup mapped(byte[] nonce, EphemeralKey ours, Bytes theirs) throws AgreementException {
        BigInteger factor = new BigInteger(1, nonce).mod(numbers.getN());
        return with(ECAlgorithms.sumOfTwoMultiplies(generator, factor, other(ours, theirs), ours.secret()));
    }

    @Override
    public AgreementGroup mapped(BigInteger number) throws AgreementException {
        return with(PointEncoding.encode(numbers.getCurve(), number));
    }

    private CurveGroup with(ECPoint newGenerator) throws AgreementException {
        if (newGenerator.isInfinity()) {
            throw new AgreementException("mapped to infinity");
        }
        return new CurveGroup(name, numbers, newGenerator.normalize(), false);
    }

    @Override
    public BigInteger prime() {
        return numbers.getCurve().getField().getCharacteristic();
    }

    @Override
    public Bytes publicObject(Bytes publicValue) {
        return new Tlv(POINT, publicValue).encode();
    }

    @Override
    public boolean isMultiple(BigInteger scalar, Bytes base, Bytes product) throws AgreementException {
        return decoded(base).multiply(scalar).normalize().equals(decoded(product));
    }

    @Override
    public boolean sameElements(AgreementGroup other) {
        return other instanceof CurveGroup that && that.name == name;
    }

    @Override
    public int publicLength() {
        return 1 + 2 * fieldLength();
    }

    private int fieldLength() {
        return (name.bits() + 7) / 8;
    }

    private ECPoint other(EphemeralKey ours, Bytes theirs) throws AgreementException {
        if (ours.publicValue().equals(theirs)) {
            throw new AgreementException("the chip sends our own value back");
        }
        return decoded(theirs);
    }

    private ECPoint decoded(Bytes point) throws AgreementException {
        if (point.length() != publicLength() || point.at(0) != UNCOMPRESSED) {
            throw new AgreementException("no uncompressed point of " + name);
        }
        try {
            return numbers.getCurve().decodePoint(point.toArray());
        } catch (IllegalArgumentException e) {
            throw new AgreementException("a point that is not on " + name, e);
        }
    }

    private static Bytes encoded(ECPoint point) {
        return Bytes.copyOf(point.normalize().getEncoded(false));
    }
}
