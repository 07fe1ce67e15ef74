package vn.cccd.card.trust.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One signed master list.
 *
 * @param source file and position
 * @param rejection why its certificates are not used; empty when they are
 * @param signer who signed it, where that is known
 * @param authority who certified the signer, where that is known
 * @param anchored whether that authority's certificate is in the source outside of this list too, or was pinned: a list alone can
 *     only vouch for itself
 * @param ageDays whole days since it was signed; empty when it does not say when
 */
public record AuditedList(
        String source,
        Optional<String> rejection,
        Optional<String> signer,
        Optional<String> authority,
        boolean anchored,
        Optional<Instant> signedAt,
        OptionalLong ageDays,
        int certificates) {

    public boolean valid() {
        return rejection.isEmpty();
    }
}
