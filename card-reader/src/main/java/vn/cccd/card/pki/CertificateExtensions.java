package vn.cccd.card.pki;

import java.util.Arrays;
import java.util.Optional;
import vn.cccd.card.bytes.Bytes;

/**
 * The extensions that choose and restrict keys; all others are passed over.
 *
 * @param usage first octet of the key usage; empty when the extension is missing
 */
record CertificateExtensions(
        Optional<Bytes> subjectKeyIdentifier,
        Optional<Bytes> authorityKeyIdentifier,
        boolean authority,
        Optional<Integer> usage) {

    static final CertificateExtensions NONE =
            new CertificateExtensions(Optional.empty(), Optional.empty(), false, Optional.empty());

    static CertificateExtensions of(Ber sequence) throws PkiException {
        CertificateExtensions found = NONE;
        Ber.Children entries = sequence.expect(Ber.SEQUENCE, "extensions").walk();
        while (entries.more()) {
            Ber.Children parts = entries.next().walk();
            String oid = parts.next(Ber.OID, "extension's name").oid();
            if (parts.nextIs(0x01)) {
                parts.next();
            }
            found = found.with(oid, parts.next(Ber.OCTET_STRING, "extension's value"));
        }
        return found;
    }

    private CertificateExtensions with(String oid, Ber value) throws PkiException {
        return switch (oid) {
            case "2.5.29.14" ->
                new CertificateExtensions(
                        Optional.of(value.inner()
                                .expect(Ber.OCTET_STRING, "key identifier")
                                .contentBytes()),
                        authorityKeyIdentifier,
                        authority,
                        usage);
            case "2.5.29.35" -> new CertificateExtensions(subjectKeyIdentifier, keyIdentifier(value), authority, usage);
            case "2.5.29.19" ->
                new CertificateExtensions(subjectKeyIdentifier, authorityKeyIdentifier, isAuthority(value), usage);
            case "2.5.29.15" ->
                new CertificateExtensions(
                        subjectKeyIdentifier, authorityKeyIdentifier, authority, Optional.of(firstOctet(value)));
            default -> this;
        };
    }

    private static Optional<Bytes> keyIdentifier(Ber value) throws PkiException {
        Ber.Children parts =
                value.inner().expect(Ber.SEQUENCE, "authority key identifier").walk();
        return parts.nextIs(0x80) ? Optional.of(parts.next().contentBytes()) : Optional.empty();
    }

    private static boolean isAuthority(Ber value) throws PkiException {
        Ber.Children parts =
                value.inner().expect(Ber.SEQUENCE, "basic constraints").walk();
        return parts.nextIs(0x01) && !Arrays.equals(parts.next().content(), new byte[1]);
    }

    private static int firstOctet(Ber value) throws PkiException {
        byte[] bits = value.inner().expect(Ber.BIT_STRING, "key usage").content();
        return bits.length < 2 ? 0 : bits[1] & 0xFF;
    }

    boolean allows(KeyUse use) {
        return usage.isPresent() && use.in(usage.get());
    }
}
