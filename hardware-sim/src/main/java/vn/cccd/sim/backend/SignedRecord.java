package vn.cccd.sim.backend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A record as a kiosk sends it: a compact JWS, and what the backend needs to know of its content.
 *
 * @param hash base64url SHA-256 of the compact JWS: what the next record's {@code previous} must be
 * @param keyThumbprint of the key in the header, empty when the signature is not that key's
 */
record SignedRecord(
        UUID id,
        String kiosk,
        long sequence,
        Optional<String> previous,
        String json,
        String compact,
        String hash,
        Optional<String> keyThumbprint) {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Empty when it is so broken that it cannot even be answered by its id. */
    static Optional<SignedRecord> parse(String compact) {
        try {
            JWSObject jws = JWSObject.parse(compact);
            String json = jws.getPayload().toString();
            JsonNode content = MAPPER.readTree(json);
            String id = content.path("id").asText();
            String kiosk = content.path("kiosk").asText();
            if (!UUID_FORM.matcher(id).matches()
                    || kiosk.isEmpty()
                    || !content.path("sequence").isIntegralNumber()) {
                return Optional.empty();
            }
            return Optional.of(new SignedRecord(
                    UUID.fromString(id),
                    kiosk,
                    content.path("sequence").asLong(),
                    Optional.ofNullable(content.path("previous").textValue()),
                    json,
                    compact,
                    hash(compact),
                    signer(jws)));
        } catch (ParseException | JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> signer(JWSObject jws) {
        try {
            if (JWSAlgorithm.ES256.equals(jws.getHeader().getAlgorithm())
                    && jws.getHeader().getJWK() instanceof ECKey key
                    && Curve.P_256.equals(key.getCurve())) {
                String thumbprint = key.computeThumbprint().toString();
                boolean named = thumbprint.equals(jws.getHeader().getKeyID());
                return named && jws.verify(new ECDSAVerifier(key)) ? Optional.of(thumbprint) : Optional.empty();
            }
            return Optional.empty();
        } catch (JOSEException e) {
            // A key that is no point of the curve signs nothing.
            return Optional.empty();
        }
    }

    private static String hash(String compact) {
        try {
            byte[] bytes = compact.getBytes(StandardCharsets.US_ASCII);
            return Base64URL.encode(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SignedRecord[" + id + "]";
    }
}
