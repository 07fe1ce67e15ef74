package vn.cccd.card.pki;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cccd.card.bytes.Bytes;

/**
 * An X.509 certificate (RFC 5280; Doc 9303-12, 7.1). The public key is decoded when it is first used and kept; any number of
 * threads may use one.
 */
public final class Certificate {
    private static final int MOST_TRAILING_BYTES = 256;
    private static final int LARGEST = 64 * 1024;

    private final Bytes encoded;
    private final TbsCertificate fields;
    private final byte[] signed;
    private final Ber signatureAlgorithm;
    private final byte[] signature;
    private final Optional<String> oddity;
    private volatile Optional<VerificationKey> key = Optional.empty();

    private Certificate(
            Ber whole, TbsCertificate fields, byte[] signed, Ber algorithm, byte[] signature, Optional<String> oddity) {
        this.oddity = oddity;
        this.encoded = Bytes.copyOf(whole.encoded());
        this.fields = fields;
        this.signed = signed;
        this.signatureAlgorithm = algorithm;
        this.signature = signature;
    }

    /**
     * Parses one certificate. A few bytes after it, or after the signature inside it, are let be: some issuers' have them.
     *
     * @throws PkiException when it is no certificate, or a larger one than any issuer makes
     */
    public static Certificate parse(Bytes bytes) throws PkiException {
        byte[] buffer = bytes.toArray();
        Ber whole = Ber.first(buffer).expect(Ber.SEQUENCE, "certificate");
        int trailing = buffer.length - whole.length();
        if (trailing > MOST_TRAILING_BYTES) {
            throw PkiException.malformed("bytes after the certificate");
        }
        return trailing > 0 ? of(whole, Optional.of(trailing + " bytes after the certificate")) : of(whole);
    }

    static Certificate of(Ber whole) throws PkiException {
        return of(whole, Optional.empty());
    }

    private static Certificate of(Ber whole, Optional<String> oddity) throws PkiException {
        if (whole.length() > LARGEST) {
            throw new PkiException(PkiException.Reason.TOO_LARGE, "certificate of " + whole.length() + " bytes");
        }
        Ber.Children parts = whole.walk();
        Ber tbs = parts.next(Ber.SEQUENCE, "certificate body");
        Ber algorithm = parts.next(Ber.SEQUENCE, "signature algorithm");
        byte[] signature = parts.next(Ber.BIT_STRING, "signature").bits();
        Optional<String> inside =
                parts.more() ? Optional.of("bytes after the signature inside the certificate") : Optional.empty();
        return new Certificate(
                whole, TbsCertificate.of(tbs), tbs.encoded(), algorithm, signature, oddity.or(() -> inside));
    }

    /** The whole certificate as received. */
    public Bytes encoded() {
        return encoded;
    }

    public DistinguishedName subject() {
        return fields.subject();
    }

    public DistinguishedName issuer() {
        return fields.issuer();
    }

    /** The content bytes of the serial number. */
    public Bytes serialNumber() {
        return fields.serialNumber();
    }

    public Instant notBefore() {
        return fields.notBefore();
    }

    public Instant notAfter() {
        return fields.notAfter();
    }

    public Optional<Bytes> subjectKeyIdentifier() {
        return fields.extensions().subjectKeyIdentifier();
    }

    public Optional<Bytes> authorityKeyIdentifier() {
        return fields.extensions().authorityKeyIdentifier();
    }

    /** What was odd about its encoding and let be, for people. */
    public Optional<String> oddity() {
        return oddity;
    }

    /** Whether its basic constraints call it an authority; empty when it has none (RFC 5280, 4.2.1.9). */
    public Optional<Boolean> saysAuthority() {
        return fields.extensions().constraints().map(BasicConstraints::authority);
    }

    /** How many authorities may stand below it; empty when it does not say. */
    public OptionalInt pathLength() {
        return fields.extensions()
                .constraints()
                .map(BasicConstraints::pathLength)
                .orElse(OptionalInt.empty());
    }

