package vn.cccd.sim.qr.content;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import vn.cccd.sim.bytes.Bytes;

/** A token in the making: three texts with dots between (RFC 7515, 7.1). */
record CompactJws(String header, String claims) {
    /** An honest header for {@code key}. */
    static CompactJws of(SigningKey key, Map<String, Object> claims) {
        return new CompactJws(CanonicalJson.of(header(key)), CanonicalJson.of(claims));
    }

    static Map<String, Object> header(SigningKey key) {
        return new TreeMap<>(Map.of(
                "alg", key.algorithm().jwsName(),
                "kid", key.id(),
                "typ", "JWT"));
    }

    /** {@code members} over an honest header. */
    static CompactJws withHeader(SigningKey key, Map<String, Object> members, Map<String, Object> claims) {
        Map<String, Object> header = header(key);
        header.putAll(members);
        return new CompactJws(CanonicalJson.of(header), CanonicalJson.of(claims));
    }

    String signingInput() {
        return base64(header) + "." + base64(claims);
    }

    String signedBy(SigningKey key, SecureRandom random) {
        return with(key.sign(signingInput(), random));
    }

    String with(Bytes signature) {
        return signingInput() + "." + SigningKey.base64(signature);
    }

    private static String base64(String json) {
        return SigningKey.base64(Bytes.copyOf(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return "CompactJws";
    }
}
