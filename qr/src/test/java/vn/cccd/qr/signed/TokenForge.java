package vn.cccd.qr.signed;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import vn.cccd.qr.bytes.Bytes;

/** Makes tokens of any header and claims, signed by two keys: one that the verifier knows as {@code k1}, and a stranger's. */
final class TokenForge {
    static final String HEADER = "{\"alg\":\"ES256\",\"kid\":\"k1\"}";
    static final long NOW = SimulatedKeys.NOW.getEpochSecond();
    static final String CLAIMS = "{\"sub\":\"999090000123\",\"name\":\"Nguyễn Văn A\",\"jti\":\"j\",\"iat\":" + NOW
            + ",\"exp\":" + (NOW + 60) + "}";

    private final KeyPair known = pair();
    private final KeyPair stranger = pair();

    /** The key set with {@code k1}, a public key in PEM. */
    KeySet keys() throws KeySetException {
        KeyCollection keys = new KeyCollection();
        KeyDirectory.read(Path.of("k1.pem"), Bytes.copyOf(pem().getBytes(StandardCharsets.US_ASCII)), keys);
        return keys.toKeySet();
    }

    String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(known.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    String signed(String header, String claims) {
        return signed(header, claims, known);
    }

    String byStranger(String header, String claims) {
        return signed(header, claims, stranger);
    }

    /** An honest token with another signature. */
    String withSignature(byte[] signature) {
        return part(HEADER) + "." + part(CLAIMS) + "." + base64(signature);
    }

    byte[] honestSignature() {
        return sign(part(HEADER) + "." + part(CLAIMS), known);
    }

    static String part(String json) {
        return base64(json.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String signed(String header, String claims, KeyPair key) {
        String input = part(header) + "." + part(claims);
        return input + "." + base64(sign(input, key));
    }

    private static byte[] sign(String input, KeyPair key) {
        try {
            Signature signer = Signature.getInstance("SHA256withECDSAinP1363Format");
            signer.initSign(key.getPrivate());
            signer.update(input.getBytes(StandardCharsets.US_ASCII));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
