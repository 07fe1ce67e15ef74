package vn.cccd.card.trust.profile;

import java.util.List;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.Purposes;

/** The certificate of a document signer (Doc 9303-12, 7.1.1). A certificate for another purpose signs no documents. */
public final class DocumentSignerProfile {
    /** Purposes that ICAO knows: lists of authorities and of deviations, visible codes. Documents are none of them. */
    private static final String ICAO_PURPOSE = "2.23.136.1.1.";

    private DocumentSignerProfile() {}

    /** Judges what the certificate says of itself; signatures, dates and revocation are not looked at. */
    public static Fitness judge(Certificate certificate) {
        if (!certificate.unknownCriticalExtensions().isEmpty()) {
            return Fitness.unfit("signer's certificate has the unknown critical extension "
                    + certificate.unknownCriticalExtensions().getFirst());
        }
        if (certificate.isAuthority()) {
            return Fitness.unfit("signer's certificate is an issuer's");
        }
        if (!certificate.maySignData()) {
            return Fitness.unfit("signer's certificate lacks digitalSignature");
        }
        if (certificate
                .purposes()
                .filter(DocumentSignerProfile::excludeDocuments)
                .isPresent()) {
            return Fitness.unfit("signer's certificate is for another purpose");
        }
        return Fitness.fit(List.of());
    }

    /** The profile has no such extension; some signers have one that means nothing. */
    private static boolean excludeDocuments(Purposes purposes) {
        return !purposes.any()
                && (purposes.critical() || purposes.names().stream().anyMatch(name -> name.startsWith(ICAO_PURPOSE)));
    }
}
