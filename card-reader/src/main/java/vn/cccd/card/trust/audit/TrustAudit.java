package vn.cccd.card.trust.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.cccd.card.trust.TrustException;
import vn.cccd.card.trust.TrustFiles;
import vn.cccd.card.trust.TrustStore;
import vn.cccd.card.trust.source.SourceContents;
import vn.cccd.card.trust.source.TrustProblem;

/**
 * What a trust source holds, every public key decoded: an operator's answer to "will these certificates work?".
 *
 * @param certificates distinct certificates, those that cannot be read and those of lists that are not used included
 * @param unusable those by which no document can be judged: unreadable, unfit for any role, revoked, or of a list that is not used
 * @param byCountry number of distinct certificates by the subject's two-letter country, upper case; {@code ??} where it names none
 * @param loadMillis time to read and parse everything, without decoding the keys
 * @param keysDecodedByLoading how many certificates' keys that needed
 * @param checkMillis time to decode every key and to check every signature
 * @param problems files and lists that were left out, beside single certificates
 * @param remarks what is odd and was used
 * @param version the digest of the trust store that this source makes
 * @param entries every readable certificate
 */
public record TrustAudit(
        int certificates,
        List<Unusable> unusable,
        SortedMap<String, Integer> byCountry,
        ListSignature signature,
        long loadMillis,
        int keysDecodedByLoading,
        long checkMillis,
        List<TrustProblem> problems,
        List<TrustProblem> remarks,
        String version,
        List<AuditedCertificate> entries,
        List<AuditedList> lists,
        List<AuditedRevocationList> revocationLists) {

    /** A certificate that no document can be judged by. {@code subject} is where it stands when it cannot be read. */
    public record Unusable(String subject, String reason) {}

    public TrustAudit {
        unusable = List.copyOf(unusable);
        byCountry = Collections.unmodifiableSortedMap(new TreeMap<>(byCountry));
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
        entries = List.copyOf(entries);
        lists = List.copyOf(lists);
        revocationLists = List.copyOf(revocationLists);
    }

    /** Loads {@code paths} (files or directories) and examines everything in them. */
    public static TrustAudit of(List<Path> paths, Clock clock) throws TrustException {
        return of(paths, List.of(), clock);
    }

    /**
     * The same, but master lists count only when they were signed under one of the certificates in {@code listAuthorities}.
     *
     * @param listAuthorities certificates of authorities, or of list signers themselves; empty for any
     */
    public static TrustAudit of(List<Path> paths, List<Path> listAuthorities, Clock clock) throws TrustException {
        long begun = System.nanoTime();
        SourceContents contents = TrustFiles.read(paths, listAuthorities);
        long loadMillis = millisSince(begun);
        int keysDecoded = contents.keysDecoded();
        long loaded = System.nanoTime();
        TrustStore store = TrustStore.of(contents, clock.instant());
        TrustAudit audit = new Auditor(store, !listAuthorities.isEmpty(), clock.instant()).audit();
        return audit.timed(loadMillis, keysDecoded, millisSince(loaded));
    }

    private static long millisSince(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime).toMillis();
    }

    private TrustAudit timed(long load, int keysDecoded, long check) {
        return new TrustAudit(
                certificates,
                unusable,
                byCountry,
                signature,
                load,
                keysDecoded,
                check,
                problems,
                remarks,
                version,
                entries,
                lists,
                revocationLists);
    }

    public int usable() {
        return certificates - unusable.size();
    }

    public int crls() {
        return revocationLists.size();
    }
}
