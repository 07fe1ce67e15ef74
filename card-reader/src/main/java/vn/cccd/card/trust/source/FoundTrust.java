package vn.cccd.card.trust.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.RevocationList;

/**
 * What trust files hold, each thing once, with every place where it was found, in the order of the files.
 *
 * @param certificates those that count
 * @param refused those that stand only in master lists that do not count
 * @param lists every master list, the rejected ones too
 * @param unreadable certificates that are none by their structure
 * @param problems what else was left out
 * @param remarks what is odd and was used
 */
public record FoundTrust(
        Map<Certificate, List<Provenance>> certificates,
        Map<Certificate, List<Provenance>> refused,
        Map<RevocationList, List<Provenance>> revocationLists,
        List<MasterList> lists,
        List<TrustProblem> unreadable,
        List<TrustProblem> problems,
        List<TrustProblem> remarks) {
    public FoundTrust {
        certificates = Collections.unmodifiableMap(new LinkedHashMap<>(certificates));
        refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
        revocationLists = Collections.unmodifiableMap(new LinkedHashMap<>(revocationLists));
        lists = List.copyOf(lists);
        unreadable = List.copyOf(unreadable);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }
}
