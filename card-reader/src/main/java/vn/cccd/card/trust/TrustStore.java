package vn.cccd.card.trust;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.pki.MessageSigner;
import vn.cccd.card.trust.profile.AuthorityProfile;
import vn.cccd.card.trust.source.FoundTrust;
import vn.cccd.card.trust.source.SourceContents;
import vn.cccd.card.trust.source.TrustProblem;

/**
 * The authorities and revocation lists that an operator trusts. Any number of threads may use it; what it answers never changes.
 *
 * <p>Everything that was loaded counts as trusted, for the operator put it there; a master list only under a right signature. Link
 * certificates need no special treatment for that reason: the new key in one is trusted as it is. Public keys are decoded when they
 * are first needed, those behind the signatures of master lists when the store is first asked.
 */
public final class TrustStore {
    private static final int MOST_CANDIDATES = 64;

    private final SourceContents contents;
    private final Instant loadedAt;
    private final Object judging = new Object();
    private volatile @Nullable TrustContent content;

    private TrustStore(SourceContents contents, Instant loadedAt) {
        this.contents = contents;
        this.loadedAt = loadedAt;
    }

    /** Trusts nobody: every document is at best of an unknown issuer. */
    public static TrustStore empty() {
        return new TrustStore(SourceContents.NONE, Instant.EPOCH);
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

    /** Of what was read already. */
    public static TrustStore of(SourceContents contents, Instant now) {
        return new TrustStore(contents, now);
    }

    private TrustContent content() {
        TrustContent known = content;
        if (known == null) {
            synchronized (judging) {
                known = content;
                if (known == null) {
                    known = TrustContent.of(contents.judge(), loadedAt);
                    content = known;
                }
            }
        }
        return known;
    }

    /** Everything that was found, with every place where it was found. */
    public FoundTrust found() {
        return content().found();
    }

    /** A digest (hexadecimal SHA-256) over what is trusted, the same for the same certificates and lists in any order. */
    public String version() {
        return content().version();
    }

    /** When the newest signed master list was signed; empty when none says. */
    public Optional<Instant> newestList() {
        return content().newestList();
    }

    /** How old the newest signed master list is at {@code now}; empty when none says. */
    public Optional<Duration> age(Instant now) {
        return newestList().map(signedAt -> Duration.between(signedAt, now));
    }

    /** What was left out, and why. */
    public List<TrustProblem> problems() {
        List<TrustProblem> all = new ArrayList<>(found().problems());
        all.addAll(found().unreadable());
        return all;
    }

    /** Whether there is no issuer at all. */
    public boolean isEmpty() {
        return content().authorities().isEmpty();
    }

    /** How many certificates are trusted, those of document signers among them. */
    public int size() {
        return found().certificates().size();
    }

    /**
     * Certificates of authorities whose key may have signed {@code certificate}: first those with the key identifier that it
     * names, then all of the issuer's name, for identifiers in the field are sometimes wrong and many keys share a name. Whether
     * they are fit to be authorities is another question ({@link AuthorityProfile}).
     */
    public List<Certificate> possibleIssuers(Certificate certificate) {
        return content().authorities().candidates(certificate.issuer(), certificate.authorityKeyIdentifier()).stream()
                .limit(MOST_CANDIDATES)
                .toList();
    }

    /** All certificates of authorities for the key that {@code authority} certifies: renewals and link certificates. */
    public Set<Certificate> forSameKey(Certificate authority) {
        return content().authorities().forSameKey(authority);
    }

    /** Document signers' certificates in the store that {@code signer} names. */
    public List<Certificate> possibleSigners(MessageSigner signer) {
        return content().signers().stream()
                .filter(signer::names)
                .limit(MOST_CANDIDATES)
                .toList();
    }

    /** What the revocation lists say about {@code certificate}. */
    public RevocationAnswer revocation(Certificate certificate) {
        return content().revocation().ask(certificate);
    }

    @Override
    public String toString() {
        return "TrustStore[" + contents.size() + " certificates]";
    }
}
