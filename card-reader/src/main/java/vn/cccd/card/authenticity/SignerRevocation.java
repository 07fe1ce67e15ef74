package vn.cccd.card.authenticity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.PkiException;
import vn.cccd.card.pki.RevocationList;
import vn.cccd.card.trust.TrustStore;

/** Whether the signer's certificate was taken back (Doc 9303-12, 7.1.4). A list counts only under a trusted issuer's key. */
final class SignerRevocation {
    private final TrustStore trust;

    SignerRevocation(TrustStore trust) {
        this.trust = trust;
    }

    Finding judge(Signer signer, Instant now) {
        if (signer.issuer().isEmpty()) {
            return finding(Check.Result.SKIPPED, "issuer unknown");
        }
        Certificate issuer = signer.issuer().get();
        List<RevocationList> lists =
                trust.revocationListsFor(signer.certificate().issuer());
        if (lists.isEmpty()) {
            return finding(Check.Result.NOT_POSSIBLE, "no revocation list", Caveat.CRL_MISSING);
        }
        List<RevocationList> signed =
                lists.stream().filter(list -> isTrusted(list, issuer)).toList();
        if (signed.isEmpty()) {
            return finding(
                    Check.Result.NOT_POSSIBLE, "revocation list is signed by somebody else", Caveat.CRL_NOT_TRUSTED);
        }
        try {
            for (RevocationList list : signed) {
                if (list.lists(signer.certificate().serialNumber())) {
                    return finding(Check.Result.FAILED, "signer was revoked");
                }
            }
        } catch (PkiException e) {
            return finding(Check.Result.NOT_POSSIBLE, "revocation list is damaged", Caveat.CRL_NOT_TRUSTED);
        }
        if (signed.stream().allMatch(list -> list.isExpiredAt(now))) {
            return finding(Check.Result.PASSED, "by a revocation list that has expired", Caveat.CRL_EXPIRED);
        }
        return finding(Check.Result.PASSED, "not revoked");
    }

    private boolean isTrusted(RevocationList list, Certificate issuer) {
        Set<Certificate> candidates = new LinkedHashSet<>();
        candidates.add(issuer);
        candidates.addAll(trust.issuersNamed(list.issuer()));
        list.issuer().country().ifPresent(country -> candidates.addAll(trust.issuersOf(country)));
        return new ArrayList<>(candidates).stream().anyMatch(list::isSignedBy);
    }

    private static Finding finding(Check.Result result, String detail, Caveat... caveats) {
        return Finding.of(Check.Name.SIGNER_REVOCATION, result, detail, caveats);
    }
}
