package vn.cccd.card.voucher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The licence's key: RSA, PKCS#8 in PEM without password. It signs requests with SHA256withRSA. */
final class GatewayKey {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final long MOST_BYTES = 64 * 1024;
    private static final int LEAST_BITS = 2048;

    private final PrivateKey key;

    private GatewayKey(PrivateKey key) {
        this.key = key;
    }

    static GatewayKey load(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " is too large for a key");
        }
        Matcher pem = PEM.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        if (!pem.find()) {
            throw new IOException(file + " holds no private key (PKCS#8, PEM, without password)");
        }
        byte[] der = Base64.getMimeDecoder().decode(pem.group(1));
        try {
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
            if (!(key instanceof RSAKey rsa) || rsa.getModulus().bitLength() < LEAST_BITS) {
                throw new IOException(file + " holds a key of less than " + LEAST_BITS + " bits");
            }
            return new GatewayKey(key);
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " holds no RSA key", e);
        } finally {
            Arrays.fill(der, (byte) 0);
        }
    }

    /** Base64 without line breaks. */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an RSA key of this runtime signs with SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "GatewayKey[…]";
    }
}
