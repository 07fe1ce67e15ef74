package vn.cccd.card.pki;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import vn.cccd.card.bytes.Bytes;

/** One signer of a {@link SignedMessage} (SignerInfo, RFC 5652, 5.3), still to be matched with a certificate. */
public final class MessageSigner {
    private final SignerIdentifier identifier;
    private final Ber digestAlgorithm;
    private final Optional<SignedAttributes> attributes;
    private final Ber signatureAlgorithm;
    private final byte[] signature;
    private final String contentType;
    private final byte[] content;

    private MessageSigner(Ber signer, String contentType, byte[] content) throws PkiException {
        Ber.Children parts = signer.expect(Ber.SEQUENCE, "signer").walk();
        parts.next(Ber.INTEGER, "version");
        identifier = SignerIdentifier.of(parts.next());
        digestAlgorithm = parts.next(Ber.SEQUENCE, "digest algorithm");
        attributes = parts.nextIs(0xA0) ? Optional.of(SignedAttributes.of(parts.next())) : Optional.empty();
        signatureAlgorithm = parts.next(Ber.SEQUENCE, "signature algorithm");
        signature = parts.next().octets();
        this.contentType = contentType;
        this.content = content;
    }

    static MessageSigner of(Ber signer, String contentType, byte[] content) throws PkiException {
        return new MessageSigner(signer, contentType, content);
    }

    /** Whether this signer names {@code certificate}, by issuer and serial number or by key identifier. */
    public boolean names(Certificate certificate) {
        return identifier.names(certificate);
    }

    /** When it was signed, by the signer's word. Means nothing until the signature is {@link SignatureFinding#VALID}. */
    public Optional<Instant> signingTime() {
        return attributes.flatMap(SignedAttributes::signingTime);
    }

    /** Checks the signed attributes against the content, and the signature over them under {@code signer}'s key. */
    public SignatureFinding check(Certificate signer) {
        try {
            DigestAlgorithm digest = DigestAlgorithm.of(digestAlgorithm);
            SignatureAlgorithm.of(signatureAlgorithm, Optional.of(digest));
            signer.describeKey();
            if (attributes.isEmpty() || !attributes.get().complete()) {
                return SignatureFinding.NO_SIGNED_ATTRIBUTES;
            }
            SignedAttributes signed = attributes.get();
            if (!signed.contentType().equals(Optional.of(contentType))) {
                return SignatureFinding.WRONG_CONTENT_TYPE;
            }
            if (!signed.messageDigest().equals(Optional.of(Bytes.copyOf(digest.digest(content))))) {
                return SignatureFinding.WRONG_DIGEST;
            }
            // As received first; some signers sign the sorted form and send another.
            boolean verifies = verifies(signer, digest, signed.asReceived());
            if (!verifies && !Arrays.equals(signed.asReceived(), signed.sorted())) {
                verifies = verifies(signer, digest, signed.sorted());
            }
            return verifies ? SignatureFinding.VALID : SignatureFinding.WRONG_SIGNATURE;
        } catch (PkiException e) {
            return SignatureFinding.UNSUPPORTED;
        }
    }

    private boolean verifies(Certificate signer, DigestAlgorithm digest, byte[] message) {
        return signer.verifies(signatureAlgorithm, Optional.of(digest), message, signature);
    }

    /** The hash function under this signature when it is a weak one. */
    public Optional<String> weakness() {
        try {
            DigestAlgorithm digest = DigestAlgorithm.of(digestAlgorithm);
            DigestAlgorithm signed = SignatureAlgorithm.of(signatureAlgorithm, Optional.of(digest))
                    .digest();
            return digest.isWeak() || signed.isWeak() ? Optional.of(DigestAlgorithm.SHA_1.label()) : Optional.empty();
        } catch (PkiException e) {
            // Nothing verifies under it, so that its strength does not matter.
            return Optional.empty();
        }
    }

    /** For people, for example {@code ECDSA SHA-256, brainpoolP256r1}. */
    public String describe(Certificate signer) {
        try {
            Optional<DigestAlgorithm> digest = Optional.of(DigestAlgorithm.of(digestAlgorithm));
            return SignatureAlgorithm.of(signatureAlgorithm, digest).label() + ", " + signer.describeKey();
        } catch (PkiException e) {
            return e.getMessage() == null ? "unknown algorithm" : e.getMessage();
        }
    }
}
