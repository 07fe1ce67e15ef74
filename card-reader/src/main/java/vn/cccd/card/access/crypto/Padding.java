package vn.cccd.card.access.crypto;

import java.util.Arrays;
import java.util.Optional;

/** Padding method 2 of ISO/IEC 9797-1: a bit, and zeros up to the whole block. */
public final class Padding {
    private static final byte MARK = (byte) 0x80;

    private Padding() {}

    /** {@code data} and padding, at least one byte of it. */
    public static byte[] add(byte[] data, int blockLength) {
        byte[] padded = Arrays.copyOf(data, (data.length / blockLength + 1) * blockLength);
        padded[data.length] = MARK;
        return padded;
    }

    /** What is before the padding; nothing when there is none, or more than a block of it. */
    public static Optional<byte[]> remove(byte[] padded, int blockLength) {
        int end = padded.length - 1;
        int least = Math.max(0, padded.length - blockLength);
        while (end > least && padded[end] == 0) {
            end--;
        }
        return end >= least && padded[end] == MARK ? Optional.of(Arrays.copyOf(padded, end)) : Optional.empty();
    }
}
