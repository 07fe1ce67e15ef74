package vn.cccd.sync.reference;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One version of a bundle, as good as when it came.
 *
 * @param expiresAt until when it was meant to be used; a held copy is used beyond that for want of a better one, and said to be expired
 */
public record Copy<C extends ReferenceContent>(C content, long version, Instant issuedAt, Optional<Instant> expiresAt) {

    /** How long ago it was made; never negative, for a clock may be slow. */
    public Duration age(Instant now) {
        Duration age = Duration.between(issuedAt, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    public boolean isExpired(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }

    @Override
    public String toString() {
        return "Copy[" + version + "]";
    }
}
