package vn.cccd.sim.pki;

/** How an RSA signature holds its hash. */
public enum RsaPadding implements Choice {
    /** RSASSA-PKCS1-v1_5 (RFC 8017, 8.2). */
    PKCS_1,
    /** RSASSA-PSS with MGF1 and a salt as long as the hash (RFC 8017, 8.1; Doc 9303-12, 4.4.1). */
    PSS
}
