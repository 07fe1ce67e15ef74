package vn.cccd.card.authenticity;

import java.time.Duration;
import java.time.Instant;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.RevocationList;
import vn.cccd.card.trust.RevocationAnswer;
import vn.cccd.card.trust.TrustStore;

/** Whether the signer's certificate, or its issuer's, was taken back (Doc 9303-12, 7.1.4). */
final class SignerRevocation {
    private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

    private SignerRevocation() {}

    static Finding judge(Signer signer, TrustStore trust, Instant now) {
        if (!signer.issued()) {
            return finding(Check.Result.SKIPPED, "issuer unknown");
        }
        for (Certificate authority : signer.issuer().sameKey()) {
            if (trust.revocation(authority) instanceof RevocationAnswer.Revoked) {
                return finding(Check.Result.FAILED, "issuer was revoked");
            }
        }
        return switch (trust.revocation(signer.certificate())) {
            case RevocationAnswer.Revoked revoked -> finding(Check.Result.FAILED, "signer was revoked");
            case RevocationAnswer.NoList none ->
                finding(Check.Result.NOT_POSSIBLE, "no revocation list", Caveat.CRL_MISSING);
            case RevocationAnswer.NotTrusted distrusted ->
                finding(Check.Result.NOT_POSSIBLE, distrusted.why(), Caveat.CRL_NOT_TRUSTED);
            case RevocationAnswer.NotRevoked clean -> notRevoked(clean.by(), now);
        };
    }

    private static Finding notRevoked(RevocationList list, Instant now) {
        if (list.isExpiredAt(now)) {
            return finding(Check.Result.PASSED, "by a revocation list that has expired", Caveat.CRL_EXPIRED);
        }
        if (list.thisUpdate().isAfter(now.plus(CLOCK_TOLERANCE))) {
            return finding(Check.Result.PASSED, "by a revocation list of the future", Caveat.CLOCK_UNSURE);
        }
        return finding(Check.Result.PASSED, "not revoked");
    }

    private static Finding finding(Check.Result result, String detail, Caveat... caveats) {
        return Finding.of(Check.Name.SIGNER_REVOCATION, result, detail, caveats);
    }
}
