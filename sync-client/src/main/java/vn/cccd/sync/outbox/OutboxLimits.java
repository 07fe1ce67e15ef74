package vn.cccd.sync.outbox;

import java.time.Duration;

/**
 * How much the outbox holds, and how long.
 *
 * @param records pending and quarantined ones together; a busy kiosk makes some hundred a day
 * @param bytes size of the database file
 * @param recordBytes the largest single record
 * @param diskReserve free space that must remain on the disk, so that records already held can still change state
 * @param keepSent how long an acknowledged record stays before it is erased, and damaged files that were set aside
 * @param keyLife how long one key seals; then a new one does
 */
public record OutboxLimits(
        long records, long bytes, int recordBytes, long diskReserve, Duration keepSent, Duration keyLife) {
    /** Ninety days. */
    public static final Duration USUAL_KEY_LIFE = Duration.ofDays(90);

    /** 20,000 records, 512 MiB, 256 KiB a record, 32 MiB left free, erased a day after delivery; a key of 90 days. */
    public static final OutboxLimits DEFAULT =
            new OutboxLimits(20_000, 512L << 20, 256 << 10, 32L << 20, Duration.ofHours(24));

    /** With keys of the usual life. */
    public OutboxLimits(long records, long bytes, int recordBytes, long diskReserve, Duration keepSent) {
        this(records, bytes, recordBytes, diskReserve, keepSent, USUAL_KEY_LIFE);
    }

    public OutboxLimits {
        if (records < 1
                || bytes < 1
                || recordBytes < 1
                || diskReserve < 0
                || keepSent.isNegative()
                || !keyLife.isPositive()) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}
