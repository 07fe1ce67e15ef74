package vn.cccd.sync;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import vn.cccd.sync.bytes.Bytes;

/** What matters for judging again in a record that is still held. It was signed by this kiosk and sealed since; its person is not looked at. */
sealed interface HeldDocument {
    /** Keeps no buffers for the next document: they would hold this one's person. */
    ObjectMapper READER = new ObjectMapper(JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .build());

    /** A check-in that can be judged again. */
    record Evident(String sector, ChipVerdict verdict, Evidence evidence) implements HeldDocument {}

    /** What an earlier trust list led to. */
    record Corrected(UUID record, ChipVerdict verdict) implements HeldDocument {}

    /** A check-in without a chip or without evidence, or something that we do not know. */
    record Other() implements HeldDocument {}

    static HeldDocument of(Bytes compact) {
        String[] parts = compact.toUtf8().split("\\.", -1);
        try {
            JsonNode json = READER.readTree(Base64.getUrlDecoder().decode(parts[Math.min(1, parts.length - 1)]));
            Optional<ChipVerdict> verdict = verdict(json.path("verdict").asText());
            if (verdict.isPresent() && json.has("corrects")) {
                return new Corrected(UUID.fromString(json.path("corrects").asText()), verdict.get());
            }
            return verdict.isPresent() && json.has("evidence")
                    ? new Evident(json.path("sector").asText(), verdict.get(), evidence(json.path("evidence")))
                    : new Other();
        } catch (IOException | IllegalArgumentException e) {
            // Not of this program's making; nothing follows from it.
            return new Other();
        }
    }

    private static Evidence evidence(JsonNode json) {
        SortedMap<Integer, Bytes> hashes = new TreeMap<>();
        json.path("dataGroupHashes")
                .properties()
                .forEach(each -> hashes.put(Integer.valueOf(each.getKey()), bytes(each.getValue())));
        SortedMap<String, String> facts = new TreeMap<>();
        json.path("chipAuthentication")
                .properties()
                .forEach(each -> facts.put(each.getKey(), each.getValue().asText()));
        JsonNode active = json.path("activeAuthentication");
        return new Evidence(
                optional(json, "sod"),
                hashes,
                active.isObject()
                        ? Optional.of(new Evidence.ActiveAuthentication(
                                bytes(active.path("challenge")), bytes(active.path("signature"))))
                        : Optional.empty(),
                facts,
                Optional.ofNullable(json.path("trustStoreVersion").textValue()),
                optional(json, "transcript"));
    }

    private static Optional<Bytes> optional(JsonNode json, String member) {
        return json.has(member) ? Optional.of(bytes(json.path(member))) : Optional.empty();
    }

    private static Bytes bytes(JsonNode base64) {
        return Bytes.copyOf(Base64.getDecoder().decode(base64.asText()));
    }

    private static Optional<ChipVerdict> verdict(String name) {
        return Arrays.stream(ChipVerdict.values())
                .filter(verdict -> verdict.name().equals(name))
                .findFirst();
    }
}
