package vn.cccd.card.access.crypto;

import java.math.BigInteger;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;

/**
 * A point of a curve from a number, nobody knowing its logarithm (Doc 9303-11, appendix B.2): a root of one of two candidates, of which
 * exactly one is a square. It takes a prime that leaves 3 when divided by four.
 */
final class PointEncoding {
    private PointEncoding() {}

    static ECPoint encode(ECCurve curve, BigInteger t) throws AgreementException {
        BigInteger p = curve.getField().getCharacteristic();
        if (!p.testBit(1)) {
            throw new AgreementException("the curve has no point encoding");
        }
        BigInteger a = curve.getA().toBigInteger();
        BigInteger b = curve.getB().toBigInteger();
        BigInteger t2 = t.multiply(t).mod(p);
        BigInteger alpha = t2.negate().mod(p);
        BigInteger sum = alpha.multiply(alpha).add(alpha).mod(p);
        if (sum.signum() == 0) {
            throw new AgreementException("a number that encodes no point");
        }
        BigInteger x2 = BigInteger.ONE
                .add(sum.modInverse(p))
                .multiply(b.negate())
                .multiply(a.modInverse(p))
                .mod(p);
        BigInteger right = x2.multiply(x2).add(a).multiply(x2).add(b).mod(p);
        // right to the power of -(p+1)/4: the inverse of its root when it has one.
        BigInteger inverse = right.modPow(
                p.subtract(BigInteger.ONE).subtract(p.add(BigInteger.ONE).shiftRight(2)), p);
        boolean square = inverse.multiply(inverse).multiply(right).mod(p).equals(BigInteger.ONE);
        BigInteger y2 = inverse.multiply(right).mod(p);
        BigInteger x = square ? x2 : alpha.multiply(x2).mod(p);
        BigInteger y = square ? y2 : t2.multiply(t).multiply(y2).mod(p);
        ECPoint point = curve.createPoint(x, y);
        if (!point.isValid() || point.isInfinity()) {
            throw new AgreementException("a number that encodes no point");
        }
        return point;
    }
}
