package vn.cccd.sync.bytes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** An immutable run of bytes. {@code toString} tells the length only: records are personal. */
public final class Bytes {
    private static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    /** No bytes. */
    public static Bytes empty() {
        return EMPTY;
    }

    /** A copy of {@code source}. */
    public static Bytes copyOf(byte[] source) {
        return new Bytes(source.clone());
    }

    /** The UTF-8 form of {@code text}. */
    public static Bytes utf8(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public int length() {
        return value.length;
    }

    public boolean isEmpty() {
        return value.length == 0;
    }

    /** The signed byte at {@code index}. */
    public byte at(int index) {
        return value[index];
    }

    /** The bytes from {@code from} (inclusive) to the end. */
    public Bytes from(int from) {
        return new Bytes(Arrays.copyOfRange(value, from, value.length));
    }

    /** A fresh array that the caller owns. */
    public byte[] toArray() {
        return value.clone();
    }

    /** These bytes read as UTF-8; what is no UTF-8 becomes U+FFFD. */
    public String toUtf8() {
        return new String(value, StandardCharsets.UTF_8);
    }

    /** RFC 4648, 4: with padding. */
    public String toBase64() {
        return Base64.getEncoder().encodeToString(value);
    }

    /** RFC 4648, 5: URL-safe, without padding, as JOSE writes it. */
    public String toBase64Url() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    /** The SHA-256 hash, 32 bytes. */
    public Bytes sha256() {
        try {
            return new Bytes(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Compares in time that does not depend on where the values differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && MessageDigest.isEqual(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return "Bytes[" + value.length + "]";
    }
}
