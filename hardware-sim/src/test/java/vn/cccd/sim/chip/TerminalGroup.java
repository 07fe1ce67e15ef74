package vn.cccd.sim.chip;

import java.math.BigInteger;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.DhGroup;
import vn.cccd.sim.chip.crypto.DomainParameters;

/** Key agreement as a terminal computes it, with school arithmetic on whole numbers; of the libraries only the constants. */
interface TerminalGroup<E> {
    E generator();

    BigInteger order();

    BigInteger prime();

    E times(E element, BigInteger number);

    E plus(E one, E other);

    /** The element that the integrated mapping makes of a number below the prime. */
    E encode(BigInteger number);

    Bytes sent(E element);

    E received(Bytes value);

    Bytes sharedSecret(E element);

    /** In the data object that tokens cover. */
    Bytes publicObject(E element);

    static TerminalGroup<?> of(DomainParameters parameters) {
        return switch (parameters) {
            case Curve curve -> new Points(curve);
            case DhGroup group -> new Numbers(group);
        };
    }

    /** Modulo a prime, written with multiplication. */
    record Numbers(DhGroup group) implements TerminalGroup<BigInteger> {
        @Override
        public BigInteger generator() {
            return group.generator();
        }

        @Override
        public BigInteger order() {
            return group.order();
        }

        @Override
        public BigInteger prime() {
            return group.prime();
        }

        @Override
        public BigInteger times(BigInteger element, BigInteger number) {
            return element.modPow(number, prime());
        }

        @Override
        public BigInteger plus(BigInteger one, BigInteger other) {
            return one.multiply(other).mod(prime());
        }

        @Override
        public BigInteger encode(BigInteger number) {
            return number.modPow(prime().subtract(BigInteger.ONE).divide(order()), prime());
        }

        @Override
        public Bytes sent(BigInteger element) {
            return Bytes.ofUnsigned(element, (element.bitLength() + 7) / 8);
        }

        @Override
        public BigInteger received(Bytes value) {
            return value.toUnsigned();
        }

        @Override
        public Bytes sharedSecret(BigInteger element) {
            return Bytes.ofUnsigned(element, (prime().bitLength() + 7) / 8);
        }

        @Override
        public Bytes publicObject(BigInteger element) {
            return Tlv.of(0x84, sent(element));
        }
    }

    /** A point that is not the one at infinity. */
    record Point(BigInteger x, BigInteger y) {}

    /** On {@code y² = x³ + ax + b} in affine coordinates. */
    final class Points implements TerminalGroup<Point> {
        private final BigInteger prime;
        private final BigInteger a;
        private final BigInteger b;
        private final BigInteger order;
        private final Point generator;

        Points(Curve curve) {
            var constants = ECNamedCurveTable.getByName(curve.standardName());
            prime = constants.getCurve().getField().getCharacteristic();
            a = constants.getCurve().getA().toBigInteger();
            b = constants.getCurve().getB().toBigInteger();
            order = constants.getN();
            generator = new Point(
                    constants.getG().getAffineXCoord().toBigInteger(),
                    constants.getG().getAffineYCoord().toBigInteger());
        }

        @Override
        public Point generator() {
            return generator;
        }

        @Override
        public BigInteger order() {
            return order;
        }

        @Override
        public BigInteger prime() {
            return prime;
        }

        @Override
        public Point times(Point element, BigInteger number) {
            Point sum = element;
            for (int bit = number.bitLength() - 2; bit >= 0; bit--) {
                sum = plus(sum, sum);
                sum = number.testBit(bit) ? plus(sum, element) : sum;
            }
            return sum;
        }

        @Override
        public Point plus(Point one, Point other) {
            BigInteger slope = one.equals(other)
                    ? one.x()
                            .pow(2)
                            .multiply(BigInteger.valueOf(3))
                            .add(a)
                            .multiply(inverse(one.y().shiftLeft(1)))
                    : other.y().subtract(one.y()).multiply(inverse(other.x().subtract(one.x())));
            BigInteger x = slope.pow(2).subtract(one.x()).subtract(other.x()).mod(prime);
            return new Point(
                    x, slope.multiply(one.x().subtract(x)).subtract(one.y()).mod(prime));
        }

        private BigInteger inverse(BigInteger number) {
            return number.mod(prime).modInverse(prime);
        }

        /** The Weierstrass form of Brier and others: one of two candidates has a square root. */
        @Override
        public Point encode(BigInteger number) {
            BigInteger alpha = number.pow(2).negate().mod(prime);
            BigInteger x = b.negate()
                    .multiply(inverse(a))
                    .multiply(BigInteger.ONE.add(inverse(alpha.add(alpha.pow(2)))))
                    .mod(prime);
            BigInteger root = rightSide(x).modPow(prime.add(BigInteger.ONE).shiftRight(2), prime);
            if (root.pow(2).mod(prime).equals(rightSide(x))) {
                return new Point(x, root);
            }
            return new Point(
                    alpha.multiply(x).mod(prime),
                    number.pow(3).multiply(root).negate().mod(prime));
        }

        private BigInteger rightSide(BigInteger x) {
            return x.pow(3).add(a.multiply(x)).add(b).mod(prime);
        }

        @Override
        public Bytes sent(Point element) {
            int length = (prime.bitLength() + 7) / 8;
            return Bytes.join(
                    Bytes.of(0x04), Bytes.ofUnsigned(element.x(), length), Bytes.ofUnsigned(element.y(), length));
        }

        @Override
        public Point received(Bytes value) {
            int length = (value.length() - 1) / 2;
            return new Point(
                    value.slice(1, 1 + length).toUnsigned(),
                    value.from(1 + length).toUnsigned());
        }

        @Override
        public Bytes sharedSecret(Point element) {
            return Bytes.ofUnsigned(element.x(), (prime.bitLength() + 7) / 8);
        }

        @Override
        public Bytes publicObject(Point element) {
            return Tlv.of(0x86, sent(element));
        }
    }
}
