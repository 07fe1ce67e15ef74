package vn.cccd.card.access.crypto;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.ObjectIdentifier;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/**
 * A chip's own public key, as DG14 or EF.CardSecurity spell it (SubjectPublicKeyInfo; Doc 9303-11, 9.2.6): by the number of its group, by the
 * name of its curve, or by all numbers. Curves that are no standard ones are refused, and numbers so long that nobody would wait for them.
 */
public record ChipPublicKey(AgreementGroup group, Bytes publicValue) {
    private static final String STANDARDIZED = "0.4.0.127.0.7.1.2";
    private static final String EC = "1.2.840.10045.2.1";
    private static final String DH_X942 = "1.2.840.10046.2.1";
    private static final String DH_PKCS3 = "1.2.840.113549.1.3.1";
    private static final String PRIME_FIELD = "1.2.840.10045.1.1";
    private static final int LONGEST_NUMBER = 4096 / 8 + 1;
    private static final int SMALLEST_PRIME = 1024;
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int BITS = 0x03;
    private static final int OCTETS = 0x04;
    private static final int OID = 0x06;

    /** Reads it; the message of the exception says what we cannot do with it. */
    public static ChipPublicKey parse(Bytes subjectPublicKeyInfo) throws AgreementException {
        try {
            List<Tlv> parts = parts(Tlv.parse(subjectPublicKeyInfo), 2);
            List<Tlv> algorithm = parts(parts.getFirst(), 2);
            Bytes key = value(parts.get(1), BITS);
            if (key.length() < 2 || key.at(0) != 0) {
                throw new AgreementException("a public key of the wrong form");
            }
            Bytes bits = key.slice(1, key.length());
            String oid = ObjectIdentifier.dotted(value(algorithm.getFirst(), OID));
            Tlv parameters = algorithm.get(1);
            AgreementGroup group = switch (oid) {
                case STANDARDIZED -> standardized(parameters);
                case EC -> curve(parameters);
                case DH_X942, DH_PKCS3 -> numbers(parts(parameters, 2), oid.equals(DH_X942));
                default -> throw new AgreementException("a key of kind " + oid);
            };
            return new ChipPublicKey(group, group instanceof NumberGroup ? unsigned(bits) : bits);
        } catch (TlvException e) {
            throw new AgreementException("a public key of the wrong form", e);
        }
    }

    private static AgreementGroup standardized(Tlv number) throws TlvException, AgreementException {
        return AgreementGroup.standardized(number(number).intValue())
                .orElseThrow(() -> new AgreementException("a group without a number of the standard"));
    }

    private static AgreementGroup curve(Tlv parameters) throws TlvException, AgreementException {
        Optional<StandardCurve> known = parameters.tag() == OID
                ? StandardCurve.named(ObjectIdentifier.dotted(parameters.value()))
                : explicit(parts(parameters, 5));
        return known.map(CurveGroup::of).orElseThrow(() -> new AgreementException("a curve of no standard"));
    }

    /** ECParameters of X9.62: version, field, equation, base point, order, cofactor. */
    private static Optional<StandardCurve> explicit(List<Tlv> numbers) throws TlvException {
        List<Tlv> field = parts(numbers.get(1), 2);
        List<Tlv> equation = parts(numbers.get(2), 2);
        if (!ObjectIdentifier.dotted(value(field.getFirst(), OID)).equals(PRIME_FIELD)) {
            return Optional.empty();
        }
        BigInteger prime = number(field.get(1));
        BigInteger a = new BigInteger(1, value(equation.get(0), OCTETS).toArray());
        BigInteger b = new BigInteger(1, value(equation.get(1), OCTETS).toArray());
        byte[] base = value(numbers.get(3), OCTETS).toArray();
        BigInteger order = number(numbers.get(4));
        return Arrays.stream(StandardCurve.values())
                .filter(curve -> curve.bits() == prime.bitLength())
                .filter(curve -> {
                    X9ECParameters known = CurveGroup.of(curve).numbers();
                    return known.getCurve().getField().getCharacteristic().equals(prime)
                            && known.getCurve().getA().toBigInteger().equals(a)
                            && known.getCurve().getB().toBigInteger().equals(b)
                            && known.getN().equals(order)
                            && (Arrays.equals(known.getG().getEncoded(false), base)
                                    || Arrays.equals(known.getG().getEncoded(true), base));
                })
                .findFirst();
    }

    /** Prime, generator and, as X9.42 has it, the order of the subgroup. */
    private static AgreementGroup numbers(List<Tlv> numbers, boolean withOrder)
            throws TlvException, AgreementException {
        BigInteger prime = number(numbers.get(0));
        BigInteger generator = number(numbers.get(1));
        Optional<BigInteger> order =
                withOrder && numbers.size() > 2 ? Optional.of(number(numbers.get(2))) : Optional.empty();
        boolean sound = prime.bitLength() >= SMALLEST_PRIME
                && prime.testBit(0)
                && generator.compareTo(BigInteger.ONE) > 0
                && generator.compareTo(prime.subtract(BigInteger.ONE)) < 0
                && order.map(q -> isOrder(q, prime, generator)).orElse(true);
        if (!sound) {
            throw new AgreementException("numbers that make no group");
        }
        return new NumberGroup(prime, generator, order);
    }

    private static boolean isOrder(BigInteger order, BigInteger prime, BigInteger generator) {
        return order.bitLength() >= 160
                && order.compareTo(prime) < 0
                && generator.modPow(order, prime).equals(BigInteger.ONE);
    }

    private static Bytes unsigned(Bytes integer) throws TlvException {
        return Bytes.copyOf(FixedLength.shortest(number(Tlv.parse(integer))));
    }

    private static BigInteger number(Tlv integer) throws TlvException {
        Bytes value = value(integer, INTEGER);
        BigInteger number = value.isEmpty() ? BigInteger.ONE.negate() : new BigInteger(value.toArray());
        if (number.signum() < 0 || value.length() > LONGEST_NUMBER) {
            throw new TlvException("a number below zero or too long");
        }
        return number;
    }

    private static List<Tlv> parts(Tlv sequence, int least) throws TlvException {
        if (sequence.tag() != SEQUENCE) {
            throw new TlvException("no sequence");
        }
        List<Tlv> parts = sequence.children();
        if (parts.size() < least) {
            throw new TlvException("a part is missing");
        }
        return parts;
    }

    private static Bytes value(Tlv object, int tag) throws TlvException {
        if (object.tag() != tag) {
            throw new TlvException("another tag");
        }
        return object.value();
    }
}
