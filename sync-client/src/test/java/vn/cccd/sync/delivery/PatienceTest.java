package vn.cccd.sync.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static Patience patience(RandomGenerator luck) {
        return new Patience(DeliveryPace.DEFAULT, luck);
    }

    /** What is waited after so many failures, for an unlucky and for a lucky kiosk. */
    private static Duration after(int failures, RandomGenerator luck) {
        Patience patience = patience(luck);
        for (int i = 1; i < failures; i++) {
            patience.afterFailure();
        }
        return patience.afterFailure();
    }

    @Test
    void theFirstWaitsAreShortWithFullJitterAndTheOthersHalfToWholeOfAMinute() {
        assertThat(after(1, FixedLuck.SHORTEST)).isZero();
        assertThat(after(1, FixedLuck.LONGEST)).isEqualTo(SECOND);
        assertThat(after(3, FixedLuck.SHORTEST)).isZero();
        assertThat(after(3, FixedLuck.LONGEST)).isEqualTo(SECOND.multipliedBy(4));
        assertThat(after(4, FixedLuck.SHORTEST)).isEqualTo(SECOND.multipliedBy(30));
        assertThat(after(4, FixedLuck.LONGEST)).isEqualTo(Duration.ofMinutes(1));
        assertThat(after(50, FixedLuck.LONGEST)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void afterHoursTheWaitsGrowUpToFiveMinutes() {
        assertThat(after(80, FixedLuck.LONGEST)).isBetween(Duration.ofSeconds(75), Duration.ofSeconds(90));
        assertThat(after(500, FixedLuck.LONGEST)).isEqualTo(Duration.ofMinutes(5));
        assertThat(after(500, FixedLuck.SHORTEST)).isEqualTo(Duration.ofSeconds(150));
    }

    @Test
    void theBreakerOpensAtTheFourthFailureAndAnyAnswerClosesIt() {
        Patience patience = patience(FixedLuck.LONGEST);
        for (int i = 0; i < 3; i++) {
            patience.afterFailure();
            assertThat(patience.open()).isFalse();
        }
        patience.afterFailure();
        assertThat(patience.open()).isTrue();
        patience.answered();
        assertThat(patience.open()).isFalse();
        assertThat(patience.afterNothingSettled()).isEqualTo(Duration.ofMinutes(1));
        assertThat(patience.open()).isFalse();
        patience.settled();
        assertThat(patience.afterFailure()).isEqualTo(SECOND);
    }

    @Test
    void anAnswerThatSettlesNothingOpensNothing() {
        Patience patience = patience(FixedLuck.LONGEST);
        for (int i = 0; i < 10; i++) {
            patience.afterNothingSettled();
        }
        assertThat(patience.open()).isFalse();
    }

    @Test
    void aServersDelayIsSpreadByAsMuchAgainWithinTenSecondsAndFiveMinutes() {
        assertThat(patience(FixedLuck.SHORTEST).afterFailure(Duration.ofSeconds(7)))
                .isEqualTo(Duration.ofSeconds(7));
        assertThat(patience(FixedLuck.LONGEST).afterFailure(Duration.ofSeconds(7)))
                .isEqualTo(Duration.ofSeconds(17));
        assertThat(patience(FixedLuck.LONGEST).afterFailure(Duration.ofMinutes(2)))
                .isEqualTo(Duration.ofMinutes(4));
        assertThat(patience(FixedLuck.LONGEST).afterFailure(Duration.ofMinutes(20)))
                .isEqualTo(Duration.ofMinutes(25));
        assertThat(patience(FixedLuck.SHORTEST).afterFailure(Duration.ofDays(1)))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatAStartFindsWaitsForItsTurn() {
        assertThat(patience(FixedLuck.LONGEST).atStart()).isEqualTo(Duration.ofSeconds(30));
        assertThat(patience(FixedLuck.SHORTEST).atStart()).isZero();
    }
}
