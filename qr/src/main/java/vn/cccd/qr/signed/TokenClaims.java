package vn.cccd.qr.signed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The registered claims of a token (RFC 7519, 4.1), and when they let it be believed.
 *
 * @param id {@code jti}
 */
record TokenClaims(
        Instant expires, Optional<Instant> notBefore, Optional<Instant> issued, Optional<String> id, ObjectNode all) {
    private static final BigDecimal LATEST = new BigDecimal("253402300799"); // the last second of the year 9999
    private static final int LONGEST_ID = 256;

    /** Reads what was signed. */
    static TokenClaims parse(byte[] payload) throws RefusedException {
        ObjectNode claims = StrictJson.object(payload, Refusal.DUPLICATE_CLAIM);
        if (!claims.has("exp")) {
            throw new RefusedException(Refusal.EXPIRY_MISSING);
        }
        Optional<Instant> expires = time(claims, "exp", Refusal.EXPIRY_ABSURD);
        return new TokenClaims(
                expires.orElseThrow(() -> new RefusedException(Refusal.EXPIRY_MISSING)),
                time(claims, "nbf", Refusal.CLAIM_MALFORMED),
                time(claims, "iat", Refusal.CLAIM_MALFORMED),
                id(claims),
                claims);
    }

    /** Returns when the token's time is now. */
    void checkTime(VerifierPolicy policy, Instant now) throws RefusedException {
        Duration tolerance = policy.tolerance();
        if (notBefore.filter(start -> !expires.isAfter(start)).isPresent()
                || issued.filter(start -> !expires.isAfter(start)).isPresent()) {
            throw new RefusedException(Refusal.EXPIRY_ABSURD);
        }
        Instant start = issued.or(() -> notBefore).orElse(now);
        if (Duration.between(start, expires).compareTo(policy.longestLife()) > 0) {
            throw new RefusedException(Refusal.EXPIRY_ABSURD);
        }
        if (!now.isBefore(expires.plus(tolerance))) {
            throw new RefusedException(SignatureStatus.EXPIRED, Refusal.EXPIRED);
        }
        if (notBefore.filter(time -> isLater(time, now, tolerance)).isPresent()
                || issued.filter(time -> isLater(time, now, tolerance)).isPresent()) {
            throw new RefusedException(SignatureStatus.NOT_YET_VALID, Refusal.NOT_YET_VALID);
        }
    }

    private static boolean isLater(Instant time, Instant now, Duration tolerance) {
        return time.isAfter(now.plus(tolerance));
    }

    /** Seconds since 1970, with or without fractions. */
    private static Optional<Instant> time(ObjectNode claims, String name, Refusal outOfRange) throws RefusedException {
        JsonNode claim = claims.path(name);
        if (claim.isMissingNode()) {
            return Optional.empty();
        }
        if (!claim.isNumber()) {
            throw new RefusedException(Refusal.CLAIM_MALFORMED);
        }
        BigDecimal seconds = claim.decimalValue();
        if (seconds.scale() < -20 || seconds.signum() < 0 || seconds.compareTo(LATEST) > 0) {
            throw new RefusedException(outOfRange);
        }
        return Optional.of(Instant.ofEpochSecond(seconds.longValue()));
    }

    private static Optional<String> id(ObjectNode claims) throws RefusedException {
        JsonNode id = claims.path("jti");
        if (id.isMissingNode()) {
            return Optional.empty();
        }
        if (!id.isTextual() || id.textValue().isBlank() || id.textValue().length() > LONGEST_ID) {
            throw new RefusedException(Refusal.CLAIM_MALFORMED);
        }
        return Optional.of(id.textValue());
    }

    @Override
    public String toString() {
        return "TokenClaims[…]";
    }
}
