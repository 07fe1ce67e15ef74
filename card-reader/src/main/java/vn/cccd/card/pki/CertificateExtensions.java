package vn.cccd.card.pki;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cccd.card.bytes.Bytes;

/**
 * The extensions that choose and restrict keys; of the others those that are critical and that nobody here knows (RFC 5280, 4.2).
 *
 * @param usage first octet of the key usage; empty when the extension is missing
 * @param purposes the extended key usage; empty when the extension is missing
 * @param unknownCritical object identifiers of critical extensions that restrict in a way that we cannot follow
 */
record CertificateExtensions(
        Optional<Bytes> subjectKeyIdentifier,
        Optional<Bytes> authorityKeyIdentifier,
        Optional<BasicConstraints> constraints,
        Optional<Integer> usage,
        Optional<Purposes> purposes,
        List<String> unknownCritical) {

    static final CertificateExtensions NONE = new CertificateExtensions(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    private static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";
    private static final String KEY_USAGE = "2.5.29.15";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";
    private static final String EXTENDED_KEY_USAGE = "2.5.29.37";

    /** What restricts nothing here although somebody may call it critical (Doc 9303-12, 7.1.1; RFC 5280, 4.2.1). */
    private static final Set<String> HARMLESS = Set.of(
            // private key usage period
            "2.5.29.16",
            // alternative names of subject and issuer
            "2.5.29.17",
            "2.5.29.18",
            // distribution points of revocation lists
            "2.5.29.31",
            // certificate policies: every policy is acceptable here
            "2.5.29.32",
            // change of the issuer's name
            "2.23.136.1.1.6.1",
            // list of document types
            "2.23.136.1.1.6.2");

    static CertificateExtensions of(Ber sequence) throws PkiException {
        CertificateExtensions found = NONE;
        Set<String> seen = new HashSet<>();
        for (Extension extension : Extension.all(sequence)) {
            if (!seen.add(extension.oid())) {
                throw PkiException.malformed("extension " + extension.oid() + " twice");
            }
            found = found.with(extension);
        }
        return found;
    }

    private CertificateExtensions with(Extension extension) throws PkiException {
        Ber value = extension.value();
        return switch (extension.oid()) {
            case SUBJECT_KEY_IDENTIFIER ->
                new CertificateExtensions(
                        Optional.of(value.inner()
                                .expect(Ber.OCTET_STRING, "key identifier")
                                .contentBytes()),
                        authorityKeyIdentifier,
                        constraints,
                        usage,
                        purposes,
                        unknownCritical);
            case AUTHORITY_KEY_IDENTIFIER ->
                new CertificateExtensions(
                        subjectKeyIdentifier, extension.keyIdentifier(), constraints, usage, purposes, unknownCritical);
            case BASIC_CONSTRAINTS ->
                new CertificateExtensions(
                        subjectKeyIdentifier,
                        authorityKeyIdentifier,
                        Optional.of(BasicConstraints.of(value)),
                        usage,
                        purposes,
                        unknownCritical);
            case KEY_USAGE ->
                new CertificateExtensions(
                        subjectKeyIdentifier,
                        authorityKeyIdentifier,
                        constraints,
                        Optional.of(firstOctet(value)),
                        purposes,
                        unknownCritical);
            case EXTENDED_KEY_USAGE ->
                new CertificateExtensions(
                        subjectKeyIdentifier,
                        authorityKeyIdentifier,
                        constraints,
                        usage,
                        Optional.of(Purposes.of(extension)),
                        unknownCritical);
            default -> extension.critical() && !HARMLESS.contains(extension.oid()) ? unknown(extension.oid()) : this;
        };
    }

    private CertificateExtensions unknown(String oid) {
        List<String> more = new ArrayList<>(unknownCritical);
        more.add(oid);
        return new CertificateExtensions(
                subjectKeyIdentifier, authorityKeyIdentifier, constraints, usage, purposes, List.copyOf(more));
    }

    private static int firstOctet(Ber value) throws PkiException {
        byte[] bits = value.inner().expect(Ber.BIT_STRING, "key usage").content();
        return bits.length < 2 ? 0 : bits[1] & 0xFF;
    }

    boolean allows(KeyUse use) {
        return usage.isPresent() && use.in(usage.get());
    }
}
