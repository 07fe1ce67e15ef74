package vn.cccd.sim.qr.content;

import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys that follow from a seed; each is made when it is first asked for.
 *
 * <p>Security guarantees: none. Whoever knows the seed knows every key; that is what makes a run repeatable.
 */
final class SeededKeys {
    private static final Instant RETIRED = Instant.parse("2022-01-01T00:00:00Z");

    private final long seed;
    private final Map<String, SigningKey> made = new ConcurrentHashMap<>();

    SeededKeys(long seed) {
        this.seed = seed;
    }

    SigningKey es256() {
        return key("sim-es256-1", JwsAlgorithm.ES256, Optional.empty());
    }

    SigningKey es256Next() {
        return key("sim-es256-2", JwsAlgorithm.ES256, Optional.empty());
    }

    SigningKey es256Retired() {
        return key("sim-es256-0", JwsAlgorithm.ES256, Optional.of(RETIRED));
    }

    SigningKey es384() {
        return key("sim-es384-1", JwsAlgorithm.ES384, Optional.empty());
    }

    SigningKey eddsa() {
        return key("sim-eddsa-1", JwsAlgorithm.EDDSA, Optional.empty());
    }

    SigningKey ps256() {
        return key("sim-ps256-1", JwsAlgorithm.PS256, Optional.empty());
    }

    /** Published nowhere. */
    SigningKey stranger() {
        return key("sim-stranger", JwsAlgorithm.ES256, Optional.empty());
    }

    /** What a verifier is given, the retired key among them. */
    List<SigningKey> published() {
        return List.of(es256(), es256Next(), es256Retired(), es384(), eddsa(), ps256());
    }

    /** The same draws for the same seed and purpose. */
    SecureRandom random(String purpose) {
        try {
            // The one generator of the platform that a seed determines, when it is set before the first draw.
            var random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed((seed + "/" + purpose).getBytes(StandardCharsets.UTF_8));
            return random;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime lacks SHA1PRNG", e);
        }
    }

    private SigningKey key(String id, JwsAlgorithm algorithm, Optional<Instant> until) {
        return made.computeIfAbsent(
                id, name -> new SigningKey(name, algorithm, algorithm.generate(random("key/" + name)), until));
    }
}
