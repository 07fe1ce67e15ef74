package vn.cccd.sim.qr.content;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.cccd.sim.bytes.Bytes;

/**
 * A key that signs tokens.
 *
 * @param id what {@code kid} says
 * @param until the end of its time, empty when it has none
 */
record SigningKey(String id, JwsAlgorithm algorithm, KeyPair pair, Optional<Instant> until) {
    Bytes sign(String signingInput, SecureRandom random) {
        return algorithm.sign(
                pair.getPrivate(), Bytes.copyOf(signingInput.getBytes(StandardCharsets.US_ASCII)), random);
    }

    /** The public half as a JWK (RFC 7517; RFC 8037, 2). */
    Map<String, Object> jwk() {
        var members = new TreeMap<String, Object>(Map.of("kid", id, "alg", algorithm.jwsName(), "use", "sig"));
        until.ifPresent(end -> members.put("exp", end.getEpochSecond()));
        members.putAll(
                switch (algorithm) {
                    case ES256 -> point("P-256", 32);
                    case ES384 -> point("P-384", 48);
                    case EDDSA -> Map.of("kty", "OKP", "crv", "Ed25519", "x", base64(lastOfEncoding(32)));
                    case PS256 -> rsa((RSAPublicKey) pair.getPublic());
                });
        return members;
    }

    /** The public half as people paste it. */
    String pem() {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return "-----BEGIN PUBLIC KEY-----\n"
                + lines.encodeToString(pair.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----\n";
    }

    static String base64(Bytes bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toArray());
    }

    private Map<String, Object> point(String curve, int coordinate) {
        Bytes both = lastOfEncoding(2 * coordinate);
        return Map.of(
                "kty", "EC", "crv", curve, "x", base64(both.first(coordinate)), "y", base64(both.from(coordinate)));
    }

    private static Map<String, Object> rsa(RSAPublicKey key) {
        return Map.of("kty", "RSA", "n", number(key.getModulus()), "e", number(key.getPublicExponent()));
    }

    private static String number(BigInteger value) {
        return base64(Bytes.ofUnsigned(value, (value.bitLength() + 7) / 8));
    }

    /** A SubjectPublicKeyInfo of these key types ends in the raw key. */
    private Bytes lastOfEncoding(int length) {
        Bytes encoded = Bytes.copyOf(pair.getPublic().getEncoded());
        return encoded.from(encoded.length() - length);
    }

    /** Names the key only. */
    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
