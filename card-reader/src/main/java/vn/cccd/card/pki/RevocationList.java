package vn.cccd.card.pki;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cccd.card.bytes.Bytes;

/**
 * A certificate revocation list (RFC 5280, 5; Doc 9303-12, 7.1.4). Its entries stay where they are in the file; an index of 8
 * bytes or so for each is made when the first certificate is looked up, so that lists of hundreds of thousands cost nothing before.
 */
public final class RevocationList {
    private static final String NUMBER = "2.5.29.20";
    private static final String DELTA_INDICATOR = "2.5.29.27";
    private static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";
    private static final int MOST_NUMBER_BYTES = 32;

    private final Ber whole;
    private final Bytes fingerprint;
    private final DistinguishedName issuer;
    private final Instant thisUpdate;
    private final Optional<Instant> nextUpdate;
    private final Optional<Ber> entries;
    private final Ber body;
    private final Ber algorithm;
    private final byte[] signature;
    private Optional<BigInteger> number = Optional.empty();
    private Optional<Bytes> authorityKeyIdentifier = Optional.empty();
    private Optional<String> limitation = Optional.empty();
    private volatile @Nullable RevokedSerials index;

    private RevocationList(Ber whole) throws PkiException {
        this.whole = whole;
        Ber.Children outer = whole.walk();
        body = outer.next(Ber.SEQUENCE, "list body");
        algorithm = outer.next(Ber.SEQUENCE, "signature algorithm");
        signature = outer.next(Ber.BIT_STRING, "signature").bits();

        Ber.Children parts = body.walk();
        if (parts.nextIs(Ber.INTEGER)) {
            parts.next();
        }
        parts.next(Ber.SEQUENCE, "signature algorithm");
        issuer = DistinguishedName.of(parts.next(Ber.SEQUENCE, "issuer"));
        thisUpdate = Asn1Time.of(parts.next());
        nextUpdate = Asn1Time.isTime(parts) ? Optional.of(Asn1Time.of(parts.next())) : Optional.empty();
        entries = parts.nextIs(Ber.SEQUENCE) ? Optional.of(parts.next()) : Optional.empty();
        if (parts.nextIs(0xA0)) {
            for (Extension extension : Extension.all(parts.next().inner())) {
                read(extension);
            }
        }
        fingerprint = Bytes.copyOf(DigestAlgorithm.SHA_256.digest(whole.encoded()));
    }

    private void read(Extension extension) throws PkiException {
        switch (extension.oid()) {
            case NUMBER -> {
                Ber value = extension.value().inner().expect(Ber.INTEGER, "list number");
                if (value.contentLength() == 0 || value.contentLength() > MOST_NUMBER_BYTES) {
                    throw PkiException.malformed("list number");
                }
                number = Optional.of(new BigInteger(value.content()));
            }
            case AUTHORITY_KEY_IDENTIFIER -> authorityKeyIdentifier = extension.keyIdentifier();
            case DELTA_INDICATOR -> limitation = Optional.of("holds changes only (delta list)");
            default -> {
                if (extension.critical() && limitation.isEmpty()) {
                    limitation = Optional.of("critical extension " + extension.oid() + " is not known");
                }
            }
        }
    }

    /** Parses one list. */
    public static RevocationList parse(Bytes bytes) throws PkiException {
        return of(Ber.first(bytes.toArray()).expect(Ber.SEQUENCE, "revocation list"));
    }

    static RevocationList of(Ber whole) throws PkiException {
        return new RevocationList(whole);
    }

    /** SHA-256 of the whole list as received. */
    public Bytes fingerprint() {
        return fingerprint;
    }

    public DistinguishedName issuer() {
        return issuer;
    }

    public Instant thisUpdate() {
        return thisUpdate;
    }

    public Optional<Instant> nextUpdate() {
        return nextUpdate;
    }

    /** The issuer's running number of the list. */
    public Optional<BigInteger> number() {
        return number;
    }

    public Optional<Bytes> authorityKeyIdentifier() {
        return authorityKeyIdentifier;
    }

    /** Why nothing follows from a certificate's absence from this list, for people; empty when it is a whole one that we understand. */
    public Optional<String> limitation() {
        return limitation;
    }

    /** Whether a newer list should have come by {@code now}. */
    public boolean isExpiredAt(Instant now) {
        return nextUpdate.isPresent() && now.isAfter(nextUpdate.get());
    }

    /** Whether this list replaces {@code other} of the same issuer: by number where both have one, else by time. */
    public boolean isNewerThan(RevocationList other) {
        int byNumber =
                number.isPresent() && other.number.isPresent() ? number.get().compareTo(other.number.get()) : 0;
        return byNumber > 0 || (byNumber == 0 && thisUpdate.isAfter(other.thisUpdate));
    }

    /** Whether {@code authority}'s key made this list's signature. */
    public boolean isSignedBy(Certificate authority) {
        return authority.verifies(algorithm, Optional.empty(), body.encoded(), signature);
    }

    /**
     * Whether the list takes back the certificate of this serial number; one that is only on hold counts as taken back.
     *
     * @throws PkiException when the entries cannot be read to their end, or are restricted in a way that we cannot follow
     */
    public boolean lists(Bytes serialNumber) throws PkiException {
        return index().revokes(serialNumber.toArray());
    }

    /**
     * How many entries there are.
     *
     * @throws PkiException when they cannot be counted to their end
     */
    public int entries() throws PkiException {
        return entries.isPresent() ? RevokedSerials.count(entries.get()) : 0;
    }

    private RevokedSerials index() throws PkiException {
        RevokedSerials known = index;
        if (known == null) {
            known = entries.isPresent() ? RevokedSerials.of(entries.get()) : RevokedSerials.NONE;
            index = known;
        }
        return known;
    }

    /** Bytes of the whole list. */
    public int length() {
        return whole.length();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RevocationList that && fingerprint.equals(that.fingerprint);
    }

    @Override
    public int hashCode() {
        return fingerprint.hashCode();
    }

    @Override
    public String toString() {
        return "RevocationList[" + issuer + ", " + thisUpdate + "]";
    }
}
