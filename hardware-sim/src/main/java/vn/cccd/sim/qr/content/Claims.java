package vn.cccd.sim.qr.content;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.cccd.sim.person.BirthDate;
import vn.cccd.sim.person.Citizen;

/**
 * What a signed token says about a person, for a minute. No public paper fixes the names of the claims; these are the registered ones
 * (RFC 7519, 4.1; OpenID Connect Core, 5.1).
 */
final class Claims {
    static final Duration LIFE = Duration.ofSeconds(60);

    private Claims() {}

    static Map<String, Object> of(Citizen citizen, Instant issued, String tokenId) {
        var claims = new TreeMap<String, Object>();
        claims.put("iss", "https://identity.invalid");
        claims.put("sub", citizen.number());
        claims.put("name", citizen.fullName());
        claims.put("birthdate", iso(citizen.birthDate()));
        claims.put("gender", citizen.sex().vietnamese());
        claims.put("iat", issued.getEpochSecond());
        claims.put("nbf", issued.getEpochSecond());
        claims.put("exp", issued.plus(LIFE).getEpochSecond());
        claims.put("jti", tokenId);
        return claims;
    }

    /** As precise as it is known (ISO 8601): {@code 1990}, {@code 1990-05} or {@code 1990-05-19}. */
    static String iso(BirthDate date) {
        return String.join("-", List.of(date.printed().split("/")).reversed());
    }
}
