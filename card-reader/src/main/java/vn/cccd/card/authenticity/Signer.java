package vn.cccd.card.authenticity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.MessageSigner;
import vn.cccd.card.pki.SignatureFinding;
import vn.cccd.card.pki.SignedMessage;
import vn.cccd.card.trust.TrustStore;

/**
 * A signer of EF.SOD with the certificate that its signature was tried under, and the issuer of that certificate.
 *
 * @param issuer the trusted certificate whose key signed the signer's; empty when none did
 */
record Signer(
        MessageSigner signature, Certificate certificate, SignatureFinding finding, Optional<Certificate> issuer) {
    private static final int MOST_CERTIFICATES = 8;

    /**
     * Every signer under every certificate that it names, from the message itself or from the store (P12: some documents leave
     * the certificate out). Empty when no certificate is found.
     */
    static List<Signer> of(SignedMessage message, TrustStore trust) {
        List<Signer> signers = new ArrayList<>();
        for (MessageSigner signature : message.signers()) {
            List<Certificate> certificates = new ArrayList<>(message.certificates());
            certificates.addAll(trust.possibleSigners(signature));
            certificates.stream()
                    .filter(signature::names)
                    .distinct()
                    .limit(MOST_CERTIFICATES)
                    .map(certificate -> of(signature, certificate, trust))
                    .forEach(signers::add);
        }
        return signers;
    }

    private static Signer of(MessageSigner signature, Certificate certificate, TrustStore trust) {
        SignatureFinding finding = signature.check(certificate);
        Optional<Certificate> issuer = finding == SignatureFinding.VALID
                ? trust.possibleIssuers(certificate).stream()
                        .filter(certificate::isSignedBy)
                        .findFirst()
                : Optional.empty();
        return new Signer(signature, certificate, finding, issuer);
    }

    boolean valid() {
        return finding == SignatureFinding.VALID;
    }

    /** Whether a trusted issuer vouches for it. */
    boolean issued() {
        return issuer.isPresent();
    }

    Finding signatureCheck() {
        return switch (finding) {
            case VALID -> Finding.of(Check.Name.SOD_SIGNATURE, Check.Result.PASSED, signature.describe(certificate));
            case WRONG_SIGNATURE, WRONG_DIGEST, WRONG_CONTENT_TYPE, NO_SIGNED_ATTRIBUTES ->
                Finding.of(Check.Name.SOD_SIGNATURE, Check.Result.FAILED, finding.label());
            case UNSUPPORTED ->
                Finding.of(
                        Check.Name.SOD_SIGNATURE,
                        Check.Result.NOT_POSSIBLE,
                        finding.label() + ": " + signature.describe(certificate));
        };
    }
}
