package vn.cccd.card.access;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.cccd.card.access.Access.Secret;
import vn.cccd.card.access.crypto.KeyDerivation;
import vn.cccd.card.access.crypto.SessionCipher;
import vn.cccd.card.lds.CheckDigit;

/**
 * An access key in the form that keys are derived from.
 *
 * <p><b>Security guarantees.</b> {@link #close} wipes it; afterwards it derives nothing. {@code toString} never shows it.
 */
final class Password implements AutoCloseable {
    private static final int SEED = 16;
    private static final int NUMBER_LENGTH = 9;

    private final Secret kind;
    private final byte[] secret;
    private boolean closed;

    private Password(Secret kind, byte[] secret) {
        this.kind = kind;
        this.secret = secret;
    }

    static Password of(AccessKey key) {
        return switch (key) {
            case AccessKey.Can can -> new Password(Secret.CAN, can.digits().getBytes(StandardCharsets.ISO_8859_1));
            case AccessKey.Mrz mrz -> new Password(Secret.MRZ, hash(mrz));
        };
    }

    /** Each field with its check digit; short numbers are filled (Doc 9303-11, 4.3.2, appendix D.2). */
    private static byte[] hash(AccessKey.Mrz key) {
        String number = key.documentNumber();
        String filled = number + "<".repeat(Math.max(0, NUMBER_LENGTH - number.length()));
        String text = checked(filled) + checked(key.birthDate()) + checked(key.expiryDate());
        return KeyDerivation.hash(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String checked(String field) {
        return field + CheckDigit.of(field);
    }

    Secret kind() {
        return kind;
    }

    /** How PACE names it (Doc 9303-11, 4.4.4.1). */
    int reference() {
        return kind == Secret.MRZ ? 1 : 2;
    }

    /** The key under which PACE brings the chip's nonce; the caller wipes it. */
    byte[] nonceKey(SessionCipher cipher) {
        return KeyDerivation.derive(cipher, open(), KeyDerivation.PASSWORD);
    }

    /** What the keys of BAC are derived from, for a machine-readable zone; the caller wipes it. */
    byte[] seed() {
        return Arrays.copyOf(open(), SEED);
    }

    private byte[] open() {
        if (closed) {
            throw new IllegalStateException("the key was wiped");
        }
        return secret;
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(secret, (byte) 0);
    }

    @Override
    public String toString() {
        return "Password[" + kind + "]";
    }
}
