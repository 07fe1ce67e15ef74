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
 * @param storing how long the store may take before the person is told that it did not answer
 * @param cardTaken how long the card must have been away from a queue number before another one counts as the next person's
 * @param doneAfterCard how long the queue number stays when the card was taken and its ticket is printed
 * @param doneWithoutCard how long it stays when its ticket was printed and no card lies there
 * @param doneWithoutPaper how long it stays when there is no ticket: it is to be remembered or photographed
 * @param staffAwaited in place of {@code idle} while staff is called
 */
public record Limits(
        Duration idle,
        int countdownSeconds,
        int cardBackSeconds,
        Duration readAgain,
        int retries,
        Duration storing,
        Duration cardTaken,
        Duration doneAfterCard,
        Duration doneWithoutCard,
        Duration doneWithoutPaper,
        Duration staffAwaited) {
    static final Duration SECOND = Duration.ofSeconds(1);

    /** What the design of the screens asks for. */
    public static Limits standard() {
        return new Limits(
                Duration.ofSeconds(30),
                10,
                20,
                Duration.ofMillis(700),
                3,
                Duration.ofSeconds(60),
                Duration.ofSeconds(2),
                Duration.ofSeconds(8),
                Duration.ofSeconds(15),
                Duration.ofSeconds(30),
                Duration.ofMinutes(3));
    }
}
