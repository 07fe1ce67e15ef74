package vn.cccd.sim.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "3s, 3s",
        "3000, 3s",
        "250ms, 250ms",
        "250, 250ms",
        "40us, 40us",
        "5000us, 5ms",
        "0, 0ms",
        "86400s, 86400s"
    })
    void theShortestFormIsWritten(String text, String shortest) {
        assertThat(Durations.text(Durations.parse(text))).isEqualTo(shortest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "-1", "1.5s", "3 s", "3m", "86401s", "99999999999", "999999999999"})
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Durations.parse(text));
    }

    @Test
    void whatIsWrittenIsRead() {
        var random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            Duration duration = Duration.ofNanos(1_000L * random.nextLong(86_400_000_000L));

            assertThat(Durations.parse(Durations.text(duration))).isEqualTo(duration);
        }
    }
}
