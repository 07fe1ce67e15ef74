package vn.cccd.card.authenticity;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.cccd.card.pki.Certificate;

/** Whether a signer was valid when it signed (Doc 9303-12, 7.1.1). */
final class SignerValidity {
    /** Signers write local time as universal time often enough. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

    private SignerValidity() {}

    /**
     * Validity counts when the document was signed; a signer that has expired since is normal, for documents outlive keys.
     * Without a signing time only a signer that is not valid <i>yet</i> is wrong.
     */
    static Finding judge(Signer signer, Instant now) {
        Certificate certificate = signer.certificate();
        Optional<Instant> signedAt = signer.signature().signingTime();
        Instant judgedAt = signedAt.orElse(now);
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        if (now.isAfter(certificate.notAfter())) {
            caveats.add(Caveat.SIGNER_EXPIRED_TODAY);
        }
        if (signer.issuer()
                .certificate()
                .filter(issuer -> !issuer.isValidAt(now))
                .isPresent()) {
            caveats.add(Caveat.ISSUER_EXPIRED_TODAY);
        }
        if (judgedAt.isAfter(now.plus(CLOCK_TOLERANCE)) || now.isBefore(certificate.notBefore())) {
            caveats.add(Caveat.CLOCK_UNSURE);
        }
        if (judgedAt.isBefore(certificate.notBefore())) {
            return finding(Check.Result.FAILED, "signer was not valid yet", caveats);
        }
        if (!judgedAt.isAfter(certificate.notAfter())) {
            return finding(
                    Check.Result.PASSED, signedAt.isPresent() ? "valid at signing time" : "valid today", caveats);
        }
        return signedAt.isPresent()
                ? finding(Check.Result.FAILED, "signer had expired at signing time", caveats)
                : finding(Check.Result.NOT_POSSIBLE, "signer has expired, signing time unknown", caveats);
    }

    private static Finding finding(Check.Result result, String detail, Set<Caveat> caveats) {
        return new Finding(new Check(Check.Name.SIGNER_VALIDITY, result, detail), caveats);
    }
}
