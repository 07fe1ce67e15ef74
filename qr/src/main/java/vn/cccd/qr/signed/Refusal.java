package vn.cccd.qr.signed;

/** Why a signed code is not believed. The names are stable; {@link #about} explains each to whoever reads it out on the phone. */
public enum Refusal {
    OVERSIZE("longer than any code"),
    JSON_SERIALISATION("a JWS in JSON; only the compact form is taken"),
    NOT_THREE_PARTS("not three parts with dots between"),
    NOT_BASE64URL("other characters than Base64url without padding"),
    LOOSE_BASE64URL("unused bits of Base64url are set: another spelling of the same bytes"),
    NOT_JSON("not one JSON object"),
    TOO_DEEP("JSON nested too deeply or with too many members"),
    DUPLICATE_HEADER("a header member stands there twice"),
    DUPLICATE_CLAIM("a claim stands there twice"),
    ALG_MISSING("no algorithm named"),
    ALG_NONE("algorithm none: not signed at all"),
    ALG_HMAC("a shared-secret algorithm (HMAC); public keys are no secrets"),
    ALG_NOT_ALLOWED("an algorithm other than ES256, ES384, EdDSA and PS256"),
    ALG_NOT_THE_KEYS("the algorithm is not the one of the named key"),
    UNKNOWN_CRITICAL("a critical header extension that is not known here"),
    UNENCODED_PAYLOAD("b64=false: an unencoded payload"),
    NESTED_TOKEN("a token inside a token"),
    COMPRESSED("a compressed payload"),
    KID_MISSING("no key named"),
    UNKNOWN_KEY("no provisioned key has this name"),
    KEY_ADDRESS_NOT_FOLLOWED("the code offers an address of its key; addresses are never followed"),
    EMBEDDED_KEY_NOT_USED("the code brings its own key; keys in codes are never used"),
    KEY_RETIRED("the key's time is over"),
    KEY_NOT_YET_VALID("the key's time has not begun"),
    SIGNATURE_LENGTH("the signature has a wrong length"),
    SIGNATURE_IS_DER("the ECDSA signature is DER instead of r and s"),
    SIGNATURE_ZERO("r or s is zero"),
    SIGNATURE_OUT_OF_RANGE("r or s is not below the order of the curve"),
    SIGNATURE_WRONG("the signature is not of this content and key"),
    CLAIM_MALFORMED("a registered claim has a wrong type or length"),
    EXPIRY_MISSING("no end (exp)"),
    EXPIRY_ABSURD("an end that no honest issuer sets: before its beginning, or too far away"),
    EXPIRED("its time is over"),
    NOT_YET_VALID("its time has not begun"),
    REPLAYED("it was shown before"),
    TOO_MANY_TOKENS("too many tokens are remembered to take another one safely"),
    SEAL_VERSION("a seal of a version other than 3 and 4"),
    SEAL_MALFORMED("the seal does not follow its format"),
    SEAL_CUT("the seal ends too early"),
    SEAL_TRAILING("bytes behind the end of the seal"),
    SEAL_DUPLICATE_FEATURE("a feature of the seal stands there twice"),
    SIGNER_NOT_TRUSTED("the signer's certificate is not from a provisioned authority"),
    SIGNER_REVOKED("the signer's certificate is revoked"),
    SIGNER_WRONG_PURPOSE("the signer's certificate is for another purpose"),
    SIGNER_OF_ANOTHER_COUNTRY("the signer's certificate is of another country than the code"),
    CERTIFICATE_MALFORMED("the enclosed certificate cannot be read"),
    NUMBER_NOT_CANONICAL("a number that has no canonical form");

    private final String about;

    Refusal(String about) {
        this.about = about;
    }

    /** A short English phrase. */
    public String about() {
        return about;
    }
}
