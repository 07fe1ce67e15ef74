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
 * @param recoveryWindow while the backend is away, each kiosk asks for it every half to whole of this (more, up to {@code longestBackoff}, when it
 *     is away for hours), and so the kiosks of a fleet come back spread over this. Shorter brings records sooner after an outage and the backend
 *     more calls at once: a fleet of n kiosks makes n/recoveryWindow calls a second when it comes back, and a third more at the first moment
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
        Duration recoveryWindow,
        Duration startSpread) {
    /** A minute to come back from an outage. */
    public static final Duration USUAL_RECOVERY_WINDOW = Duration.ofMinutes(1);

    /** Half a minute to come back from a power cut. */
    public static final Duration USUAL_START_SPREAD = Duration.ofSeconds(30);

    /** 100 records or 1 MiB a call, 1 s to 5 min between failures, an hour at the server's word, 10 s to connect, 30 s a call. */
    public static final DeliveryPace DEFAULT = new DeliveryPace(
            100,
            1 << 20,
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            USUAL_RECOVERY_WINDOW,
            USUAL_START_SPREAD);

    /** With the usual window, and without a spread at the start. */
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
                USUAL_RECOVERY_WINDOW,
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
        if (!recoveryWindow.isPositive()) {
            throw new IllegalArgumentException("a fleet needs time to come back");
        }
        if (startSpread.isNegative()) {
            throw new IllegalArgumentException("nobody starts before the start");
        }
    }

    /** With another spread of the kiosks, after an outage and after a power cut. */
    public DeliveryPace withSpread(Duration newRecoveryWindow, Duration newStartSpread) {
        return new DeliveryPace(
                batchRecords,
                batchBytes,
                firstBackoff,
                longestBackoff,
                longestServerDelay,
                connectTimeout,
                callTimeout,
                newRecoveryWindow,
                newStartSpread);
    }
}
