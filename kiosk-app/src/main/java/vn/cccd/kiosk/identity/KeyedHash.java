package vn.cccd.kiosk.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.cccd.card.bytes.Bytes;

/**
 * Stands for a person where the number itself must not lie: HMAC-SHA-256 (RFC 2104). All identity numbers can be tried in hours; without the key, which
 * lies elsewhere, trying finds nothing.
 */
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param key 32 secret bytes */
    public KeyedHash(Bytes key) {
        this.key = new SecretKeySpec(key.toArray(), ALGORITHM);
    }

    /** 64 hexadecimal digits, the same for the same text. */
    public String of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
