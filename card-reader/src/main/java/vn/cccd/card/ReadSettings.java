package vn.cccd.card;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What an operator may decide about reading.
 *
 * @param bacAfterFailedPace whether a card that announced PACE and failed at it may still be opened by BAC. The reading
 *     then carries {@code ACCESS_DOWNGRADED}. Off by default: an attacker beside the reader could cause it.
 * @param largestBlock the most bytes to ask for in one command; the reading goes down from here by itself. More than 2048 are asked
 *     for only when the chip announces in EF.ATR/INFO that it gives them, which costs one command with every new kind of chip
 * @param documentZone the zone in which "today" decides whether a document has expired
 * @param longestReading after this time a reading ends as if the card had been moved
 * @param longestAbsence how long after an interruption the reading may go on where it stopped
 */
public record ReadSettings(
        boolean bacAfterFailedPace,
        int largestBlock,
        ZoneId documentZone,
        Duration longestReading,
        Duration longestAbsence) {
    private static final int LARGEST_BLOCK = 2048;
    private static final int SMALLEST_BLOCK = 64;
    private static final Duration LONGEST_READING = Duration.ofSeconds(90);
    private static final Duration LONGEST_ABSENCE = Duration.ofSeconds(30);

    public ReadSettings {
        if (largestBlock < SMALLEST_BLOCK || largestBlock > 65_000) {
            throw new IllegalArgumentException("a block has 64 to 65000 bytes");
        }
        if (!longestReading.isPositive() || longestAbsence.isNegative()) {
            throw new IllegalArgumentException("a reading takes time");
        }
    }

    /** With the usual limits of time. */
    public ReadSettings(boolean bacAfterFailedPace, int largestBlock, ZoneId documentZone) {
        this(bacAfterFailedPace, largestBlock, documentZone, LONGEST_READING, LONGEST_ABSENCE);
    }

    /** No downgrade, 2048 bytes at once, Vietnamese time, 90 seconds for a reading, 30 for the card to come back. */
    public static ReadSettings standard() {
        return new ReadSettings(false, LARGEST_BLOCK, ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    /** The same with other limits of time. */
    public ReadSettings within(Duration reading, Duration absence) {
        return new ReadSettings(bacAfterFailedPace, largestBlock, documentZone, reading, absence);
    }
}
