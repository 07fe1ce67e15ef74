package vn.cccd.sim.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import vn.cccd.sim.bytes.Bytes;

/** The current version of every bundle, signed. At first each is version 1 and empty. Thread-safe. */
final class ReferenceShelf {
    private static final int MOST_EARLIER = 64;

    private final BackendSigner signer;
    private final Clock clock;
    private final Optional<Path> directory;
    private final Map<ReferenceName, Signed> shelf = new EnumMap<>(ReferenceName.class);

    /** For deltas; forgotten with the process. */
    private final Map<ReferenceName, NavigableMap<Long, JsonNode>> earlier = new EnumMap<>(ReferenceName.class);

    /** @param compact its JWS */
    record Signed(Bundle bundle, String compact) {
        /** A strong validator (RFC 9110, 8.8.3). */
        String entityTag() {
            return entityTagOf(Reply.utf8(compact));
        }
    }

    /** @param directory where versions outlive the backend, as {@code reference-….jws} */
    ReferenceShelf(BackendSigner signer, Clock clock, Optional<Path> directory) throws IOException {
        this.signer = signer;
        this.clock = clock;
        this.directory = directory;
        for (ReferenceName name : ReferenceName.values()) {
            Optional<Path> file = directory.map(in -> file(in, name));
            if (file.isPresent() && Files.exists(file.get())) {
                shelf.put(name, kept(name, file.get()));
            } else {
                put(name, 1, Optional.empty(), parsed(name.empty()));
            }
        }
    }

    static String entityTagOf(Bytes body) {
        return '"' + Base64URL.encode(Fingerprint.sha256(body)).toString() + '"';
    }

    synchronized Signed current(ReferenceName name) {
        return Objects.requireNonNull(shelf.get(name));
    }

    /**
     * Makes {@code content} the next version, and says which.
     *
     * @param content one JSON object
     */
    synchronized long publish(ReferenceName name, String content, Optional<Instant> expiresAt) throws IOException {
        ObjectNode parsed = parsed(content);
        Bundle before = current(name).bundle();
        NavigableMap<Long, JsonNode> kept = earlier.computeIfAbsent(name, any -> new TreeMap<>());
        kept.put(before.version(), before.content());
        if (kept.size() > MOST_EARLIER) {
            kept.pollFirstEntry();
        }
        put(name, before.version() + 1, expiresAt, parsed);
        return before.version() + 1;
    }

    /** What an earlier version said, as long as that is remembered. */
    synchronized Optional<JsonNode> content(ReferenceName name, long version) {
        return Optional.ofNullable(earlier.get(name)).flatMap(kept -> Optional.ofNullable(kept.get(version)));
    }

    private void put(ReferenceName name, long version, Optional<Instant> expiresAt, ObjectNode content)
            throws IOException {
        Bundle bundle = new Bundle(name, version, clock.instant(), expiresAt, content);
        Signed signed = new Signed(bundle, signer.sign(Bundle.TYPE, bundle.json()));
        if (directory.isPresent()) {
            Path draft = directory.get().resolve("reference.new");
            Files.writeString(draft, signed.compact());
            Files.move(draft, file(directory.get(), name), StandardCopyOption.ATOMIC_MOVE);
        }
        shelf.put(name, signed);
    }

    private static Signed kept(ReferenceName name, Path file) throws IOException {
        String compact = Files.readString(file);
        String[] parts = compact.split("\\.", -1);
        ObjectNode json = Json.object(Bytes.copyOf(new Base64URL(parts[Math.min(1, parts.length - 1)]).decode()))
                .orElseThrow(() -> new IOException(file + " is not the simulator's own"));
        return new Signed(
                new Bundle(
                        name,
                        json.path("version").asLong(),
                        Instant.parse(json.path("issuedAt").asText()),
                        Optional.ofNullable(json.path("expiresAt").textValue()).map(Instant::parse),
                        json.path("content")),
                compact);
    }

    private static ObjectNode parsed(String content) {
        return Json.object(Reply.utf8(content))
                .orElseThrow(() -> new IllegalArgumentException("a bundle's content is one JSON object"));
    }

    private static Path file(Path directory, ReferenceName name) {
        return directory.resolve("reference-" + name.word() + ".jws");
    }
}
