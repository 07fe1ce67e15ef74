package vn.cccd.card.pki;

import java.util.ArrayList;
import java.util.List;
import vn.cccd.card.bytes.Bytes;

/**
 * The content of an ICAO master list: the issuers' certificates (CscaMasterList, Doc 9303-12, 9).
 *
 * @param unreadable why certificates were left out
 */
public record CertificateList(List<Certificate> certificates, List<String> unreadable) {
    /** The content type of a signed message that carries such a list. */
    public static final String CONTENT_TYPE = "2.23.136.1.1.2";

    public CertificateList {
        certificates = List.copyOf(certificates);
        unreadable = List.copyOf(unreadable);
    }

    public static CertificateList parse(Bytes bytes) throws PkiException {
        Ber.Children parts =
                Ber.first(bytes.toArray()).expect(Ber.SEQUENCE, "master list").walk();
        parts.next(Ber.INTEGER, "version");
        List<String> unreadable = new ArrayList<>();
        List<Certificate> certificates =
                Bag.read(parts.next(Ber.SET, "certificates"), Certificate::of, "certificate", unreadable);
        return new CertificateList(certificates, unreadable);
    }
}
