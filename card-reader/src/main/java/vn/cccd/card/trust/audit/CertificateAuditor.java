package vn.cccd.card.trust.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.PkiException;
import vn.cccd.card.pki.RevocationList;
import vn.cccd.card.trust.RevocationAnswer;
import vn.cccd.card.trust.TrustStore;
import vn.cccd.card.trust.profile.AuthorityProfile;
import vn.cccd.card.trust.profile.DocumentSignerProfile;
import vn.cccd.card.trust.profile.Fitness;
import vn.cccd.card.trust.profile.ListSignerProfile;
import vn.cccd.card.trust.source.FoundTrust;
import vn.cccd.card.trust.source.Provenance;

/** Examines one certificate among all that a store holds. */
final class CertificateAuditor {
    private static final String UNKNOWN_COUNTRY = "??";

    private final FoundTrust found;
    private final TrustStore store;
    private final Instant now;

    CertificateAuditor(FoundTrust found, TrustStore store, Instant now) {
        this.found = found;
        this.store = store;
        this.now = now;
    }

    AuditedCertificate audit(Certificate certificate, List<Provenance> places) {
        return audit(certificate, places, Optional.empty());
    }

    /** One that stands only in master lists that do not count. */
    AuditedCertificate refused(Certificate certificate, List<Provenance> places) {
        return audit(certificate, places, Optional.of("from a master list that is not used"));
    }

    private AuditedCertificate audit(Certificate certificate, List<Provenance> places, Optional<String> refusal) {
        boolean selfSigned = certificate.isSelfIssued() && certificate.isSignedBy(certificate);
        Optional<Certificate> signedBy = selfSigned ? Optional.empty() : issuer(certificate);
        CertificateRole role = role(certificate, selfSigned);
        Fitness fitness = fitness(certificate, role);
        Optional<String> keyDefect = keyDefect(certificate);
        List<String> weak = new ArrayList<>();
        certificate.keyWeakness().ifPresent(weak::add);
        List<String> remarks = new ArrayList<>(fitness.remarks());
        certificate.oddity().ifPresent(remarks::add);
        if (!selfSigned) {
            // What a certificate's own key says about it is no proof that could be weak.
            certificate.signatureWeakness().ifPresent(weak::add);
            if (signedBy.isEmpty()) {
                remarks.add("signed by a key that is not here");
            }
        }
        return new AuditedCertificate(
                role,
                certificate.subject().toString(),
                certificate.issuer().toString(),
                certificate.serialNumber().toHex(),
                certificate.subject().country().orElse(UNKNOWN_COUNTRY),
                keyDefect.isEmpty() ? key(certificate) : Optional.empty(),
                certificate.notBefore(),
                certificate.notAfter(),
                now.isAfter(certificate.notAfter()),
                refusal.or(fitness::defect)
                        .or(() -> keyDefect.map("public key: "::concat))
                        .or(() -> isRevoked(certificate) ? Optional.of("revoked by its issuer") : Optional.empty()),
                weak,
                remarks,
                places.stream().map(Provenance::text).toList(),
                signedBy.map(issuer ->
                        issuer.subject() + ", serial " + issuer.serialNumber().toHex()),
                covering(certificate).flatMap(this::place));
    }

    private static CertificateRole role(Certificate certificate, boolean selfSigned) {
        if (AuthorityProfile.concerns(certificate)) {
            return selfSigned ? CertificateRole.AUTHORITY : CertificateRole.LINK;
        }
        if (ListSignerProfile.judge(certificate).fit()) {
            return CertificateRole.LIST_SIGNER;
        }
        return certificate.maySignData() ? CertificateRole.SIGNER : CertificateRole.OTHER;
    }

    private static Fitness fitness(Certificate certificate, CertificateRole role) {
        return switch (role) {
            case AUTHORITY, LINK -> AuthorityProfile.judge(certificate);
            case LIST_SIGNER -> ListSignerProfile.judge(certificate);
            case SIGNER, OTHER -> DocumentSignerProfile.judge(certificate);
        };
    }

    private Optional<Certificate> issuer(Certificate certificate) {
        return store.possibleIssuers(certificate).stream()
                .filter(candidate -> !candidate.equals(certificate) && certificate.isSignedBy(candidate))
                .findFirst();
    }

    private static Optional<String> key(Certificate certificate) {
        try {
            return Optional.of(certificate.describeKey());
        } catch (PkiException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> keyDefect(Certificate certificate) {
        try {
            certificate.describeKey();
            return Optional.empty();
        } catch (PkiException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private boolean isRevoked(Certificate certificate) {
        return store.revocation(certificate) instanceof RevocationAnswer.Revoked;
    }

    /** The revocation list that decides about {@code certificate}. */
    Optional<RevocationList> covering(Certificate certificate) {
        return switch (store.revocation(certificate)) {
            case RevocationAnswer.Revoked revoked -> Optional.of(revoked.by());
            case RevocationAnswer.NotRevoked clean -> Optional.of(clean.by());
            case RevocationAnswer.NoList none -> Optional.empty();
            case RevocationAnswer.NotTrusted distrusted -> Optional.empty();
        };
    }

    private Optional<String> place(RevocationList list) {
        return found.revocationLists().getOrDefault(list, List.of()).stream()
                .findFirst()
                .map(Provenance::text);
    }
}
