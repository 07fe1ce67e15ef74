package vn.cccd.sync.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:15:30Z");

    private static Optional<Duration> parse(String header) {
        return RetryAfter.parse(Optional.of(header), NOW);
    }

    @Test
    void secondsAreSeconds() {
        assertThat(parse("0")).contains(Duration.ZERO);
        assertThat(parse(" 120 ")).contains(Duration.ofMinutes(2));
    }

    @Test
    void aDateIsTheTimeUntilThen() {
        assertThat(parse("Fri, 20 Nov 2026 01:16:00 GMT")).contains(Duration.ofSeconds(30));
        assertThat(parse("Fri, 20 Nov 2026 01:00:00 GMT")).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "soon", "1.5", "99999999999", "20 Nov", "Fri, 31 Feb 2026 01:16:00 GMT"})
    void anythingElseIsNotThere(String header) {
        assertThat(parse(header)).isEmpty();
    }

    @Test
    void noHeaderIsNoDelay() {
        assertThat(RetryAfter.parse(Optional.empty(), NOW)).isEmpty();
    }
}
