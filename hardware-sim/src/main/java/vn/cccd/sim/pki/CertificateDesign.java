package vn.cccd.sim.pki;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cccd.sim.chip.crypto.Curve;

/**
 * The independent choices behind one certificate.
 *
 * @param scheme of the certified key, and of everything that it signs
 */
public record CertificateDesign(SignatureScheme scheme, ValiditySpan validity, Set<CertificateFlaw> flaws) {
    public CertificateDesign {
        flaws = Choice.copyOf(flaws);
    }

    /** A country's own: brainpoolP512r1 spelled out, SHA-512. */
    public static CertificateDesign ofAuthority() {
        return of(SignatureScheme.ecdsa(Curve.BRAINPOOL_P512R1, HashAlgorithm.SHA_512));
    }

    /** A document signer's: brainpoolP256r1 spelled out, SHA-256. */
    public static CertificateDesign ofSigner() {
        return of(SignatureScheme.ecdsa(Curve.BRAINPOOL_P256R1, HashAlgorithm.SHA_256));
    }

    /** Without any flaw. */
    public static CertificateDesign of(SignatureScheme scheme) {
        return new CertificateDesign(scheme, ValiditySpan.USUAL, Set.of());
    }

    public CertificateDesign signingWith(SignatureScheme other) {
        return new CertificateDesign(other, validity, flaws);
    }

    public CertificateDesign valid(ValiditySpan other) {
        return new CertificateDesign(scheme, other, flaws);
    }

    public CertificateDesign with(CertificateFlaw... more) {
        return new CertificateDesign(scheme, validity, Choice.join(flaws, List.of(more)));
    }

    CertificateDesign without(CertificateFlaw flaw) {
        Set<CertificateFlaw> others = new TreeSet<>(flaws);
        others.remove(flaw);
        return new CertificateDesign(scheme, validity, others);
    }

    /** All choices in one line; equal designs have equal texts. */
    String text() {
        return Stream.concat(
                        Stream.of(scheme.text(), validity.text()),
                        flaws.stream().map(Choice::text))
                .collect(Collectors.joining(" "));
    }

    boolean has(CertificateFlaw flaw) {
        return flaws.contains(flaw);
    }
}
