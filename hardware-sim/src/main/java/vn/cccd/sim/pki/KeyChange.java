package vn.cccd.sim.pki;

/**
 * Whether the authority has changed its key (Doc 9303-12, 7.1.1: link certificates), and on which side of the change signer and operator
 * stand. Both keys bear the same name; the newer key signs the revocation list.
 */
public enum KeyChange implements Choice {
    /** There is one key. */
    NONE,
    /** Signed under the newer key; the operator holds both self-signed certificates. */
    SAME_NAME,
    /** Signed under the newer key; the operator holds the older certificate and the newer key certified by the older. */
    NEW_KEY_LINKED,
    /** Signed under the older key; the operator holds the newer certificate and the older key certified by the newer (RFC 4210, 4.4). */
    OLD_KEY_LINKED,
    /** Signed under the older key; the operator holds the newer certificate and a link that leads the other way only. */
    OLD_KEY_UNLINKED;

    /** Whether documents are signed under the newer key. */
    boolean signsWithNewKey() {
        return this == SAME_NAME || this == NEW_KEY_LINKED;
    }
}
