package vn.cccd.card.access.crypto;

import java.math.BigInteger;

/** Numbers as bytes, most significant first. */
final class FixedLength {
    private FixedLength() {}

    /** Exactly {@code length} bytes, filled with zeros in front. */
    static byte[] of(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        int excess = Math.max(0, bytes.length - length);
        byte[] fixed = new byte[length];
        System.arraycopy(bytes, excess, fixed, length - (bytes.length - excess), bytes.length - excess);
        return fixed;
    }

    /** As few bytes as it takes, one for zero. */
    static byte[] shortest(BigInteger number) {
        return of(number, Math.max(1, (number.bitLength() + 7) / 8));
    }
}
