package vn.cccd.kiosk.flow;

import java.time.Duration;

/**
 * How long the flow waits, and how often it tries.
 *
 * @param idle after this time without a sign of life the countdown begins
 * @param countdownSeconds how long "are you still there?" is asked
 * @param cardBackSeconds how long the same card is awaited after contact was lost
 * @param readAgain pause before a card that lies there although contact was lost is read again
 * @param retries how often contact may be lost in one visit without the card leaving the reader
 * @param doneAfterCard how long the queue number stays when the card was taken
 * @param doneWithoutCard how long it stays when no card lay there
 */
public record Limits(
        Duration idle,
        int countdownSeconds,
        int cardBackSeconds,
        Duration readAgain,
        int retries,
        Duration doneAfterCard,
        Duration doneWithoutCard) {
    static final Duration SECOND = Duration.ofSeconds(1);

    /** What the design of the screens asks for. */
    public static Limits standard() {
        return new Limits(
                Duration.ofSeconds(30),
                10,
                10,
                Duration.ofMillis(700),
                3,
                Duration.ofSeconds(8),
                Duration.ofSeconds(15));
    }
}
