package vn.cccd.card.authenticity;

import java.util.Optional;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.DigestAlgorithm;
import vn.cccd.card.trust.profile.AuthorityProfile;
import vn.cccd.card.trust.profile.DocumentSignerProfile;
import vn.cccd.card.trust.profile.Fitness;

/** The signature of EF.SOD, and the one under the signer's certificate (Doc 9303-11, 5.1; Doc 9303-12, 7.1.1). */
final class SignatureRules {
    private SignatureRules() {}

    static Finding ofDocument(Signer signer, SecurityObject content) {
        String detail = signer.signature().describe(signer.certificate());
        return switch (signer.finding()) {
            case VALID ->
                new SignatureStrength()
                        .with(signer.signature().weakness())
                        .with(Optional.of(content.digest())
                                .filter(DigestAlgorithm::isWeak)
                                .map(digest -> digest.label() + " hashes"))
                        .with(signer.certificate().keyWeakness())
                        .passed(Check.Name.SOD_SIGNATURE, detail);
            case WRONG_SIGNATURE, WRONG_DIGEST, WRONG_CONTENT_TYPE, NO_SIGNED_ATTRIBUTES ->
                Finding.of(
                        Check.Name.SOD_SIGNATURE,
                        Check.Result.FAILED,
                        signer.finding().label());
            case UNSUPPORTED ->
                Finding.of(
                        Check.Name.SOD_SIGNATURE,
                        Check.Result.NOT_POSSIBLE,
                        signer.finding().label() + ": " + detail);
        };
    }

    /** Whether a trusted issuer vouches for the signer, and the signer is what only an issuer's word can make it. */
    static Finding chain(Signer signer, boolean storeIsEmpty) {
        Certificate certificate = signer.certificate();
        if (signer.issuer().defect().isPresent()) {
            return chain(
                    Check.Result.FAILED,
                    "issuer " + certificate.issuer() + ": "
                            + signer.issuer().defect().get());
        }
        if (signer.issuer().certificate().isEmpty()) {
            return chain(
                    Check.Result.NOT_POSSIBLE,
                    storeIsEmpty ? "no trusted issuers are loaded" : "issuer unknown: " + certificate.issuer());
        }
        Fitness fitness = DocumentSignerProfile.judge(certificate);
        if (fitness.defect().isPresent()) {
            return chain(Check.Result.FAILED, fitness.defect().get());
        }
        Certificate authority = signer.issuer().certificate().get();
        Fitness ofAuthority = AuthorityProfile.judge(authority);
        String remarks = ofAuthority.remarks().isEmpty() ? "" : " (" + String.join(", ", ofAuthority.remarks()) + ")";
        return new SignatureStrength()
                .with(authority.keyWeakness())
                .with(certificate.signatureWeakness())
                .passed(Check.Name.SIGNER_CHAIN, authority.subject() + remarks);
    }

    private static Finding chain(Check.Result result, String detail) {
        return Finding.of(Check.Name.SIGNER_CHAIN, result, detail);
    }
}
