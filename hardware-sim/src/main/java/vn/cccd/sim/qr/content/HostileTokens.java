package vn.cccd.sim.qr.content;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.person.Citizen;

/** Tokens that break one rule each, and no other. */
final class HostileTokens {
    private static final int OVERSIZE_CHARACTERS = 64 * 1024;
    private static final int COORDINATE = 32;
    private static final String BASE64_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final SeededKeys keys;
    private final SecureRandom random;
    private final Citizen citizen;
    private final Instant now;
    private final String tokenId;

    HostileTokens(SeededKeys keys, SecureRandom random, Citizen citizen, Instant now, String tokenId) {
        this.keys = keys;
        this.random = random;
        this.citizen = citizen;
        this.now = now;
        this.tokenId = tokenId;
    }

    String unsigned(boolean withForeignSignature) {
        var token = CompactJws.withHeader(keys.es256(), Map.of("alg", "none"), claims());
        return withForeignSignature ? token.with(honestSignature()) : token.with(Bytes.empty());
    }

    String hmacWithPublicKey() {
        var token = CompactJws.withHeader(keys.es256(), Map.of("alg", "HS256"), claims());
        return token.with(hmac(keys.es256().pem(), token.signingInput()));
    }

    String unknownCritical() {
        return withHeader(
                Map.of("crit", List.of("vn.invalid/once"), "vn.invalid/once", true), keys.es256(), keys.es256());
    }

    String keyAddress() {
        return withHeader(Map.of("jku", "https://keys.invalid/jwks.json"), keys.stranger(), keys.stranger());
    }

    String certificateAddress() {
        return withHeader(Map.of("x5u", "https://keys.invalid/signer.pem"), keys.stranger(), keys.stranger());
    }

    String embeddedKey() {
        return withHeader(Map.of("jwk", keys.stranger().jwk()), keys.stranger(), keys.stranger());
    }

    String duplicateClaim() {
        String json = CanonicalJson.of(claims());
        String twice = json.substring(0, json.length() - 1) + ",\"sub\":\"999000000000\"}";
        return new CompactJws(honest().header(), twice).signedBy(keys.es256(), random);
    }

    String oversize() {
        return signed(changed("note", "x".repeat(OVERSIZE_CHARACTERS)), keys.es256());
    }

    String shifted(Duration time) {
        return signed(Claims.of(citizen, now.plus(time), tokenId), keys.es256());
    }

    String withoutExpiry() {
        Map<String, Object> claims = claims();
        claims.remove("exp");
        return signed(claims, keys.es256());
    }

    String wrongKey() {
        return honest().signedBy(keys.stranger(), random);
    }

    String by(SigningKey key) {
        return signed(claims(), key);
    }

    String otherAlgorithm() {
        return withHeader(Map.of("alg", "ES384"), keys.es256(), keys.es384());
    }

    String cutSignature() {
        Bytes signature = honestSignature();
        return honest().with(signature.first(signature.length() - 1));
    }

    String derSignature() {
        Bytes pair = honestSignature();
        return honest().with(Tlv.of(0x30, integer(pair.first(COORDINATE)), integer(pair.from(COORDINATE))));
    }

    String zeroSignature() {
        return honest().with(Bytes.copyOf(new byte[2 * COORDINATE]));
    }

    /** 64 bytes end in a digit of which two bits count: any other with the same two says the same. */
    String looseBase64() {
        String token = by(keys.es256());
        int last = BASE64_DIGITS.indexOf(token.charAt(token.length() - 1));
        return token.substring(0, token.length() - 1) + BASE64_DIGITS.charAt(last | 1);
    }

    String changedClaim() {
        Bytes signature = honestSignature();
        return CompactJws.of(keys.es256(), changed("sub", "999000000000")).with(signature);
    }

    private CompactJws honest() {
        return CompactJws.of(keys.es256(), claims());
    }

    private Bytes honestSignature() {
        return keys.es256().sign(honest().signingInput(), random);
    }

    private String withHeader(Map<String, Object> members, SigningKey named, SigningKey signer) {
        return CompactJws.withHeader(named, members, claims()).signedBy(signer, random);
    }

    private String signed(Map<String, Object> claims, SigningKey key) {
        return CompactJws.of(key, claims).signedBy(key, random);
    }

    private Map<String, Object> claims() {
        return Claims.of(citizen, now, tokenId);
    }

    private Map<String, Object> changed(String name, String value) {
        var claims = new TreeMap<>(claims());
        claims.put(name, value);
        return claims;
    }

    private static Bytes integer(Bytes coordinate) {
        return Tlv.of(0x02, Bytes.copyOf(coordinate.toUnsigned().toByteArray()));
    }

    private static Bytes hmac(String secret, String message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return Bytes.copyOf(mac.doFinal(message.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}
