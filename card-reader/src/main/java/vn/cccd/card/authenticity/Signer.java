package vn.cccd.card.authenticity;

import java.util.ArrayList;
import java.util.List;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.MessageSigner;
import vn.cccd.card.pki.SignatureFinding;
import vn.cccd.card.pki.SignedMessage;
import vn.cccd.card.trust.TrustStore;

/** A signer of EF.SOD with the certificate that its signature was tried under, and the issuer of that certificate. */
record Signer(MessageSigner signature, Certificate certificate, SignatureFinding finding, Issuer issuer) {
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
        Issuer issuer = finding == SignatureFinding.VALID
                ? Issuer.of(certificate, signature.signingTime(), trust)
                : Issuer.UNKNOWN;
        return new Signer(signature, certificate, finding, issuer);
    }

    boolean valid() {
        return finding == SignatureFinding.VALID;
    }

    /** Whether a trusted issuer vouches for it. */
    boolean issued() {
        return issuer.certificate().isPresent();
    }
}
