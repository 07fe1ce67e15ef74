package vn.cccd.card.pki;

import java.time.Instant;
import java.util.Optional;
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
    private volatile Optional<VerificationKey> key = Optional.empty();

    private Certificate(Ber whole, TbsCertificate fields, byte[] signed, Ber algorithm, byte[] signature) {
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
        if (buffer.length - whole.length() > MOST_TRAILING_BYTES) {
            throw PkiException.malformed("bytes after the certificate");
        }
        return of(whole);
    }

    static Certificate of(Ber whole) throws PkiException {
        if (whole.length() > LARGEST) {
            throw new PkiException(PkiException.Reason.TOO_LARGE, "certificate of " + whole.length() + " bytes");
        }
        Ber.Children parts = whole.walk();
        Ber tbs = parts.next(Ber.SEQUENCE, "certificate body");
        Ber algorithm = parts.next(Ber.SEQUENCE, "signature algorithm");
        byte[] signature = parts.next(Ber.BIT_STRING, "signature").bits();
        return new Certificate(whole, TbsCertificate.of(tbs), tbs.encoded(), algorithm, signature);
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

    /** Whether it says that its key may sign certificates. */
    public boolean isAuthority() {
        return fields.extensions().authority() || fields.extensions().allows(KeyUse.SIGN_CERTIFICATES);
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
