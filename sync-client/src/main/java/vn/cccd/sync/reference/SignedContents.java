package vn.cccd.sync.reference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.cccd.sync.authority.BackendKeys;
import vn.cccd.sync.bytes.Bytes;

/**
 * Makes bundles out of what was signed. Bytes of any kind end in a bundle or in a named refusal.
 */
final class SignedContents {
    static final String BUNDLE = "cccd-bundle+jws";
    static final String DELTA = "cccd-bundle-delta+jws";
    private static final int DEEPEST = 16;

    /** Keeps no buffers for the next document: they would hold this one's persons. */
    private static final ObjectMapper JSON = new JsonMapper(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .rebuild()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private record Proof(String compact, boolean whole) {}

    private final BackendKeys keys;
    private final int mostBytes;

    SignedContents(BackendKeys keys, int mostBytes) {
        this.keys = keys;
        this.mostBytes = mostBytes;
    }

    /** What an answer holds: a bundle, or a delta to {@code held}. */
    Bundle received(ReferenceName name, Bytes answer, Optional<Bundle> held) throws RefusedBundleException {
        requireSize(answer);
        String compact = answer.toUtf8();
        Optional<Bytes> whole = keys.verified(compact, BUNDLE);
        return whole.isPresent() ? whole(name, compact, whole.get()) : changed(name, compact, held);
    }

    /** What was stored: the signed text, and the content where that text has its hash only. */
    Bundle stored(ReferenceName name, String proof, Optional<Bytes> content) throws RefusedBundleException {
        if (content.isEmpty()) {
            return received(name, Bytes.utf8(proof), Optional.empty());
        }
        Bytes delta = keys.verified(proof, DELTA).orElseThrow(SignedContents::notSigned);
        return vouched(name, object(delta), proof, object(content.get()));
    }

    private Bundle whole(ReferenceName name, String compact, Bytes payload) throws RefusedBundleException {
        ObjectNode json = object(payload);
        if (!(json.path("content") instanceof ObjectNode content)) {
            throw notABundle();
        }
        return bundle(name, json, new Proof(compact, true), content);
    }

    private Bundle changed(ReferenceName name, String compact, Optional<Bundle> held) throws RefusedBundleException {
        ObjectNode json = object(keys.verified(compact, DELTA).orElseThrow(SignedContents::notSigned));
        requireName(name, json);
        Optional<KeyedList> list = name.keyedList();
        if (held.isEmpty()
                || list.isEmpty()
                || held.get().version() != number(json, "from")
                || number(json, "version") <= held.get().version()) {
            throw new RefusedBundleException(BundleFault.DELTA_DOES_NOT_APPLY, "a delta to another copy");
        }
        ObjectNode content = new Changes(list.get()).apply(held.get().content(), json.path("changes"));
        return vouched(name, json, compact, content);
    }

    /** A content whose hash is in {@code delta}. */
    private Bundle vouched(ReferenceName name, ObjectNode delta, String proof, ObjectNode content)
            throws RefusedBundleException {
        Bundle bundle = bundle(name, delta, new Proof(proof, false), content);
        if (!bundle.hash().toBase64Url().equals(delta.path("contentHash").textValue())) {
            throw new RefusedBundleException(BundleFault.DELTA_DOES_NOT_APPLY, "it leads to another content");
        }
        return bundle;
    }

    private Bundle bundle(ReferenceName name, ObjectNode json, Proof proof, ObjectNode content)
            throws RefusedBundleException {
        requireName(name, json);
        ReferenceContent parsed = ContentParser.parse(name, content);
        Optional<KeyedList> list = name.keyedList();
        ObjectNode inOrder = list.isPresent() ? new Changes(list.get()).sorted(content) : content;
        return new Bundle(
                name,
                number(json, "version"),
                instant(json, "issuedAt"),
                json.has("expiresAt") ? Optional.of(instant(json, "expiresAt")) : Optional.empty(),
                proof.compact(),
                proof.whole(),
                content,
                CanonicalJson.of(inOrder).sha256(),
                parsed);
    }

    private void requireSize(Bytes answer) throws RefusedBundleException {
        if (answer.length() > mostBytes) {
            throw new RefusedBundleException(BundleFault.TOO_LARGE, answer.length() + " bytes");
        }
    }

    private static void requireName(ReferenceName name, ObjectNode json) throws RefusedBundleException {
        if (!name.word().equals(json.path("name").textValue())) {
            throw new RefusedBundleException(BundleFault.WRONG_NAME, "it is not for " + name.word());
        }
    }

    private static long number(ObjectNode json, String member) throws RefusedBundleException {
        JsonNode number = json.path(member);
        if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 1) {
            throw notABundle();
        }
        return number.longValue();
    }

    private static Instant instant(ObjectNode json, String member) throws RefusedBundleException {
        try {
            return Instant.parse(json.path(member).asText());
        } catch (DateTimeParseException e) {
            throw notABundle();
        }
    }

    private static ObjectNode object(Bytes utf8) throws RefusedBundleException {
        try {
            if (JSON.readTree(utf8.toArray()) instanceof ObjectNode object) {
                return object;
            }
            throw notABundle();
        } catch (JsonProcessingException e) {
            throw notABundle();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private static RefusedBundleException notABundle() {
        return new RefusedBundleException(BundleFault.NOT_A_BUNDLE, "members of a bundle are missing");
    }

    private static RefusedBundleException notSigned() {
        return new RefusedBundleException(BundleFault.SIGNATURE_INVALID, "no signature of the backend's");
    }
}
