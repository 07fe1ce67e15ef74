package vn.cccd.card.pki;

/** What checking a signer of a message against a certificate found. */
public enum SignatureFinding {
    VALID("valid"),
    WRONG_SIGNATURE("signature does not verify"),
    WRONG_DIGEST("signed digest is not that of the content"),
    WRONG_CONTENT_TYPE("signature is over another content type"),
    /** Without them the content type is not protected (RFC 5652, 5.3). */
    NO_SIGNED_ATTRIBUTES("signed attributes are missing or ambiguous"),
    UNSUPPORTED("algorithm or key not supported");

    private final String label;

    SignatureFinding(String label) {
        this.label = label;
    }

    /** A short English phrase. */
    public String label() {
        return label;
    }
}
