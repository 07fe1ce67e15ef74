package vn.cccd.card.trust.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.PkiException;
import vn.cccd.card.pki.RevocationList;

/**
 * What trust files hold, parsed and not judged: no key was decoded for it. Which master lists count is said by {@link #judge}, which
 * needs the keys behind their signatures.
 */
public final class SourceContents {
    /** Of no files at all. */
    public static final SourceContents NONE =
            new SourceContents(Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), true);

    private final Map<Certificate, List<Provenance>> certificates;
    private final Map<RevocationList, List<Provenance>> revocationLists;
    private final List<UnjudgedList> lists;
    private final Collection<Certificate> pinned;
    private final List<TrustProblem> unreadable;
    private final List<TrustProblem> problems;
    private final List<TrustProblem> remarks;
    private final boolean complete;

    SourceContents(
            Map<Certificate, List<Provenance>> certificates,
            Map<RevocationList, List<Provenance>> revocationLists,
            List<UnjudgedList> lists,
            Collection<Certificate> pinned,
            List<TrustProblem> unreadable,
            List<TrustProblem> problems,
            List<TrustProblem> remarks,
            boolean complete) {
        this.certificates = certificates;
        this.revocationLists = revocationLists;
        this.lists = lists;
        this.pinned = List.copyOf(pinned);
        this.unreadable = unreadable;
        this.problems = problems;
        this.remarks = remarks;
        this.complete = complete;
    }

    /** Whether everything was looked at; there was more than anybody needs when not. */
    public boolean complete() {
        return complete;
    }

    /** How many certificates there are, one that is there twice counting twice when a list has it. */
    public int size() {
        return certificates.size()
                + lists.stream()
                        .mapToInt(each -> each.list().byPosition().size())
                        .sum();
    }

    /** How many certificates have had their public key decoded so far. */
    public int keysDecoded() {
        long decoded =
                certificates.keySet().stream().filter(Certificate::isKeyDecoded).count();
        for (UnjudgedList each : lists) {
            decoded += each.list().certificates().stream()
                    .filter(Certificate::isKeyDecoded)
                    .count();
            decoded += each.message().certificates().stream()
                    .filter(Certificate::isKeyDecoded)
                    .count();
        }
        return (int) decoded;
    }

    /** Judges the signatures of the master lists, and sorts out what counts. */
    public FoundTrust judge() {
        Map<Certificate, List<Provenance>> counting = copy(certificates);
        Map<Certificate, List<Provenance>> refused = new LinkedHashMap<>();
        List<MasterList> judged = new ArrayList<>();
        List<TrustProblem> allProblems = new ArrayList<>(problems);
        List<TrustProblem> allRemarks = new ArrayList<>(remarks);
        ListJudge judge = new ListJudge(pinned);
        for (UnjudgedList each : lists) {
            MasterList signed = judge.judge(each.place().text(), each.message(), each.list());
            MasterList list = isRevoked(signed) ? signed.rejected("its signer was revoked") : signed;
            judged.add(list);
            list.rejection()
                    .ifPresent(reason -> allProblems.add(each.place().problem("master list not used: " + reason)));
            each.list().byPosition().forEach((position, certificate) -> {
                Provenance place = each.place().at("certificate " + position).in(list);
                (list.valid() ? counting : refused)
                        .computeIfAbsent(certificate, key -> new ArrayList<>())
                        .add(place);
                certificate.oddity().ifPresent(oddity -> allRemarks.add(place.problem(oddity)));
            });
        }
        refused.keySet().removeAll(counting.keySet());
        return new FoundTrust(counting, refused, revocationLists, judged, unreadable, allProblems, allRemarks);
    }

    private static Map<Certificate, List<Provenance>> copy(Map<Certificate, List<Provenance>> places) {
        Map<Certificate, List<Provenance>> copy = new LinkedHashMap<>();
        places.forEach((certificate, each) -> copy.put(certificate, new ArrayList<>(each)));
        return copy;
    }

    /** Whether one of the revocation lists at hand takes the signer of {@code list} back. */
    private boolean isRevoked(MasterList list) {
        Optional<Certificate> signer = list.signer();
        Optional<Certificate> authority = list.authority();
        if (!list.valid() || signer.isEmpty() || authority.isEmpty()) {
            return false;
        }
        return revocationLists.keySet().stream()
                .filter(each -> each.issuer().equals(signer.get().issuer()))
                .anyMatch(each -> names(each, signer.get()) && each.isSignedBy(authority.get()));
    }

    private static boolean names(RevocationList list, Certificate certificate) {
        try {
            return list.lists(certificate.serialNumber());
        } catch (PkiException e) {
            // What cannot be read to its end takes nobody back; who relies on the list is told so.
            return false;
        }
    }
}
