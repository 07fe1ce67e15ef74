package vn.cccd.sim.pki;

/** Something wrong or odd about how EF.SOD is made; all of them may be combined, and what is not named here stays right. */
public enum SecurityObjectFlaw implements Choice {
    /** One bit of the signature is changed. */
    WRONG_SIGNATURE,
    /** The signed digest is not the content's. */
    WRONG_MESSAGE_DIGEST,
    /** The signed content type is another than the content's. */
    WRONG_CONTENT_TYPE_ATTRIBUTE,
    /** The signed content type is absent. */
    NO_CONTENT_TYPE_ATTRIBUTE,
    /** Rightly signed, but as a list of authorities, not as a security object. */
    OTHER_CONTENT_TYPE,
    /** Nothing says when it was signed. */
    NO_SIGNING_TIME,
    /** The signature is over the content itself, without any signed attribute. */
    NO_SIGNED_ATTRIBUTES,
    /** Attributes that nobody signed stand beside the signature. */
    UNSIGNED_ATTRIBUTES,
    /** A second signer of the same authority has signed too, rightly. */
    TWO_SIGNERS,
    /** A second signer has signed too, under an authority that nobody trusts. */
    SECOND_SIGNER_UNKNOWN,
    /** There is no signature at all. */
    NO_SIGNER,
    /** The signer's certificate is not enclosed. */
    NO_CERTIFICATE,
    /** The signature is labelled by its key's algorithm only (rsaEncryption, id-ecPublicKey), as many real ones are. */
    KEY_ALGORITHM_AS_LABEL,
    /** The signed attributes do not stand in the order of DER, over which the signature is all the same (RFC 5652, 5.4). */
    UNSORTED_ATTRIBUTES,
    /** The outer structures have indefinite lengths: BER, which CMS allows, instead of DER. */
    INDEFINITE_LENGTHS,
    /** Every data group's hash is listed twice. */
    DUPLICATE_HASHES,
    /** The first data group is listed a second time, with another hash. */
    CONTRADICTING_HASHES
}
