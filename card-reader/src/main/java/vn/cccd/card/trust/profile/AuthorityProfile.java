package vn.cccd.card.trust.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.KeyUse;

/**
 * The certificate of a country's authority, the CSCA (Doc 9303-12, 7.1.1).
 *
 * <p>What a certificate says counts: one that calls itself no authority is none, whoever put it into a list. What it leaves out is
 * let pass, for the oldest authorities' certificates (X.509 version 1, or without constraints) are still needed for documents in use.
 */
public final class AuthorityProfile {
    private AuthorityProfile() {}

    /** Whether {@code certificate} is one to be judged as an authority's: it calls itself one, or certifies itself. */
    public static boolean concerns(Certificate certificate) {
        return certificate.isAuthority() || (certificate.isSelfIssued() && !certificate.maySignData());
    }

    /** Judges what the certificate says of itself; signatures, dates against the clock and revocation are not looked at. */
    public static Fitness judge(Certificate certificate) {
        Optional<Boolean> authority = certificate.saysAuthority();
        Optional<Boolean> maySign = certificate.allows(KeyUse.SIGN_CERTIFICATES);
        if (certificate.notAfter().isBefore(certificate.notBefore())) {
            return Fitness.unfit("validity ends before it begins");
        }
        if (!certificate.unknownCriticalExtensions().isEmpty()) {
            return Fitness.unfit("critical extension "
                    + certificate.unknownCriticalExtensions().getFirst() + " is not known");
        }
        if (authority.isPresent() && !authority.get()) {
            return Fitness.unfit("basic constraints say that it is no authority");
        }
        if (maySign.isPresent() && !maySign.get()) {
            return Fitness.unfit("key usage does not allow signing certificates");
        }
        if (authority.isEmpty() && maySign.isEmpty() && !certificate.isSelfIssued()) {
            return Fitness.unfit("nothing says that it is an authority");
        }
        return Fitness.fit(remarks(certificate));
    }

    private static List<String> remarks(Certificate certificate) {
        List<String> remarks = new ArrayList<>();
        if (certificate.saysAuthority().isEmpty()) {
            remarks.add("no basic constraints");
        }
        if (certificate.allows(KeyUse.SIGN_CERTIFICATES).isEmpty()) {
            remarks.add("no key usage");
        }
        if (certificate.pathLength().orElse(0) > 0) {
            remarks.add("path length " + certificate.pathLength().getAsInt());
        }
        if (certificate.subject().country().isEmpty()) {
            remarks.add("names no country");
        }
        return remarks;
    }

    /** Whether its key may sign revocation lists (RFC 5280, 6.3.3, f); one that does not say may. */
    public static boolean maySignRevocationLists(Certificate certificate) {
        return certificate.allows(KeyUse.SIGN_REVOCATION_LISTS).orElse(true);
    }
}
