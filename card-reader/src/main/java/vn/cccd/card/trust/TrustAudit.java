package vn.cccd.card.trust;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.PkiException;

/**
 * What a trust source holds, every public key decoded: an operator's answer to "will these certificates work?".
 *
 * @param certificates distinct certificates, those that cannot be read and those of lists that are not used included
 * @param usable those whose key can be decoded and whose fields make sense for an issuer or a document signer
 * @param byCountry number of distinct certificates by the subject's two-letter country, upper case; {@code ??} where it names none
 * @param loadMillis time to load, without decoding the keys
 * @param problems files and lists that were left out, beside single certificates
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

    /** A certificate that no document can be judged by. {@code subject} is where it stands when it cannot be read. */
    public record Unusable(String subject, String reason) {}

    public TrustAudit {
        unusable = List.copyOf(unusable);
        byCountry = Collections.unmodifiableSortedMap(new TreeMap<>(byCountry));
        problems = List.copyOf(problems);
    }

    /** Loads {@code paths} (files or directories) and examines every certificate in them. */
    public static TrustAudit of(List<Path> paths) throws TrustException {
        long begun = System.nanoTime();
        TrustCollection found = TrustCollection.of(paths);
        long loadMillis = Duration.ofNanos(System.nanoTime() - begun).toMillis();

        SortedMap<String, Integer> byCountry = new TreeMap<>();
        List<Unusable> unusable = new ArrayList<>();
        for (Certificate certificate : found.certificates()) {
            count(byCountry, certificate);
            defect(certificate).ifPresent(reason -> unusable.add(unusable(certificate, reason)));
        }
        for (Certificate certificate : found.refused()) {
            count(byCountry, certificate);
            unusable.add(unusable(certificate, "from a master list whose signature does not verify"));
        }
        found.unreadable().forEach(problem -> unusable.add(new Unusable(problem.source(), problem.reason())));
        int certificates = found.certificates().size()
                + found.refused().size()
                + found.unreadable().size();
        return new TrustAudit(
                certificates,
                certificates - unusable.size(),
                unusable,
                found.revocationLists().size(),
                byCountry,
                signature(found.signatures()),
                loadMillis,
                found.problems());
    }

    private static void count(SortedMap<String, Integer> byCountry, Certificate certificate) {
        byCountry.merge(certificate.subject().country().orElse("??"), 1, Integer::sum);
    }

    private static Unusable unusable(Certificate certificate, String reason) {
        return new Unusable(certificate.subject().toString(), reason);
    }

    private static Optional<String> defect(Certificate certificate) {
        if (certificate.notAfter().isBefore(certificate.notBefore())) {
            return Optional.of("validity ends before it begins");
        }
        if (!certificate.isAuthority() && !certificate.isSelfIssued() && !certificate.maySignData()) {
            return Optional.of("neither an issuer's nor a signer's certificate");
        }
        try {
            certificate.describeKey();
            return Optional.empty();
        } catch (PkiException e) {
            return Optional.of("public key: " + e.getMessage());
        }
    }

    private static ListSignature signature(List<MasterListSignature> signatures) {
        if (signatures.isEmpty()) {
            return ListSignature.NONE;
        }
        return signatures.stream().allMatch(MasterListSignature::valid) ? ListSignature.VALID : ListSignature.INVALID;
    }
}
