package vn.cccd.card.pki;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.cccd.card.bytes.Bytes;

/**
 * The content of an ICAO master list: the issuers' certificates (CscaMasterList, Doc 9303-12, 9).
 *
 * @param byPosition the readable certificates by their positions in the list, the first being 1
 * @param unreadable why certificates were left out
 */
public record CertificateList(SortedMap<Integer, Certificate> byPosition, List<String> unreadable) {
    /** The content type of a signed message that carries such a list. */
    public static final String CONTENT_TYPE = "2.23.136.1.1.2";

    public CertificateList {
        byPosition = Collections.unmodifiableSortedMap(new TreeMap<>(byPosition));
        unreadable = List.copyOf(unreadable);
    }

    public static CertificateList parse(Bytes bytes) throws PkiException {
        Ber.Children parts =
                Ber.first(bytes.toArray()).expect(Ber.SEQUENCE, "master list").walk();
        parts.next(Ber.INTEGER, "version");
        List<String> unreadable = new ArrayList<>();
        SortedMap<Integer, Certificate> certificates = new TreeMap<>();
        Bag.read(parts.next(Ber.SET, "certificates"), Certificate::of, "certificate", unreadable)
                .forEach(item -> certificates.put(item.position(), item.value()));
        return new CertificateList(certificates, unreadable);
    }

    /** The readable certificates in the order of the list. */
    public Collection<Certificate> certificates() {
        return byPosition.values();
    }
}
