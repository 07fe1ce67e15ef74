package vn.cccd.card.pki;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import vn.cccd.card.bytes.Bytes;

/** A certificate revocation list (RFC 5280, 5; Doc 9303-12, 7.1.4). Entries are looked through in place, never unpacked. */
public final class RevocationList {
    private static final String DELTA_INDICATOR = "2.5.29.27";

    private final Bytes encoded;
    private final DistinguishedName issuer;
    private final Instant thisUpdate;
    private final Optional<Instant> nextUpdate;
    private final Optional<Ber> entries;
    private final byte[] signed;
    private final Ber algorithm;
    private final byte[] signature;

    private RevocationList(Ber whole) throws PkiException {
        encoded = Bytes.copyOf(whole.encoded());
        Ber.Children outer = whole.walk();
        Ber tbs = outer.next(Ber.SEQUENCE, "list body");
        signed = tbs.encoded();
        algorithm = outer.next(Ber.SEQUENCE, "signature algorithm");
        signature = outer.next(Ber.BIT_STRING, "signature").bits();

        Ber.Children parts = tbs.walk();
        if (parts.nextIs(Ber.INTEGER)) {
            parts.next();
        }
        parts.next(Ber.SEQUENCE, "signature algorithm");
        issuer = DistinguishedName.of(parts.next(Ber.SEQUENCE, "issuer"));
        thisUpdate = Asn1Time.of(parts.next());
        nextUpdate = Asn1Time.isTime(parts) ? Optional.of(Asn1Time.of(parts.next())) : Optional.empty();
        entries = parts.nextIs(Ber.SEQUENCE) ? Optional.of(parts.next()) : Optional.empty();
        if (parts.nextIs(0xA0)) {
            refuseDelta(parts.next().inner());
        }
    }

    /** Parses one list. */
    public static RevocationList parse(Bytes bytes) throws PkiException {
        return of(Ber.first(bytes.toArray()).expect(Ber.SEQUENCE, "revocation list"));
    }

    static RevocationList of(Ber whole) throws PkiException {
        return new RevocationList(whole);
    }

    private static void refuseDelta(Ber extensions) throws PkiException {
        Ber.Children each = extensions.walk();
        while (each.more()) {
            if (each.next().walk().next().oid().equals(DELTA_INDICATOR)) {
                throw PkiException.unsupported("delta revocation list");
            }
        }
    }

    public Bytes encoded() {
        return encoded;
    }

    public DistinguishedName issuer() {
        return issuer;
    }

    public Instant thisUpdate() {
        return thisUpdate;
    }

    /** Whether a newer list should have come by {@code now}. */
    public boolean isExpiredAt(Instant now) {
        return nextUpdate.isPresent() && now.isAfter(nextUpdate.get());
    }

    /** Whether {@code authority}'s key made this list's signature. */
    public boolean isSignedBy(Certificate authority) {
        return authority.verifies(algorithm, Optional.empty(), signed, signature);
    }

    /**
     * Whether this serial number is listed.
     *
     * @throws PkiException when the entries cannot be read to their end
     */
    public boolean lists(Bytes serialNumber) throws PkiException {
        if (entries.isEmpty()) {
            return false;
        }
        byte[] wanted = serialNumber.toArray();
        boolean found = false;
        Ber.Children each = entries.get().walk();
        while (each.more()) {
            Ber serial = each.next().walk().next(Ber.INTEGER, "serial number");
            found |= serial.contentLength() == wanted.length && Arrays.equals(serial.content(), wanted);
        }
        return found;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RevocationList that && encoded.equals(that.encoded);
    }

    @Override
    public int hashCode() {
        return encoded.hashCode();
    }

    @Override
    public String toString() {
        return "RevocationList[" + issuer + ", " + thisUpdate + "]";
    }
}
