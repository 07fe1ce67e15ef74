package vn.cccd.sim.pki;

/** By what a signature names its certificate (RFC 5652, 5.3). */
public enum SignerReference implements Choice {
    ISSUER_AND_SERIAL_NUMBER,
    SUBJECT_KEY_IDENTIFIER
}
