package vn.cccd.sim.chip.terminal;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.DataObject;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.CurveNumbers;
import vn.cccd.sim.chip.crypto.TerminalSignature;
import vn.cccd.sim.chip.crypto.VerificationKey;

/** The public key in a certificate, and what it signs with (TR-03110-3, D.3). */
public sealed interface CertifiedKey {
    TerminalSignature signature();

    /** The key as it can be used, on the issuer's curve when the certificate names none. */
    Optional<VerificationKey> usable(Optional<Curve> issuersCurve);

    record Rsa(TerminalSignature signature, BigInteger modulus, BigInteger exponent) implements CertifiedKey {
        @Override
        public Optional<VerificationKey> usable(Optional<Curve> issuersCurve) {
            return Optional.of(new VerificationKey.Rsa(modulus, exponent));
        }
    }

    /**
     * A point on a curve.
     *
     * @param curve in the certificates of authorities only; the others inherit it
     * @param point uncompressed
     */
    record Ec(TerminalSignature signature, Optional<Curve> curve, Bytes point) implements CertifiedKey {
        @Override
        public Optional<VerificationKey> usable(Optional<Curve> issuersCurve) {
            return curve.or(() -> issuersCurve).map(on -> new VerificationKey.Ec(on, point));
        }
    }

    /** {@code key} as it stands in a certificate; {@code withCurve} in that of an authority. */
    static CertifiedKey of(VerificationKey key, TerminalSignature signature, boolean withCurve) {
        return switch (key) {
            case VerificationKey.Rsa rsa -> new Rsa(signature, rsa.modulus(), rsa.exponent());
            case VerificationKey.Ec ec ->
                new Ec(signature, withCurve ? Optional.of(ec.curve()) : Optional.empty(), ec.point());
        };
    }

    /** The public key object, {@code 7F49}. */
    default Bytes encoded() {
        Bytes identifier = Tlv.of(0x06, signature().identifier());
        return switch (this) {
            case Rsa rsa ->
                Tlv.of(CvTag.PUBLIC_KEY, identifier, unsigned(0x81, rsa.modulus), unsigned(0x82, rsa.exponent));
            case Ec ec -> Tlv.of(CvTag.PUBLIC_KEY, identifier, spelledOut(ec));
        };
    }

    private static Bytes spelledOut(Ec key) {
        Bytes point = Tlv.of(0x86, key.point);
        if (key.curve.isEmpty()) {
            return point;
        }
        CurveNumbers numbers = CurveNumbers.of(key.curve.get());
        return Bytes.join(
                unsigned(0x81, numbers.prime()),
                unsigned(0x82, numbers.a()),
                unsigned(0x83, numbers.b()),
                Tlv.of(0x84, numbers.basePoint()),
                unsigned(0x85, numbers.order()),
                point,
                unsigned(0x87, numbers.cofactor()));
    }

    /** Without leading zeros (TR-03110-3, D.2.1.1). */
    private static Bytes unsigned(int tag, BigInteger number) {
        return Tlv.of(tag, Bytes.ofUnsigned(number, Math.max(1, (number.bitLength() + 7) / 8)));
    }

    /** The key in the value of a public key object; nothing when it is none that a chip knows. */
    static Optional<CertifiedKey> parse(Bytes value) {
        Optional<List<DataObject>> objects = DataObject.parseAll(value);
        return objects.flatMap(found -> DataObject.find(found, 0x06))
                .flatMap(TerminalSignature::identifiedBy)
                .flatMap(signature -> signature.rsa() ? rsa(signature, objects.get()) : ec(signature, objects.get()));
    }

    private static Optional<CertifiedKey> rsa(TerminalSignature signature, List<DataObject> objects) {
        return DataObject.find(objects, 0x81)
                .flatMap(modulus -> DataObject.find(objects, 0x82)
                        .map(exponent -> new Rsa(signature, modulus.toUnsigned(), exponent.toUnsigned())));
    }

    private static Optional<CertifiedKey> ec(TerminalSignature signature, List<DataObject> objects) {
        Optional<Bytes> point = DataObject.find(objects, 0x86);
        boolean inherits = DataObject.find(objects, 0x81).isEmpty();
        Optional<Curve> curve = inherits ? Optional.empty() : curve(objects);
        return point.filter(present -> inherits || curve.isPresent()).map(present -> new Ec(signature, curve, present));
    }

    private static Optional<Curve> curve(List<DataObject> objects) {
        return new CurveNumbers(
                        number(objects, 0x81),
                        number(objects, 0x82),
                        number(objects, 0x83),
                        DataObject.find(objects, 0x84).orElse(Bytes.empty()),
                        number(objects, 0x85),
                        number(objects, 0x87))
                .standardised();
    }

    private static BigInteger number(List<DataObject> objects, int tag) {
        return DataObject.find(objects, tag).map(Bytes::toUnsigned).orElse(BigInteger.ZERO);
    }
}
