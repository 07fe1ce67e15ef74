package vn.cccd.sim.backend.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Base64;

/** Somebody who may ask the gateway: a name and an RSA key. */
final class GatewayLicence {
    private static final int BITS = 2048;

    private final String id;
    private final KeyPair key;

    private GatewayLicence(String id, KeyPair key) {
        this.id = id;
        this.key = key;
    }

    static GatewayLicence make(String id, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS, random);
            return new GatewayLicence(id, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java runtime has RSA", e);
        }
    }

    String id() {
        return id;
    }

    /** PKCS#8 in PEM. */
    void writeKey(Path file) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.getPrivate().getEncoded());
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
    }

    /** Whether the licence's key made {@code signature}, in Base64, over {@code text}. */
    boolean signed(byte[] text, String signature) {
        try {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(key.getPublic());
            verifier.update(text);
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
