package vn.cccd.card.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.CertificateList;
import vn.cccd.card.pki.MessageSigner;
import vn.cccd.card.pki.SignatureFinding;
import vn.cccd.card.pki.SignedMessage;

/**
 * What the signature of one master list is worth (Doc 9303-12, 9). It shows that the list is whole and comes from an issuer
 * in it or beside it; that this issuer is to be believed is the operator's decision.
 *
 * @param detail why it is not valid, or by whom it is signed
 */
record MasterListSignature(boolean valid, String detail, Optional<Instant> signedAt) {

    static MasterListSignature of(SignedMessage message, CertificateList list) {
        if (message.signers().isEmpty()) {
            return invalid("nobody signed it");
        }
        List<Certificate> known = new ArrayList<>(message.certificates());
        known.addAll(list.certificates());
        Optional<Instant> signedAt = Optional.empty();
        String signedBy = "";
        for (MessageSigner signer : message.signers()) {
            Optional<Certificate> certificate =
                    known.stream().filter(signer::names).findFirst();
            if (certificate.isEmpty()) {
                return invalid("the signer's certificate is missing");
            }
            SignatureFinding finding = signer.check(certificate.get());
            if (finding != SignatureFinding.VALID) {
                return invalid(finding.label());
            }
            if (known.stream().noneMatch(issuer -> isIssuer(issuer, certificate.get()))) {
                return invalid("the signer's issuer is not in the list");
            }
            signedAt = signer.signingTime();
            signedBy = certificate.get().subject().toString();
        }
        return new MasterListSignature(true, signedBy, signedAt);
    }

    private static boolean isIssuer(Certificate candidate, Certificate signer) {
        return candidate.isAuthority() && candidate.subject().equals(signer.issuer()) && signer.isSignedBy(candidate);
    }

    private static MasterListSignature invalid(String detail) {
        return new MasterListSignature(false, detail, Optional.empty());
    }
}
