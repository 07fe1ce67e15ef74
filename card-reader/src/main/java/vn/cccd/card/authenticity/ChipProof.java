package vn.cccd.card.authenticity;

/** Whether the chip proved that it holds a private key. */
public enum ChipProof {
    PROVEN,
    /** The document has a key for it, and the chip could not prove it. */
    FAILED,
    /** The document has no key for it, or none that we can use. */
    NOT_OFFERED,
    /** The security object names the file with the key, but the chip does not give that file. */
    KEY_WITHHELD
}
