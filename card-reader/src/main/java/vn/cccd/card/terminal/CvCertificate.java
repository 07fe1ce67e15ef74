package vn.cccd.card.terminal;

import java.time.LocalDate;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.ObjectIdentifier;
import vn.cccd.card.bytes.Tlv;
import vn.cccd.card.bytes.TlvException;

/**
 * A card-verifiable certificate for inspection systems (TR-03110-3, C.1; profile 0).
 *
 * <p>Its signature is for the chip to check, who knows the authority's key.
 *
 * @param authority names the key that signed it
 * @param holder names the key in it
 * @param fingerprints whether it allows to read DG3
 * @param effective the first day
 * @param expiration the last day
 * @param content body and signature byte by byte as they came: what PSO:Verify Certificate carries
 */
record CvCertificate(
        String authority,
        String holder,
        CvPublicKey key,
        TerminalRole role,
        boolean fingerprints,
        LocalDate effective,
        LocalDate expiration,
        Bytes content) {
    static final int LONGEST = 8_192;
    private static final String INSPECTION_SYSTEMS = "0.4.0.127.0.7.3.1.2.1";
    private static final int FINGERPRINTS = 0x01;
    private static final int LONGEST_SIGNATURE = 512;

    /** Reads a whole certificate, {@code 7F21}. */
    static CvCertificate parse(Bytes encoded) throws TlvException {
        if (encoded.length() > LONGEST) {
            throw new TlvException("longer than any certificate");
        }
        Tlv certificate = Tlv.parse(encoded);
        if (certificate.tag() != CvTag.CERTIFICATE) {
            throw new TlvException("no card-verifiable certificate");
        }
        CvReader parts = new CvReader(certificate.value());
        CvReader body = new CvReader(parts.next(CvTag.BODY));
        Bytes signature = parts.next(CvTag.SIGNATURE);
        parts.end();
        if (signature.isEmpty() || signature.length() > LONGEST_SIGNATURE) {
            throw new TlvException("a signature of another size");
        }
        return read(body, certificate.value());
    }

    private static CvCertificate read(CvReader body, Bytes content) throws TlvException {
        Bytes profile = body.next(CvTag.PROFILE);
        if (profile.length() != 1 || profile.at(0) != 0) {
            throw new TlvException("an unknown profile");
        }
        String authority = body.reference(CvTag.AUTHORITY);
        CvPublicKey key = CvPublicKey.parse(body.next(CvTag.PUBLIC_KEY));
        String holder = body.reference(CvTag.HOLDER);
        int authorization = authorization(body.next(CvTag.AUTHORIZATION));
        LocalDate effective = body.date(CvTag.EFFECTIVE);
        LocalDate expiration = body.date(CvTag.EXPIRATION);
        if (body.nextIs(CvTag.EXTENSIONS)) {
            body.next(CvTag.EXTENSIONS);
        }
        body.end();
        return new CvCertificate(
                authority,
                holder,
                key,
                TerminalRole.of(authorization),
                (authorization & FINGERPRINTS) != 0,
                effective,
                expiration,
                content);
    }

    private static int authorization(Bytes template) throws TlvException {
        CvReader reader = new CvReader(template);
        String kind = ObjectIdentifier.dotted(reader.next(CvTag.OID));
        Bytes bits = reader.next(CvTag.RIGHTS);
        reader.end();
        if (!kind.equals(INSPECTION_SYSTEMS) || bits.length() != 1) {
            throw new TlvException("not for inspection systems");
        }
        return bits.at(0);
    }

    /** Whether it only repeats what the chip has to know already. */
    boolean signedByItself() {
        return authority.equals(holder);
    }
}
