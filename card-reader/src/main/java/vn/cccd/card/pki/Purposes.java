package vn.cccd.card.pki;

import java.util.ArrayList;
import java.util.List;

/**
 * What else than its key usage a certificate is restricted to (extended key usage, RFC 5280, 4.2.1.12).
 *
 * @param critical whether everybody must obey it
 * @param names object identifiers in dotted form
 */
public record Purposes(boolean critical, List<String> names) {
    private static final int MOST = 32;
    private static final String ANY = "2.5.29.37.0";

    public Purposes {
        names = List.copyOf(names);
    }

    static Purposes of(Extension extension) throws PkiException {
        List<String> names = new ArrayList<>();
        Ber.Children each = extension
                .value()
                .inner()
                .expect(Ber.SEQUENCE, "extended key usage")
                .walk();
        while (each.more()) {
            if (names.size() == MOST) {
                throw new PkiException(PkiException.Reason.TOO_LARGE, "more than " + MOST + " purposes");
            }
            names.add(each.next().oid());
        }
        return new Purposes(extension.critical(), names);
    }

    /** Whether every purpose is meant. */
    public boolean any() {
        return names.contains(ANY);
    }
}
