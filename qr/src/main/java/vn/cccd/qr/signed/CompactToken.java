package vn.cccd.qr.signed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import vn.cccd.qr.bytes.Bytes;

/**
 * A compact JWS taken apart, its header judged and nothing believed (RFC 7515, 7.1; RFC 8725).
 *
 * @param offersAddress the header names where its key can be fetched ({@code jku}, {@code x5u}); nobody follows it
 * @param bringsKey the header holds a key or a certificate ({@code jwk}, {@code x5c}); nobody uses it
 */
record CompactToken(
        TokenAlgorithm algorithm,
        String keyId,
        boolean offersAddress,
        boolean bringsKey,
        Bytes signingInput,
        Bytes payload,
        Bytes signature) {
    private static final int MOST_BYTES = 8_192;
    private static final int LONGEST_KEY_ID = 200;
    private static final int PARTS = 3;

    static CompactToken parse(Bytes code) throws RefusedException {
        if (code.length() > MOST_BYTES) {
            throw new RefusedException(Refusal.OVERSIZE);
        }
        String text = new String(code.toArray(), StandardCharsets.ISO_8859_1);
        if (text.startsWith("{")) {
            throw new RefusedException(Refusal.JSON_SERIALISATION);
        }
        String[] parts = text.split("\\.", -1);
        if (parts.length != PARTS) {
            throw new RefusedException(Refusal.NOT_THREE_PARTS);
        }
        ObjectNode header = StrictJson.object(StrictBase64.decode(parts[0]), Refusal.DUPLICATE_HEADER);
        TokenAlgorithm algorithm = algorithm(header);
        checkExtensions(header);
        byte[] payload = StrictBase64.decode(parts[1]);
        byte[] signature = StrictBase64.decode(parts[2]);
        String signingInput = parts[0] + "." + parts[1];
        return new CompactToken(
                algorithm,
                keyId(header),
                header.has("jku") || header.has("x5u"),
                header.has("jwk") || header.has("x5c"),
                Bytes.copyOf(signingInput.getBytes(StandardCharsets.US_ASCII)),
                Bytes.copyOf(payload),
                Bytes.copyOf(signature));
    }

    private static TokenAlgorithm algorithm(ObjectNode header) throws RefusedException {
        String name = header.path("alg").asText("");
        if (!header.path("alg").isTextual() || name.isEmpty()) {
            throw new RefusedException(Refusal.ALG_MISSING);
        }
        String upper = name.strip().toUpperCase(Locale.ROOT);
        if (upper.equals("NONE")) {
            throw new RefusedException(Refusal.ALG_NONE);
        }
        if (upper.startsWith("HS")) {
            throw new RefusedException(Refusal.ALG_HMAC);
        }
        Optional<TokenAlgorithm> algorithm = TokenAlgorithm.named(name);
        return algorithm.orElseThrow(() -> new RefusedException(Refusal.ALG_NOT_ALLOWED));
    }

    /** This verifier knows no extension, so every {@code crit} names an unknown one (RFC 7515, 4.1.11). */
    private static void checkExtensions(ObjectNode header) throws RefusedException {
        JsonNode encoded = header.path("b64");
        if (!encoded.isMissingNode() && !(encoded.isBoolean() && encoded.booleanValue())) {
            throw new RefusedException(Refusal.UNENCODED_PAYLOAD);
        }
        if (header.has("crit")) {
            throw new RefusedException(Refusal.UNKNOWN_CRITICAL);
        }
        if (header.has("zip")) {
            throw new RefusedException(Refusal.COMPRESSED);
        }
        if (header.has("cty")) {
            throw new RefusedException(Refusal.NESTED_TOKEN);
        }
    }

    private static String keyId(ObjectNode header) throws RefusedException {
        JsonNode id = header.path("kid");
        if (!id.isTextual() || id.textValue().isBlank() || id.textValue().length() > LONGEST_KEY_ID) {
            throw new RefusedException(Refusal.KID_MISSING);
        }
        return id.textValue();
    }

    @Override
    public String toString() {
        return "CompactToken[" + algorithm.jwsName() + "]";
    }
}
