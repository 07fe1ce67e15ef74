package vn.cccd.card;

import java.util.OptionalInt;

/** How much of a file fits into one answer of a given length under secure messaging (Doc 9303-11, 9.8.5). */
final class ApduRoom {
    private static final int CIPHER_BLOCK = 16;
    /** Tag, length and padding indicator of '87', then '99', '8E' and the status word. */
    private static final int AROUND_THE_DATA = 5 + 4 + 10 + 2;

    private static final int LEAST = 64;

    private ApduRoom() {}

    /** The largest block to begin with: no larger than {@code wanted}, nor than an APDU of {@code most} bytes carries. */
    static int block(int wanted, OptionalInt most) {
        if (most.isEmpty()) {
            return wanted;
        }
        int encrypted = Math.max(most.getAsInt() - AROUND_THE_DATA, 0) / CIPHER_BLOCK * CIPHER_BLOCK;
        // At least one byte of padding.
        return Math.min(wanted, Math.max(encrypted - 1, LEAST));
    }
}
