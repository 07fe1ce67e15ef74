package vn.cccd.card.trust.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One revocation list.
 *
 * @param source file and position
 * @param number the issuer's running number
 * @param ageDays whole days since it was made
 * @param expired whether a newer one should have come
 * @param entries how many certificates it names; empty when they cannot be read
 * @param covers how many certificates of the source it speaks for: none when it is signed by somebody else, replaced by a newer one
 *     or limited
 * @param remark what limits it; empty when nothing does
 */
public record AuditedRevocationList(
        String source,
        String issuer,
        Optional<String> number,
        Instant thisUpdate,
        Optional<Instant> nextUpdate,
        long ageDays,
        boolean expired,
        OptionalInt entries,
        int covers,
        Optional<String> remark) {}
