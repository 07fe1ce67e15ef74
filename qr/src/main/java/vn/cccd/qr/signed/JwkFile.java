package vn.cccd.qr.signed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.signed.KeySetException.Reason;

/** A JWK or a JWK set (RFC 7517; RFC 8037, 2). {@code nbf} and {@code exp} say from when and until when a key may be used. */
final class JwkFile {
    private static final Set<String> EDDSA_NAMES = Set.of("EdDSA", "Ed25519");

    private JwkFile() {}

    static void read(Path file, String text, KeyCollection keys) throws KeySetException {
        ObjectNode root = object(file, text);
        if (!root.has("keys")) {
            addKey(file, root, baseName(file), keys);
            return;
        }
        JsonNode list = root.path("keys");
        if (!list.isArray()) {
            throw new KeySetException(Reason.MALFORMED, file, "\"keys\" is not a list");
        }
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof ObjectNode key)) {
                throw new KeySetException(Reason.MALFORMED, file, "key " + (i + 1) + " is not an object");
            }
            addKey(file, key, list.size() == 1 ? baseName(file) : "", keys);
        }
    }

    static String baseName(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static ObjectNode object(Path file, String text) throws KeySetException {
        try {
            return StrictJson.object(text.getBytes(StandardCharsets.UTF_8), Refusal.DUPLICATE_HEADER);
        } catch (RefusedException malformed) {
            throw new KeySetException(Reason.MALFORMED, file, "not the JSON of keys: " + malformed.getMessage());
        }
    }

    private static void addKey(Path file, ObjectNode json, String otherName, KeyCollection keys)
            throws KeySetException {
        if (json.has("d")
                || json.has("k")
                || json.has("p")
                || json.path("kty").asText().equals("oct")) {
            throw new KeySetException(Reason.SECRET_KEY, file, "holds a private or shared key; take it away at once");
        }
        JWK jwk = parse(file, json);
        String name = jwk.getKeyID() == null || jwk.getKeyID().isBlank() ? otherName : jwk.getKeyID();
        if (name.isEmpty()) {
            name = thumbprint(file, jwk);
        }
        boolean otherUse = jwk.getKeyUse() != null && !jwk.getKeyUse().equals(KeyUse.SIGNATURE);
        boolean otherOperations =
                jwk.getKeyOperations() != null && !jwk.getKeyOperations().contains(KeyOperation.VERIFY);
        if (otherUse || otherOperations) {
            keys.passOver(file, "key " + name + " is not for signatures");
            return;
        }
        Optional<KeyMaterial> material = material(file, jwk, name);
        String algorithm = jwk.getAlgorithm() == null ? "" : jwk.getAlgorithm().getName();
        if (material.isEmpty() || !(algorithm.isEmpty() || fits(algorithm, material.get()))) {
            if (TokenAlgorithm.named(algorithm).isPresent()) {
                throw new KeySetException(Reason.UNFIT_KEY, file, "key " + name + " does not fit " + algorithm);
            }
            keys.passOver(file, "key " + name + " is for another algorithm or curve");
            return;
        }
        keys.add(new TokenKey(name, material.get(), time(jwk.getNotBeforeTime()), time(jwk.getExpirationTime())), file);
    }

    private static boolean fits(String algorithm, KeyMaterial material) {
        return material.algorithm().jwsName().equals(algorithm)
                || (material.algorithm() == TokenAlgorithm.EDDSA && EDDSA_NAMES.contains(algorithm));
    }

    private static Optional<KeyMaterial> material(Path file, JWK jwk, String name) throws KeySetException {
        try {
            if (jwk instanceof ECKey ec) {
                return PublicKeyReading.ec(ec);
            }
            Optional<KeyMaterial> material = Optional.empty();
            if (jwk instanceof RSAKey rsa) {
                RSAPublicKey key = rsa.toRSAPublicKey();
                material = PublicKeyReading.rsa(key.getModulus(), key.getPublicExponent());
            } else if (jwk instanceof OctetKeyPair pair) {
                if (!pair.getCurve().equals(Curve.Ed25519)) {
                    return Optional.empty();
                }
                material = PublicKeyReading.ed25519(Bytes.copyOf(pair.getDecodedX()));
            }
            if (material.isEmpty()) {
                throw new KeySetException(Reason.UNFIT_KEY, file, "key " + name + " is too short or not a sound key");
            }
            return material;
        } catch (JOSEException e) {
            throw new KeySetException(Reason.MALFORMED, file, "key " + name + " cannot be read");
        }
    }

    private static JWK parse(Path file, ObjectNode json) throws KeySetException {
        try {
            return JWK.parse(json.toString());
        } catch (ParseException | RuntimeException malformed) {
            // A point beside its curve is an unchecked exception.
            throw new KeySetException(Reason.MALFORMED, file, "not a key (JWK)");
        }
    }

    private static String thumbprint(Path file, JWK jwk) throws KeySetException {
        try {
            return jwk.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new KeySetException(Reason.MALFORMED, file, "a key without a name that has no thumbprint either");
        }
    }

    private static Optional<Instant> time(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
