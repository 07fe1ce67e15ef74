package vn.cccd.card.authenticity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.trust.TrustStore;
import vn.cccd.card.trust.profile.AuthorityProfile;
import vn.cccd.card.trust.profile.Fitness;

/**
 * The authority behind a document signer (Doc 9303-12, 7.1.1).
 *
 * @param certificate the one in the store that signed the signer's and was fit to; empty when there is none
 * @param sameKey every certificate in the store for that key, fit or not
 * @param defect why the one that signed was not fit, for people; empty when it was, or when none signed
 */
record Issuer(Optional<Certificate> certificate, Set<Certificate> sameKey, Optional<String> defect) {
    static final Issuer UNKNOWN = new Issuer(Optional.empty(), Set.of(), Optional.empty());

    /** Issuers' clocks and time zones differ. */
    private static final Duration TOLERANCE = Duration.ofDays(1);

    Issuer {
        sameKey = Set.copyOf(sameKey);
    }

    /** Looks for who signed {@code signer}, which signed a document at {@code signedAt}. */
    static Issuer of(Certificate signer, Optional<Instant> signedAt, TrustStore trust) {
        Optional<Certificate> signing = trust.possibleIssuers(signer).stream()
                .filter(signer::isSignedBy)
                .findFirst();
        if (signing.isEmpty()) {
            return UNKNOWN;
        }
        // A key may be certified more than once: renewals, link certificates.
        Set<Certificate> sameKey = trust.forSameKey(signing.get());
        Optional<String> defect = Optional.empty();
        for (Certificate candidate : sameKey) {
            defect = defect(candidate, signer, signedAt);
            if (defect.isEmpty()) {
                return new Issuer(Optional.of(candidate), sameKey, Optional.empty());
            }
        }
        return new Issuer(Optional.empty(), sameKey, defect);
    }

    private static Optional<String> defect(Certificate authority, Certificate signer, Optional<Instant> signedAt) {
        Fitness fitness = AuthorityProfile.judge(authority);
        if (!fitness.fit()) {
            return fitness.defect();
        }
        Instant from = authority.notBefore().minus(TOLERANCE);
        Instant until = authority.notAfter().plus(TOLERANCE);
        if (signer.notBefore().isBefore(from)) {
            return Optional.of("was not valid yet when it issued the signer's certificate");
        }
        if (signer.notBefore().isAfter(until)
                || signedAt.filter(time -> time.isAfter(until)).isPresent()) {
            return Optional.of("had expired when the signer was issued or signed");
        }
        return Optional.empty();
    }
}
