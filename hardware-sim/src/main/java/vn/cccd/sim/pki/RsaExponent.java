package vn.cccd.sim.pki;

/** The public exponent of an RSA key. */
public enum RsaExponent implements Choice {
    /** 65537. */
    USUAL,
    /** 3, as some old documents have it. */
    EXPONENT_3,
    /** 1: the signature is the padded hash itself, so that anybody can make one. */
    EXPONENT_1,
    /** As long as the modulus: right, but checking one signature takes as long as making one. */
    EXPONENT_LONG
}
