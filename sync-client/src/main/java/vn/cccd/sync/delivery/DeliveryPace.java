package vn.cccd.sync.delivery;

import java.time.Duration;

/**
 * How fast and how patiently records are sent.
 *
 * @param batchRecords records in one call, 1 to 100 by the contract
 * @param batchBytes size of the records in one call; one record goes alone however large it is
 * @param firstBackoff the longest wait after the first failure; it doubles from there
 * @param longestBackoff the longest wait after many failures
 * @param longestServerDelay how far a {@code Retry-After} is believed, so that a mistake there does not silence a kiosk for ever
 * @param connectTimeout until the connection and its TLS stand
 * @param callTimeout for one call as a whole
 * @param startSpread records left from before the start wait anything up to this long, so that a fleet does not come back from a power cut all at
 *     once
 */
public record DeliveryPace(
        int batchRecords,
        int batchBytes,
        Duration firstBackoff,
        Duration longestBackoff,
        Duration longestServerDelay,
        Duration connectTimeout,
        Duration callTimeout,
        Duration startSpread) {
    /** 100 records or 1 MiB a call, 1 s to 5 min between failures, an hour at the server's word, 10 s to connect, 30 s a call, no spread at the start. */
    public static final DeliveryPace DEFAULT = new DeliveryPace(
            100,
            1 << 20,
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));

    /** Without a spread at the start. */
    public DeliveryPace(
            int batchRecords,
            int batchBytes,
            Duration firstBackoff,
            Duration longestBackoff,
            Duration longestServerDelay,
            Duration connectTimeout,
            Duration callTimeout) {
        this(
                batchRecords,
                batchBytes,
                firstBackoff,
                longestBackoff,
                longestServerDelay,
                connectTimeout,
                callTimeout,
                Duration.ZERO);
    }

    public DeliveryPace {
        if (batchRecords < 1 || batchRecords > 100 || batchBytes < 1) {
            throw new IllegalArgumentException("a batch has 1 to 100 records");
        }
        if (!firstBackoff.isPositive()
                || longestBackoff.compareTo(firstBackoff) < 0
                || longestServerDelay.isNegative()) {
            throw new IllegalArgumentException("backoff grows from a positive start");
        }
        if (!connectTimeout.isPositive() || !callTimeout.isPositive()) {
            throw new IllegalArgumentException("time-outs are positive");
        }
        if (startSpread.isNegative()) {
            throw new IllegalArgumentException("nobody starts before the start");
        }
    }

    public DeliveryPace withStartSpread(Duration spread) {
        return new DeliveryPace(
                batchRecords,
                batchBytes,
                firstBackoff,
                longestBackoff,
                longestServerDelay,
                connectTimeout,
                callTimeout,
                spread);
    }
}
