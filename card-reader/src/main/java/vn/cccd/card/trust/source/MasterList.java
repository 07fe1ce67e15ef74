package vn.cccd.card.trust.source;

import java.time.Instant;
import java.util.Optional;
import vn.cccd.card.pki.Certificate;

/**
 * A signed list of authorities and what its signature is worth (Doc 9303-12, 9).
 *
 * @param source file and position, for people
 * @param rejection why its certificates are not used; empty when they are
 * @param signer who signed it; empty when that is not known
 * @param authority who certified the signer
 * @param signedAt by the signer's word
 * @param certificates how many readable ones it has
 */
public record MasterList(
        String source,
        Optional<String> rejection,
        Optional<Certificate> signer,
        Optional<Certificate> authority,
        Optional<Instant> signedAt,
        int certificates) {

    /** Whether its certificates are used. */
    public boolean valid() {
        return rejection.isEmpty();
    }

    MasterList rejected(String reason) {
        return new MasterList(source, Optional.of(reason), signer, authority, signedAt, certificates);
    }
}
