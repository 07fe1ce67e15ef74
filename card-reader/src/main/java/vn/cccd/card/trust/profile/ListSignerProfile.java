package vn.cccd.card.trust.profile;

import java.util.List;
import vn.cccd.card.pki.Certificate;

/** The certificate of who signs master lists (Doc 9303-12, 7.1.1 and 9): without its purpose any document signer could. */
public final class ListSignerProfile {
    /** id-icao-cscaMasterListSigningKey. */
    private static final String LIST_SIGNING = "2.23.136.1.1.3";

    private ListSignerProfile() {}

    /** Judges what the certificate says of itself; signatures, dates and revocation are not looked at. */
    public static Fitness judge(Certificate certificate) {
        if (!certificate.unknownCriticalExtensions().isEmpty()) {
            return Fitness.unfit("the signer's certificate has the unknown critical extension "
                    + certificate.unknownCriticalExtensions().getFirst());
        }
        if (certificate
                .purposes()
                .filter(purposes -> purposes.names().contains(LIST_SIGNING))
                .isEmpty()) {
            return Fitness.unfit("the signer's certificate is not for master lists");
        }
        if (certificate.isAuthority() || !certificate.maySignData()) {
            return Fitness.unfit("the signer's certificate may not sign data");
        }
        return Fitness.fit(List.of());
    }
}
