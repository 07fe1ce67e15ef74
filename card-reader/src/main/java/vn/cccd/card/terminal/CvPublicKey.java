package vn.cccd.card.terminal;

import java.math.BigInteger;
import java.util.Optional;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.ObjectIdentifier;
import vn.cccd.card.bytes.TlvException;

/** The public key in a certificate (TR-03110-3, D.3). */
sealed interface CvPublicKey {
    SignatureScheme scheme();

    record Rsa(SignatureScheme scheme, BigInteger modulus, BigInteger exponent) implements CvPublicKey {}

    /**
     * A point.
     *
     * @param curve spelled out by authorities; the others are on the curve of who certified them
     * @param point uncompressed
     */
    record Ec(SignatureScheme scheme, Optional<CurveNumbers> curve, Bytes point) implements CvPublicKey {}

    /** The numbers that make a curve. */
    record CurveNumbers(
            BigInteger prime, BigInteger a, BigInteger b, Bytes base, BigInteger order, BigInteger cofactor) {}

    int LEAST_MODULUS = 1_024;
    int MOST_MODULUS = 4_096;
    int MOST_EXPONENT = 64;
    int MOST_FIELD = 528;
    int LONGEST_POINT = 1 + 2 * (MOST_FIELD / 8);

    /** Reads the value of the object {@code 7F49}. */
    static CvPublicKey parse(Bytes value) throws TlvException {
        CvReader reader = new CvReader(value);
        SignatureScheme scheme = SignatureScheme.of(ObjectIdentifier.dotted(reader.next(CvTag.OID)));
        CvPublicKey key = scheme.rsa() ? rsa(scheme, reader) : ec(scheme, reader);
        reader.end();
        return key;
    }

    private static CvPublicKey rsa(SignatureScheme scheme, CvReader reader) throws TlvException {
        BigInteger modulus = reader.unsigned(0x81, MOST_MODULUS);
        if (modulus.bitLength() < LEAST_MODULUS || modulus.bitLength() > MOST_MODULUS) {
            throw new TlvException("an RSA key of another size");
        }
        return new Rsa(scheme, modulus, reader.unsigned(0x82, MOST_EXPONENT));
    }

    private static CvPublicKey ec(SignatureScheme scheme, CvReader reader) throws TlvException {
        if (reader.nextIs(0x86)) {
            return new Ec(scheme, Optional.empty(), point(reader, 0x86));
        }
        BigInteger prime = reader.unsigned(0x81, MOST_FIELD);
        BigInteger a = reader.unsigned(0x82, MOST_FIELD);
        BigInteger b = reader.unsigned(0x83, MOST_FIELD);
        Bytes base = point(reader, 0x84);
        BigInteger order = reader.unsigned(0x85, MOST_FIELD);
        Bytes point = point(reader, 0x86);
        BigInteger cofactor = reader.nextIs(0x87) ? reader.unsigned(0x87, MOST_FIELD) : BigInteger.ONE;
        return new Ec(scheme, Optional.of(new CurveNumbers(prime, a, b, base, order, cofactor)), point);
    }

    private static Bytes point(CvReader reader, int tag) throws TlvException {
        Bytes point = reader.next(tag);
        if (point.length() % 2 == 0 || point.length() < 3 || point.length() > LONGEST_POINT || point.at(0) != 4) {
            throw new TlvException("no uncompressed point");
        }
        return point;
    }
}
