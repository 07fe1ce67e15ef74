package vn.cccd.sim.pki;

import java.nio.charset.StandardCharsets;
import vn.cccd.sim.bytes.Bytes;

/**
 * What tells the name and the key of an unusual party from the usual one's, so that one directory may hold both.
 *
 * @param text a few hexadecimal digits that follow from the design; empty for the usual one
 */
record Label(String text) {
    private static final Label NONE = new Label("");
    private static final int LENGTH = 3;

    /** Of the authority of {@code chain}; what stands below it does not matter. */
    static Label ofAuthority(ChainDesign chain) {
        boolean usual = chain.authority().equals(CertificateDesign.ofAuthority())
                && chain.keyChange() == KeyChange.NONE
                && !chain.intermediate();
        String text = chain.authority().text() + " " + chain.keyChange().text() + " " + chain.intermediate();
        return usual ? NONE : abbreviated(text);
    }

    /** Of a party under an authority; being revoked changes neither name nor key. */
    static Label of(CertificateDesign design, Role role) {
        CertificateDesign usual = role.certifies() ? CertificateDesign.ofAuthority() : CertificateDesign.ofSigner();
        CertificateDesign unrevoked = design.without(CertificateFlaw.REVOKED);
        return unrevoked.equals(usual) ? NONE : abbreviated(unrevoked.text());
    }

    private static Label abbreviated(String text) {
        Bytes bytes = Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
        return new Label(HashAlgorithm.SHA_256.of(bytes).first(LENGTH).toHex());
    }

    /** A common name. */
    String name(String usual) {
        return text.isEmpty() ? usual : usual + " " + text;
    }

    /** A purpose of {@link SeededSecrets}. */
    String purpose(String usual) {
        return text.isEmpty() ? usual : usual + "/" + text;
    }
}
