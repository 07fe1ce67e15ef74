package vn.cccd.card;

import java.time.ZoneId;

/**
 * What an operator may decide about reading.
 *
 * @param bacAfterFailedPace whether a card that announced PACE and failed at it may still be opened by BAC. The reading
 *     then carries {@code ACCESS_DOWNGRADED}. Off by default: an attacker beside the reader could cause it.
 * @param largestBlock the most bytes to ask for in one command; the reading goes down from here by itself
 * @param documentZone the zone in which "today" decides whether a document has expired
 */
public record ReadSettings(boolean bacAfterFailedPace, int largestBlock, ZoneId documentZone) {
    private static final int LARGEST_BLOCK = 2048;
    private static final int SMALLEST_BLOCK = 64;

    public ReadSettings {
        if (largestBlock < SMALLEST_BLOCK || largestBlock > 65_000) {
            throw new IllegalArgumentException("a block has 64 to 65000 bytes");
        }
    }

    /** No downgrade, 2048 bytes at once, Vietnamese time. */
    public static ReadSettings standard() {
        return new ReadSettings(false, LARGEST_BLOCK, ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
