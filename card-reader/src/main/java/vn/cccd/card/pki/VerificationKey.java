package vn.cccd.card.pki;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** A decoded public key that signatures can be tried against. */
sealed interface VerificationKey permits RsaKey, EcKey {
    /** Whether {@code signature} over {@code message} verifies; anything odd about it means no. */
    boolean verifies(SignatureAlgorithm algorithm, byte[] message, byte[] signature);

    /** For people: curve or size. */
    String label();

    /** Why it is weaker than documents may be signed with today (Doc 9303-12, 4.1.6), for people; empty when it is not. */
    Optional<String> weakness();

    /** Decodes a SubjectPublicKeyInfo (RFC 5280, 4.1.2.7), refusing keys whose use would take unbounded time. */
    static VerificationKey decode(Ber subjectPublicKeyInfo) throws PkiException {
        List<Ber> parts =
                subjectPublicKeyInfo.expect(Ber.SEQUENCE, "public key").children();
        if (parts.size() < 2) {
            throw PkiException.malformed("public key");
        }
        List<Ber> algorithm =
                parts.getFirst().expect(Ber.SEQUENCE, "key algorithm").children();
        String oid = algorithm.isEmpty() ? "" : algorithm.getFirst().oid();
        return switch (oid) {
            case "1.2.840.113549.1.1.1", "1.2.840.113549.1.1.10" -> RsaKey.decode(parts.get(1));
            case "1.2.840.10045.2.1" -> {
                if (algorithm.size() < 2) {
                    throw PkiException.malformed("key without curve parameters");
                }
                yield EcKey.decode(KnownCurve.of(algorithm.get(1)), parts.get(1).bits());
            }
            default -> throw PkiException.unsupported("key algorithm " + oid);
        };
    }

    /** A non-negative INTEGER of at most {@code mostBits} bits. */
    static BigInteger integer(Ber integer, int mostBits) throws PkiException {
        integer.expect(Ber.INTEGER, "integer");
        if (integer.contentLength() == 0 || integer.contentLength() > mostBits / 8 + 1) {
            throw PkiException.unsupported("number of more than " + mostBits + " bits");
        }
        BigInteger value = new BigInteger(integer.content());
        if (value.signum() < 0 || value.bitLength() > mostBits) {
            throw PkiException.unsupported("number below zero or of more than " + mostBits + " bits");
        }
        return value;
    }
}