    /** Whether its key usage names {@code use}; empty when it has none (RFC 5280, 4.2.1.3). */
    public Optional<Boolean> allows(KeyUse use) {
        return fields.extensions().usage().map(use::in);
    }

    /** The purposes that it is restricted to; empty when it names none (RFC 5280, 4.2.1.12). */
    public Optional<Purposes> purposes() {
        return fields.extensions().purposes();
    }

    /** Object identifiers of critical extensions that we cannot follow: who has any may not be relied on (RFC 5280, 4.2). */
    public List<String> unknownCriticalExtensions() {
        return fields.extensions().unknownCritical();
    }

    /** Whether it says in any way that its key may sign certificates. */
    public boolean isAuthority() {
        return saysAuthority().orElse(false) || allows(KeyUse.SIGN_CERTIFICATES).orElse(false);
    }

    /** Whether its key usage names signing of data (digitalSignature), as a document signer's must. */
    public boolean maySignData() {
        return fields.extensions().allows(KeyUse.SIGN_DATA);
    }

    /** Whether issuer and subject are the same name; that says nothing about who signed it. */
    public boolean isSelfIssued() {
        return subject().equals(issuer());
    }

    public boolean isValidAt(Instant time) {
        return !time.isBefore(notBefore()) && !time.isAfter(notAfter());
    }

    /** Whether {@code issuer}'s key made this certificate's signature. Names and usage are not looked at. */
    public boolean isSignedBy(Certificate issuer) {
        return issuer.verifies(signatureAlgorithm, Optional.empty(), signed, signature);
    }

    /**
     * Decodes the public key.
     *
     * @return what it is, for people: {@code brainpoolP512r1}, {@code RSA 4096 bits}
     * @throws PkiException when no signature can ever be checked with it
     */
    public String describeKey() throws PkiException {
        return key().label();
    }

    /** Whether both certify one key, whatever else they say of it. */
    public boolean hasKeyOf(Certificate other) {
        return Arrays.equals(
                fields.publicKey().encoded(), other.fields.publicKey().encoded());
    }

    /** Whether the public key was decoded since the certificate was parsed. */
    public boolean isKeyDecoded() {
        return key.isPresent();
    }

    /** Why its key is a weak one, for people; empty when it is not, or cannot be decoded. */
    public Optional<String> keyWeakness() {
        try {
            return key().weakness();
        } catch (PkiException e) {
            // No signature is ever checked with it, so that its strength does not matter.
            return Optional.empty();
        }
    }

    /** The hash function under its issuer's signature when it is a weak one. */
    public Optional<String> signatureWeakness() {
        try {
            DigestAlgorithm digest =
                    SignatureAlgorithm.of(signatureAlgorithm, Optional.empty()).digest();
            return digest.isWeak() ? Optional.of(digest.label()) : Optional.empty();
        } catch (PkiException e) {
            // It verifies under nobody's key.
            return Optional.empty();
        }
    }

    boolean verifies(Ber algorithm, Optional<DigestAlgorithm> separate, byte[] message, byte[] value) {
        try {
            return key().verifies(SignatureAlgorithm.of(algorithm, separate), message, value);
        } catch (PkiException e) {
            // A key or an algorithm that we do not do: nothing verifies under it.
            return false;
        }
    }

    private VerificationKey key() throws PkiException {
        Optional<VerificationKey> known = key;
        if (known.isPresent()) {
            return known.get();
        }
        VerificationKey decoded = VerificationKey.decode(fields.publicKey());
        key = Optional.of(decoded);
        return decoded;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Certificate that && encoded.equals(that.encoded);
    }

    @Override
    public int hashCode() {
        return encoded.hashCode();
    }

    @Override
    public String toString() {
        return "Certificate[" + subject() + "]";
    }
}
