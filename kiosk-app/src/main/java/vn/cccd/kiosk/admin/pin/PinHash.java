package vn.cccd.kiosk.admin.pin;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What a settings file knows of a PIN: {@code pbkdf2-sha256:ITERATIONS:SALT:HASH} with salt and hash in Base64 (RFC 8018, PBKDF2 with
 * HMAC-SHA-256).
 */
public final class PinHash {
    /** What OWASP recommends for this function (Password Storage Cheat Sheet, 2023). */
    private static final int ITERATIONS = 600_000;

    private static final int FEWEST = 100_000;
    private static final int MOST = 10_000_000;
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int BITS = 8;
    private static final Pattern FORM =
            Pattern.compile("pbkdf2-sha256:([0-9]{1,8}):([A-Za-z0-9+/=]{1,64}):([A-Za-z0-9+/=]{1,64})");

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    private PinHash(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    /** A new hash of {@code pin}, which must be {@linkplain Pin#usable usable}. */
    public static PinHash of(Pin pin, SecureRandom random) {
        if (!pin.usable()) {
            throw new IllegalArgumentException("a PIN has at least " + Pin.SHORTEST + " digits");
        }
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return new PinHash(ITERATIONS, salt, derive(pin, salt, ITERATIONS));
    }

    /** Reads {@link #text}; empty when it is not such a text. */
    public static Optional<PinHash> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            int iterations = Integer.parseInt(form.group(1));
            byte[] salt = Base64.getDecoder().decode(form.group(2));
            byte[] hash = Base64.getDecoder().decode(form.group(3));
            boolean sound = iterations >= FEWEST && iterations <= MOST && salt.length == SALT && hash.length == LENGTH;
            return sound ? Optional.of(new PinHash(iterations, salt, hash)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Whether {@code pin} is the one. Takes as long for any other. */
    public boolean fits(Pin pin) {
        byte[] derived = derive(pin, salt, iterations);
        try {
            return MessageDigest.isEqual(derived, hash);
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    /** For the settings file. */
    public String text() {
        Base64.Encoder base64 = Base64.getEncoder();
        return "pbkdf2-sha256:" + iterations + ":" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash);
    }

    private static byte[] derive(Pin pin, byte[] salt, int iterations) {
        char[] digits = pin.copy();
        PBEKeySpec spec = new PBEKeySpec(digits, salt, iterations, LENGTH * BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2 with HMAC-SHA-256", e);
        } finally {
            spec.clearPassword();
            Arrays.fill(digits, (char) 0);
        }
    }

    @Override
    public String toString() {
        return "PinHash[…]";
    }
}
