package vn.cccd.card.trust;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.DigestAlgorithm;
import vn.cccd.card.pki.MessageSigner;
import vn.cccd.card.pki.RevocationList;
import vn.cccd.card.trust.profile.AuthorityProfile;
import vn.cccd.card.trust.source.FoundTrust;
import vn.cccd.card.trust.source.MasterList;
import vn.cccd.card.trust.source.TrustProblem;

/**
 * The authorities and revocation lists that an operator trusts. Any number of threads may use it; what it answers never changes.
 *
 * <p>Everything that was loaded counts as trusted, for the operator put it there; a master list only under a right signature. Link
 * certificates need no special treatment for that reason: the new key in one is trusted as it is. Public keys are decoded when they
 * are first needed.
 */
public final class TrustStore {
    private static final int MOST_CANDIDATES = 64;

    private final Authorities authorities;
    private final RevocationShelf revocation;
    private final List<Certificate> signers;
    private final List<Certificate> certificates;
    private final List<TrustProblem> problems;
    private final Optional<Instant> newestList;
    private final String version;

    private TrustStore(
            Collection<Certificate> certificates,
            Collection<RevocationList> revocationLists,
            List<TrustProblem> problems,
            Optional<Instant> newestList) {
        this.certificates = List.copyOf(certificates);
        this.authorities = new Authorities(
                certificates.stream().filter(AuthorityProfile::concerns).toList());
        this.signers = certificates.stream()
                .filter(certificate -> !AuthorityProfile.concerns(certificate))
                .toList();
        this.revocation = new RevocationShelf(authorities, revocationLists);
        this.problems = List.copyOf(problems);
        this.newestList = newestList;
        this.version = version(certificates, revocationLists);
    }

    /** Trusts nobody: every document is at best of an unknown issuer. */
    public static TrustStore empty() {
        return new TrustStore(List.of(), List.of(), List.of(), Optional.empty());
    }

    /**
     * Loads master lists, LDIF, PKCS#7, PEM, DER and CRL files, directories with all their files. A master list counts whoever
     * signed it, if only rightly.
     *
     * @param clock a list signed later than now does not count as new
     * @throws TrustException when a path is missing or cannot be read; a bad file in a directory is a {@link #problems problem}
     */
    public static TrustStore load(List<Path> paths, Clock clock) throws TrustException {
        return load(paths, List.of(), clock);
    }

    /**
     * The same, but master lists count only when they were signed under one of the certificates in {@code listAuthorities}.
     *
     * @param listAuthorities certificates of authorities, or of list signers themselves; empty for any
     */
    public static TrustStore load(List<Path> paths, List<Path> listAuthorities, Clock clock) throws TrustException {
        return of(TrustFiles.read(paths, listAuthorities), clock.instant());
    }

    /** Of what was found already. */
    public static TrustStore of(FoundTrust found, Instant now) {
        List<TrustProblem> problems = new ArrayList<>(found.problems());
        problems.addAll(found.unreadable());
        Optional<Instant> newest = found.lists().stream()
                .filter(MasterList::valid)
                .flatMap(list -> list.signedAt().stream())
                .filter(signedAt -> !signedAt.isAfter(now))
                .max(Comparator.naturalOrder());
        return new TrustStore(
                found.certificates().keySet(), found.revocationLists().keySet(), problems, newest);
    }

    private static String version(Collection<Certificate> certificates, Collection<RevocationList> lists) {
        String all = Stream.concat(
                        certificates.stream().map(each -> DigestAlgorithm.SHA_256.digest(each.encoded())),
                        lists.stream().map(RevocationList::fingerprint))
                .map(Bytes::toHex)
                .sorted()
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
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
        return authorities.isEmpty();
    }

    /** How many certificates are trusted, those of document signers among them. */
    public int size() {
        return certificates.size();
    }

    /** How many of them have had their public key decoded so far. */
    public int keysDecoded() {
        return (int) certificates.stream().filter(Certificate::isKeyDecoded).count();
    }

    /**
     * Certificates of authorities whose key may have signed {@code certificate}: first those with the key identifier that it
     * names, then all of the issuer's name, for identifiers in the field are sometimes wrong and many keys share a name. Whether
     * they are fit to be authorities is another question ({@link AuthorityProfile}).
     */
    public List<Certificate> possibleIssuers(Certificate certificate) {
        return authorities.candidates(certificate.issuer(), certificate.authorityKeyIdentifier()).stream()
                .limit(MOST_CANDIDATES)
                .toList();
    }

    /** All certificates of authorities for the key that {@code authority} certifies: renewals and link certificates. */
    public Set<Certificate> forSameKey(Certificate authority) {
        return authorities.forSameKey(authority);
    }

    /** Document signers' certificates in the store that {@code signer} names. */
    public List<Certificate> possibleSigners(MessageSigner signer) {
        return signers.stream().filter(signer::names).limit(MOST_CANDIDATES).toList();
    }

    /** What the revocation lists say about {@code certificate}. */
    public RevocationAnswer revocation(Certificate certificate) {
        return revocation.ask(certificate);
    }

    @Override
    public String toString() {
        return "TrustStore[" + certificates.size() + " certificates, " + revocation.size() + " revocation lists]";
    }
}
