package vn.cccd.card.trust;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.DigestAlgorithm;
import vn.cccd.card.pki.DistinguishedName;
import vn.cccd.card.pki.MessageSigner;
import vn.cccd.card.pki.RevocationList;

/**
 * The issuers and revocation lists that an operator trusts. Immutable; any number of threads may use it.
 *
 * <p>Everything that was loaded counts as trusted, for the operator put it there; a master list only when its own signature
 * verifies. Link certificates need no special treatment for that reason: the new key in one is trusted as it is. Public keys
 * are decoded when they are first needed.
 */
public final class TrustStore {
    private static final int MOST_CANDIDATES = 64;

    private final Map<DistinguishedName, List<Certificate>> issuersByName = new HashMap<>();
    private final Map<Bytes, List<Certificate>> issuersByKeyIdentifier = new HashMap<>();
    private final List<Certificate> signers = new ArrayList<>();
    private final List<RevocationList> revocationLists;
    private final List<TrustProblem> problems;
    private final Optional<Instant> newestList;
    private final String version;

    private TrustStore(
            Collection<Certificate> certificates,
            Collection<RevocationList> revocationLists,
            List<TrustProblem> problems,
            Optional<Instant> newestList) {
        this.revocationLists = List.copyOf(revocationLists);
        this.problems = List.copyOf(problems);
        this.newestList = newestList;
        this.version = version(certificates, revocationLists);
        certificates.forEach(this::index);
    }

    /** Trusts nobody: every document is at best of an unknown issuer. */
    public static TrustStore empty() {
        return new TrustStore(List.of(), List.of(), List.of(), Optional.empty());
    }

    /**
     * Loads master lists, LDIF, PKCS#7, PEM, DER and CRL files, directories with all their files.
     *
     * @param clock a list signed later than now does not count as new
     * @throws TrustException when a path is missing or cannot be read; a bad file in a directory is a {@link #problems problem}
     */
    public static TrustStore load(List<Path> paths, Clock clock) throws TrustException {
        return of(TrustCollection.of(paths), clock.instant());
    }

    static TrustStore of(TrustCollection collection, Instant now) {
        List<TrustProblem> problems = new ArrayList<>(collection.problems());
        problems.addAll(collection.unreadable());
        Optional<Instant> newest = collection.signatures().stream()
                .flatMap(signature -> signature.signedAt().stream())
                .filter(signedAt -> !signedAt.isAfter(now))
                .max(Comparator.naturalOrder());
        return new TrustStore(collection.certificates(), collection.revocationLists(), problems, newest);
    }

    private void index(Certificate certificate) {
        boolean oldIssuer = certificate.isSelfIssued() && !certificate.maySignData();
        if (certificate.isAuthority() || oldIssuer) {
            issuersByName
                    .computeIfAbsent(certificate.subject(), name -> new ArrayList<>())
                    .add(certificate);
            certificate
                    .subjectKeyIdentifier()
                    .ifPresent(id -> issuersByKeyIdentifier
                            .computeIfAbsent(id, key -> new ArrayList<>())
                            .add(certificate));
        } else {
            signers.add(certificate);
        }
    }

    private static String version(Collection<Certificate> certificates, Collection<RevocationList> lists) {
        String all = Stream.concat(
                        certificates.stream().map(Certificate::encoded),
                        lists.stream().map(RevocationList::encoded))
                .map(encoded -> DigestAlgorithm.SHA_256.digest(encoded).toHex())
                .sorted()
                .reduce("", String::concat);
        return DigestAlgorithm.SHA_256.digest(Bytes.fromHex(all)).toHex();
    }

    /** A digest (hexadecimal SHA-256) over what is trusted, the same for the same certificates and lists in any order. */
    public String version() {
        return version;
    }

    /** When the newest signed master list was signed; empty when none says. */
    public Optional<Instant> newestList() {
        return newestList;
    }

    /** How old the newest signed master list is at {@code now}; empty when none says. */
    public Optional<Duration> age(Instant now) {
        return newestList.map(signedAt -> Duration.between(signedAt, now));
    }

    /** What was left out, and why. */
    public List<TrustProblem> problems() {
        return problems;
    }

    /** Whether there is no issuer at all. */
    public boolean isEmpty() {
        return issuersByName.isEmpty();
    }

    /**
     * Issuers whose key may have signed {@code certificate}: first those with the key identifier that it names, then all of the
     * issuer's name, for identifiers in the field are sometimes wrong and many keys share a name.
     */
    public List<Certificate> possibleIssuers(Certificate certificate) {
        Set<Certificate> candidates = new LinkedHashSet<>();
        List<Certificate> sameName = issuersByName.getOrDefault(certificate.issuer(), List.of());
        certificate
                .authorityKeyIdentifier()
                .ifPresent(id -> issuersByKeyIdentifier.getOrDefault(id, List.of()).stream()
                        .forEach(candidates::add));
        candidates.addAll(sameName);
        return candidates.stream().limit(MOST_CANDIDATES).toList();
    }

    /** Document signers' certificates in the store that {@code signer} names. */
    public List<Certificate> possibleSigners(MessageSigner signer) {
        return signers.stream().filter(signer::names).limit(MOST_CANDIDATES).toList();
    }

    /** The issuers of a country (two letters), whose keys may sign its revocation list. */
    public List<Certificate> issuersOf(String country) {
        return issuersByName.entrySet().stream()
                .filter(entry -> entry.getKey().country().equals(Optional.of(country)))
                .flatMap(entry -> entry.getValue().stream())
                .limit(MOST_CANDIDATES)
                .toList();
    }

    /** All issuers of this very name. */
    public List<Certificate> issuersNamed(DistinguishedName name) {
        return issuersByName.getOrDefault(name, List.of());
    }

    /** The revocation lists that speak for the issuers of {@code issuer}'s country: a country has one (Doc 9303-12, 7.1.4). */
    public List<RevocationList> revocationListsFor(DistinguishedName issuer) {
        return revocationLists.stream()
                .filter(list -> list.issuer().equals(issuer) || sameCountry(list.issuer(), issuer))
                .toList();
    }

    private static boolean sameCountry(DistinguishedName one, DistinguishedName other) {
        return one.country().isPresent() && one.country().equals(other.country());
    }

    @Override
    public String toString() {
        return "TrustStore[" + issuersByName.size() + " issuers, " + signers.size() + " signers, "
                + revocationLists.size() + " revocation lists]";
    }
}
