package vn.cccd.sync.authority;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.cccd.sync.bytes.Bytes;

/**
 * The keys that may sign for the backend, by their {@code kid}: a JSON Web Key Set (RFC 7517, 5) with keys on P-256.
 *
 * <p>A key is rolled over by giving kiosks both for a while: the set may hold several, and each counts by itself.
 *
 * <p><b>Security guarantees.</b> {@link #verified} hands out what one of these keys signed for this very purpose ({@code typ}) with ES256, and
 * nothing else. A header that names another algorithm, brings a key along or asks for an extension ({@code crit}) is refused.
 */
public final class BackendKeys {
    private static final long MOST_BYTES = 1 << 16;
    private static final int COORDINATE_BYTES = 32;

    private final Map<String, PublicKey> keys;

    private BackendKeys(Map<String, PublicKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    /** Trusts nobody. */
    public static BackendKeys none() {
        return new BackendKeys(Map.of());
    }

    /**
     * Loads a file.
     *
     * @throws IOException when it cannot be read or has a key that is not on P-256 or has no {@code kid}
     */
    public static BackendKeys load(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " is too large for a set of keys");
        }
        Map<String, PublicKey> keys = new HashMap<>();
        for (JsonNode key :
                new ObjectMapper().readTree(Files.readAllBytes(file)).path("keys")) {
            String kid = key.path("kid").asText();
            if (kid.isEmpty() || keys.put(kid, key(key, file)) != null) {
                throw new IOException(file + " has a key without a name of its own");
            }
        }
        if (keys.isEmpty()) {
            throw new IOException(file + " holds no key");
        }
        return new BackendKeys(keys);
    }

    /** How many there are. */
    public int size() {
        return keys.size();
    }

    /**
     * The payload of a compact JWS (RFC 7515, 7.1); empty when it is none of ours.
     *
     * @param type what it must be signed for: {@code typ} in its header
     */
    public Optional<Bytes> verified(String compact, String type) {
        int first = compact.indexOf('.');
        int last = compact.lastIndexOf('.');
        if (first <= 0 || last <= first + 1 || compact.indexOf('.', first + 1) != last) {
            return Optional.empty();
        }
        Optional<PublicKey> key = base64Url(compact.substring(0, first)).flatMap(header -> named(header, type));
        Optional<byte[]> signature = base64Url(compact.substring(last + 1));
        if (key.isEmpty() || signature.isEmpty() || signature.get().length != 2 * COORDINATE_BYTES) {
            return Optional.empty();
        }
        return signed(key.get(), compact.substring(0, last), signature.get())
                ? base64Url(compact.substring(first + 1, last)).map(Bytes::copyOf)
                : Optional.empty();
    }

    private Optional<PublicKey> named(byte[] header, String type) {
        try {
            JsonNode json = new ObjectMapper().readTree(header);
            boolean ours = "ES256".equals(json.path("alg").textValue())
                    && type.equals(json.path("typ").textValue())
                    && !json.has("crit")
                    && !json.has("jwk");
            return ours ? Optional.ofNullable(keys.get(json.path("kid").asText())) : Optional.empty();
        } catch (IOException e) {
            // No header, no signature.
            return Optional.empty();
        }
    }

    private static boolean signed(PublicKey key, String content, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
            verifier.initVerify(key);
            verifier.update(Bytes.utf8(content).toArray());
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // What the verifier cannot even take is no signature.
            return false;
        }
    }

    private static PublicKey key(JsonNode key, Path file) throws IOException {
        Optional<byte[]> x = base64Url(key.path("x").asText());
        Optional<byte[]> y = base64Url(key.path("y").asText());
        if (!"EC".equals(key.path("kty").textValue())
                || !"P-256".equals(key.path("crv").textValue())
                || x.isEmpty()
                || y.isEmpty()
                || x.get().length != COORDINATE_BYTES
                || y.get().length != COORDINATE_BYTES) {
            throw new IOException(file + " has a key that is not on P-256");
        }
        try {
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            ECPoint point = new ECPoint(new BigInteger(1, x.get()), new BigInteger(1, y.get()));
            return KeyFactory.getInstance("EC")
                    .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " has a key that cannot be used", e);
        }
    }

    private static Optional<byte[]> base64Url(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            // One text for the same bytes: no padding, no bits left over.
            return Bytes.copyOf(bytes).toBase64Url().equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
