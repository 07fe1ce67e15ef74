package vn.cccd.card.trust.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.PkiException;
import vn.cccd.card.pki.RevocationList;
import vn.cccd.card.trust.TrustStore;
import vn.cccd.card.trust.source.FoundTrust;
import vn.cccd.card.trust.source.MasterList;
import vn.cccd.card.trust.source.Provenance;

/** Examines what was found in a trust source. Used once. */
final class Auditor {
    private final FoundTrust found;
    private final TrustStore store;
    private final boolean pinned;
    private final Instant now;
    private final CertificateAuditor certificates;

    Auditor(TrustStore store, boolean pinned, Instant now) {
        this.found = store.found();
        this.store = store;
        this.pinned = pinned;
        this.now = now;
        this.certificates = new CertificateAuditor(found, store, now);
    }

    TrustAudit audit() {
        List<AuditedCertificate> entries = new ArrayList<>();
        found.certificates().forEach((certificate, places) -> entries.add(certificates.audit(certificate, places)));
        found.refused().forEach((certificate, places) -> entries.add(certificates.refused(certificate, places)));
        SortedMap<String, Integer> byCountry = new TreeMap<>();
        List<TrustAudit.Unusable> unusable = new ArrayList<>();
        for (AuditedCertificate entry : entries) {
            byCountry.merge(entry.country(), 1, Integer::sum);
            entry.defect().ifPresent(reason -> unusable.add(new TrustAudit.Unusable(entry.subject(), reason)));
        }
        found.unreadable()
                .forEach(problem -> unusable.add(new TrustAudit.Unusable(problem.source(), problem.reason())));
        return new TrustAudit(
                entries.size() + found.unreadable().size(),
                unusable,
                byCountry,
                signature(),
                0,
                0,
                0,
                found.problems(),
                found.remarks(),
                store.version(),
                entries,
                found.lists().stream().map(this::list).toList(),
                found.revocationLists().entrySet().stream()
                        .map(this::revocationList)
                        .toList());
    }

    private ListSignature signature() {
        if (found.lists().isEmpty()) {
            return ListSignature.NONE;
        }
        return found.lists().stream().allMatch(MasterList::valid) ? ListSignature.VALID : ListSignature.INVALID;
    }

    private AuditedList list(MasterList list) {
        boolean elsewhere = list.authority().filter(this::standsOutsideOfLists).isPresent();
        return new AuditedList(
                list.source(),
                list.rejection(),
                list.signer().map(signer -> signer.subject().toString()),
                list.authority().map(authority -> authority.subject().toString()),
                elsewhere || (pinned && list.valid()),
                list.signedAt(),
                list.signedAt().map(this::daysSince).map(OptionalLong::of).orElse(OptionalLong.empty()),
                list.certificates());
    }

    /** The same key counts, for an authority's certificate may be renewed. */
    private boolean standsOutsideOfLists(Certificate authority) {
        return found.certificates().entrySet().stream()
                .filter(each ->
                        each.getValue().stream().anyMatch(place -> place.list().isEmpty()))
                .anyMatch(each -> each.getKey().hasKeyOf(authority));
    }

    private AuditedRevocationList revocationList(Map.Entry<RevocationList, List<Provenance>> each) {
        RevocationList list = each.getKey();
        return new AuditedRevocationList(
                each.getValue().getFirst().text(),
                list.issuer().toString(),
                list.number().map(Object::toString),
                list.thisUpdate(),
                list.nextUpdate(),
                daysSince(list.thisUpdate()),
                list.isExpiredAt(now),
                entries(list),
                (int) found.certificates().keySet().stream()
                        .filter(certificate -> isCovered(certificate, list))
                        .count(),
                list.limitation());
    }

    private boolean isCovered(Certificate certificate, RevocationList list) {
        return certificates.covering(certificate).filter(list::equals).isPresent();
    }

    private static OptionalInt entries(RevocationList list) {
        try {
            return OptionalInt.of(list.entries());
        } catch (PkiException e) {
            // Unreadable behind some entry; whoever asks the list about a certificate is told so.
            return OptionalInt.empty();
        }
    }

    private long daysSince(Instant time) {
        return Duration.between(time, now).toDays();
    }
}
