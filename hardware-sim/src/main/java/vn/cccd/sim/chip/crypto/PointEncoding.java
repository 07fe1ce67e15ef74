package vn.cccd.sim.chip.crypto;

import java.math.BigInteger;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;

/**
 * Makes a point of a curve of any number, in constant steps and without knowing its logarithm (Doc 9303-11, appendix B.2). It works over
 * primes that leave 3 when divided by four.
 */
final class PointEncoding {
    private static final BigInteger FOUR = BigInteger.valueOf(4);

    private final ECCurve curve;
    private final BigInteger prime;
    private final BigInteger a;
    private final BigInteger b;

    private PointEncoding(ECCurve curve) {
        this.curve = curve;
        this.prime = curve.getField().getCharacteristic();
        this.a = curve.getA().toBigInteger();
        this.b = curve.getB().toBigInteger();
    }

    static PointEncoding on(Curve curve) {
        return new PointEncoding(curve.parameters().getCurve());
    }

    /** Whether this curve's prime leaves 3 when divided by four; of the standardised ones only that of P-224 does not. */
    static boolean exists(Curve curve) {
        return curve != Curve.NIST_P224;
    }

    /** The point for {@code number}, which lies below the prime. */
    ECPoint encode(BigInteger number) {
        BigInteger alpha = product(number, number).negate().mod(prime);
        BigInteger sum = alpha.add(product(alpha, alpha)).mod(prime);
        BigInteger x2 = b.negate()
                .multiply(a.modInverse(prime))
                .multiply(BigInteger.ONE.add(inverse(sum)))
                .mod(prime);
        BigInteger x3 = product(alpha, x2);
        BigInteger h2 = rightSide(x2);
        BigInteger u = product(product(product(number, number), number), h2);
        BigInteger exponent = prime.subtract(BigInteger.ONE)
                .subtract(prime.add(BigInteger.ONE).divide(FOUR));
        BigInteger root = h2.modPow(exponent, prime);
        boolean square = product(product(root, root), h2).equals(BigInteger.ONE);
        return square ? curve.createPoint(x2, product(root, h2)) : curve.createPoint(x3, product(root, u));
    }

    private BigInteger rightSide(BigInteger x) {
        return product(x, product(x, x).add(a)).add(b).mod(prime);
    }

    /** Zero has none and stays zero, as raising it to the power of p − 2 gives. */
    private BigInteger inverse(BigInteger number) {
        return number.modPow(prime.subtract(BigInteger.TWO), prime);
    }

    private BigInteger product(BigInteger one, BigInteger other) {
        return one.multiply(other).mod(prime);
    }
}
