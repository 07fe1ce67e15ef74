package vn.cccd.sync.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Draws the largest value each time. */
    private static final RandomGenerator GREATEST = new RandomGenerator() {
        @Override
        public long nextLong() {
            throw new AssertionError("only bounded draws");
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    };

    @Test
    void theCeilingDoublesUntilFiveMinutes() {
        Backoff backoff = new Backoff(FIRST, LONGEST, GREATEST);
        List<Long> seconds = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            seconds.add(backoff.next().toSeconds());
        }
        assertThat(seconds).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L);
    }

    @Test
    void successStartsItOver() {
        Backoff backoff = new Backoff(FIRST, LONGEST, GREATEST);
        backoff.next();
        backoff.next();
        backoff.reset();
        assertThat(backoff.next()).isEqualTo(FIRST);
    }

    @Test
    void theWaitIsAnywhereBelowTheCeilingSoThatAFleetSpreads() {
        List<Duration> waits = new ArrayList<>();
        for (int kiosk = 0; kiosk < 1_000; kiosk++) {
            Backoff backoff = new Backoff(FIRST, LONGEST, new Random(kiosk));
            for (int i = 0; i < 9; i++) {
                backoff.next();
            }
            waits.add(backoff.next());
        }
        assertThat(waits).allMatch(wait -> !wait.isNegative() && wait.compareTo(LONGEST) <= 0);
        for (int minute = 0; minute < 5; minute++) {
            Duration from = Duration.ofMinutes(minute);
            assertThat(waits.stream()
                            .filter(wait -> wait.compareTo(from) >= 0 && wait.compareTo(from.plusMinutes(1)) < 0)
                            .count())
                    .as("kiosks in minute %d", minute)
                    .isBetween(150L, 250L);
        }
    }
}
