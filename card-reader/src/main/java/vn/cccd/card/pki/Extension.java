package vn.cccd.card.pki;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.cccd.card.bytes.Bytes;

/** One extension of a certificate, a revocation list or an entry of one (RFC 5280, 4.1 and 5.2). */
record Extension(String oid, boolean critical, Ber value) {
    private static final int BOOLEAN = 0x01;
    private static final int MOST = 64;

    /** All in {@code sequence}, in order. */
    static List<Extension> all(Ber sequence) throws PkiException {
        List<Extension> found = new ArrayList<>();
        Ber.Children entries = sequence.expect(Ber.SEQUENCE, "extensions").walk();
        while (entries.more()) {
            if (found.size() == MOST) {
                throw new PkiException(PkiException.Reason.TOO_LARGE, "more than " + MOST + " extensions");
            }
            found.add(of(entries.next()));
        }
        return found;
    }

    private static Extension of(Ber entry) throws PkiException {
        Ber.Children parts = entry.expect(Ber.SEQUENCE, "extension").walk();
        String oid = parts.next(Ber.OID, "extension's name").oid();
        boolean critical = parts.nextIs(BOOLEAN) && isTrue(parts.next());
        return new Extension(oid, critical, parts.next(Ber.OCTET_STRING, "extension's value"));
    }

    static boolean isTrue(Ber bool) {
        return !Arrays.equals(bool.content(), new byte[1]);
    }

    /** The key identifier in the value of an authority key identifier. */
    Optional<Bytes> keyIdentifier() throws PkiException {
        Ber.Children parts =
                value.inner().expect(Ber.SEQUENCE, "authority key identifier").walk();
        return parts.nextIs(0x80) ? Optional.of(parts.next().contentBytes()) : Optional.empty();
    }
}
