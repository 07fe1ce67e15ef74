package vn.cccd.sim.pki;

/**
 * Who signs a document: the independent choices behind the certificates from the authority down to the signer.
 *
 * @param authority what the authority's own certificate is like; of both, where it has changed its key
 * @param intermediate whether another authority stands between the two, which Doc 9303-12, 3 does not foresee
 */
public record ChainDesign(
        AuthorityStanding standing,
        KeyChange keyChange,
        CertificateDesign authority,
        boolean intermediate,
        CertificateDesign signer) {

    /** The chain of the document as it is handed out. */
    public static ChainDesign usual() {
        return new ChainDesign(
                AuthorityStanding.KNOWN,
                KeyChange.NONE,
                CertificateDesign.ofAuthority(),
                false,
                CertificateDesign.ofSigner());
    }

    public ChainDesign of(AuthorityStanding other) {
        return new ChainDesign(other, keyChange, authority, intermediate, signer);
    }

    public ChainDesign after(KeyChange other) {
        return new ChainDesign(standing, other, authority, intermediate, signer);
    }

    public ChainDesign withAuthority(CertificateDesign other) {
        return new ChainDesign(standing, keyChange, other, intermediate, signer);
    }

    public ChainDesign withIntermediate() {
        return new ChainDesign(standing, keyChange, authority, true, signer);
    }

    public ChainDesign withSigner(CertificateDesign other) {
        return new ChainDesign(standing, keyChange, authority, intermediate, other);
    }
}
