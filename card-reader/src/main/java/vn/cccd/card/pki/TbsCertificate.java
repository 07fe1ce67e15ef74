package vn.cccd.card.pki;

import java.time.Instant;
import java.util.Arrays;
import vn.cccd.card.bytes.Bytes;

/** The signed part of a certificate (RFC 5280, 4.1.2), the public key not yet decoded. */
record TbsCertificate(
        Bytes serialNumber,
        DistinguishedName issuer,
        Instant notBefore,
        Instant notAfter,
        DistinguishedName subject,
        Ber publicKey,
        CertificateExtensions extensions) {
    private static final int LONGEST_SERIAL_NUMBER = 64;

    static TbsCertificate of(Ber tbs) throws PkiException {
        Ber.Children parts = tbs.walk();
        if (parts.nextIs(0xA0)) {
            parts.next();
        }
        Ber serial = parts.next(Ber.INTEGER, "serial number");
        if (serial.contentLength() > LONGEST_SERIAL_NUMBER) {
            throw new PkiException(
                    PkiException.Reason.TOO_LARGE, "serial number of " + serial.contentLength() + " bytes");
        }
        parts.next(Ber.SEQUENCE, "signature algorithm");
        Ber issuerName = parts.next(Ber.SEQUENCE, "issuer");
        DistinguishedName issuer = DistinguishedName.of(issuerName);
        Ber.Children validity = parts.next(Ber.SEQUENCE, "validity").walk();
        Instant notBefore = Asn1Time.of(validity.next());
        Instant notAfter = Asn1Time.of(validity.next());
        Ber subjectName = parts.next(Ber.SEQUENCE, "subject");
        boolean selfIssued = Arrays.equals(issuerName.encoded(), subjectName.encoded());
        DistinguishedName subject = selfIssued ? issuer : DistinguishedName.of(subjectName);
        Ber publicKey = parts.next(Ber.SEQUENCE, "public key");
        CertificateExtensions extensions = CertificateExtensions.NONE;
        while (parts.more()) {
            Ber optional = parts.next();
            if (optional.is(0xA3)) {
                extensions = CertificateExtensions.of(optional.inner());
            }
        }
        return new TbsCertificate(serial.contentBytes(), issuer, notBefore, notAfter, subject, publicKey, extensions);
    }
}
