package vn.cccd.card.pki;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;

/**
 * A standard curve, however a key spells it: by name, or by all its numbers as Doc 9303-12, 4.1.6.3 demands.
 *
 * <p>Parameters that are those of no standard curve are refused: nobody uses them, and a made-up generator or a huge field is
 * how a hostile key would show (arithmetic on it is neither bounded nor meaningful).
 */
record KnownCurve(String name, ECDomainParameters domain) {
    private static final int MOST_BITS = 528;
    private static final List<String> NAMES = List.of(
            "P-192",
            "P-224",
            "P-256",
            "P-384",
            "P-521",
            "secp256k1",
            "FRP256v1",
            "brainpoolP160r1",
            "brainpoolP192r1",
            "brainpoolP224r1",
            "brainpoolP256r1",
            "brainpoolP320r1",
            "brainpoolP384r1",
            "brainpoolP512r1",
            "brainpoolP192t1",
            "brainpoolP224t1",
            "brainpoolP256t1",
            "brainpoolP320t1",
            "brainpoolP384t1",
            "brainpoolP512t1");

    static KnownCurve of(Ber parameters) throws PkiException {
        if (parameters.is(Ber.OID)) {
            String oid = parameters.oid();
            String name = Optional.ofNullable(ECNamedCurveTable.getName(new ASN1ObjectIdentifier(oid)))
                    .orElseThrow(() -> PkiException.unsupported("curve " + oid));
            return NAMES.stream()
                    .filter(known -> oid.equals(oidOf(known)))
                    .findFirst()
                    .map(known -> new KnownCurve(known, domain(numbers(known))))
                    .orElseThrow(() -> PkiException.unsupported("curve " + name));
        }
        return explicit(parameters.expect(Ber.SEQUENCE, "curve parameters").children());
    }

    /** ECParameters (X9.62): version, field, curve, base point, order, cofactor. */
    private static KnownCurve explicit(List<Ber> parts) throws PkiException {
        if (parts.size() < 5) {
            throw PkiException.malformed("curve parameters");
        }
        List<Ber> field = parts.get(1).expect(Ber.SEQUENCE, "field").children();
        List<Ber> equation = parts.get(2).expect(Ber.SEQUENCE, "curve").children();
        if (field.size() != 2 || !field.getFirst().oid().equals("1.2.840.10045.1.1") || equation.size() < 2) {
            throw PkiException.unsupported("field that is not prime");
        }
        BigInteger prime = VerificationKey.integer(field.get(1), MOST_BITS);
        BigInteger order = VerificationKey.integer(parts.get(4), MOST_BITS);
        byte[] base = parts.get(3).octets();
        BigInteger a = element(equation.get(0));
        BigInteger b = element(equation.get(1));
        String size = Integer.toString(prime.bitLength());
        for (String name : NAMES) {
            if (!name.contains(size)) {
                // Every name tells its size; building the other curves' tables takes long on a cold machine.
                continue;
            }
            X9ECParameters known = numbers(name);
            if (known.getN().equals(order)
                    && known.getCurve().getField().getCharacteristic().equals(prime)
                    && known.getCurve().getA().toBigInteger().equals(a)
                    && known.getCurve().getB().toBigInteger().equals(b)
                    && isGenerator(known, base)) {
                return new KnownCurve(name, domain(known));
            }
        }
        throw PkiException.unsupported("curve parameters of no standard curve");
    }

    private static BigInteger element(Ber octets) throws PkiException {
        if (octets.contentLength() > MOST_BITS / 8) {
            throw PkiException.unsupported("curve coefficient");
        }
        return new BigInteger(1, octets.octets());
    }

    private static boolean isGenerator(X9ECParameters known, byte[] base) {
        return Arrays.equals(known.getG().getEncoded(false), base)
                || Arrays.equals(known.getG().getEncoded(true), base);
    }

    private static String oidOf(String name) {
        ASN1ObjectIdentifier oid = ECNamedCurveTable.getOID(name);
        return oid == null ? "" : oid.getId();
    }

    private static X9ECParameters numbers(String name) {
        X9ECParameters fast = CustomNamedCurves.getByName(name);
        return fast != null ? fast : ECNamedCurveTable.getByName(name);
    }

    private static ECDomainParameters domain(X9ECParameters numbers) {
        return new ECDomainParameters(numbers);
    }
}
