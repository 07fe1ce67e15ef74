package vn.cccd.sim.chip.crypto;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.math.ec.ECCurve;
import vn.cccd.sim.bytes.Bytes;

/**
 * A curve spelled out: y² = x³ + ax + b over the field of {@code prime}.
 *
 * @param basePoint uncompressed
 */
public record CurveNumbers(
        BigInteger prime, BigInteger a, BigInteger b, Bytes basePoint, BigInteger order, BigInteger cofactor) {

    /** The numbers of a standardised curve. */
    public static CurveNumbers of(Curve standardised) {
        var parameters = standardised.parameters();
        ECCurve curve = parameters.getCurve();
        return new CurveNumbers(
                curve.getField().getCharacteristic(),
                curve.getA().toBigInteger(),
                curve.getB().toBigInteger(),
                Bytes.copyOf(parameters.getG().getEncoded(false)),
                parameters.getN(),
                parameters.getH());
    }

    /** The standardised curve that these numbers are, all of them. */
    public Optional<Curve> standardised() {
        return Arrays.stream(Curve.values())
                .filter(curve -> basePoint.length() == 1 + 2 * curve.fieldLength())
                .filter(curve -> of(curve).equals(this))
                .findFirst();
    }
}
