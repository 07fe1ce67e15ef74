package vn.cccd.sync.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sync.testing.ManualClock;

class ClockWatchTest {
    private static final Instant START = Instant.parse("2026-11-20T01:15:30Z");
    private final ManualClock clock = new ManualClock(START.toString());
    private long nanos;
    private final ClockWatch watch = new ClockWatch(clock, () -> nanos);

    private void pass(Duration time) {
        nanos += time.toNanos();
        clock.advance(time);
    }

    @Test
    void aClockThatWasNeverComparedIsUnknown() {
        assertThat(watch.reading().confidence()).isEqualTo(ClockWatch.Confidence.UNKNOWN);
    }

    @Test
    void aClockThatAgreesIsSynchronisedForADay() {
        watch.heard(START, watch.begin());
        pass(Duration.ofHours(24));
        assertThat(watch.reading().confidence()).isEqualTo(ClockWatch.Confidence.SYNCHRONISED);
        assertThat(watch.reading().lastSync()).contains(START);
        pass(Duration.ofSeconds(1));
        assertThat(watch.reading().confidence()).isEqualTo(ClockWatch.Confidence.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(longs = {86_400, -86_400, 6, -6})
    void aClockThatIsOffOrJumpsLaterIsDriftingAndToldByHowMuch(long seconds) {
        watch.heard(START.minusSeconds(seconds), watch.begin());
        assertThat(watch.reading())
                .extracting(
                        ClockWatch.Reading::confidence,
                        reading -> reading.ahead().orElseThrow().toSeconds())
                .containsExactly(ClockWatch.Confidence.DRIFTING, seconds);

        watch.heard(START, watch.begin());
        assertThat(watch.reading().confidence()).isEqualTo(ClockWatch.Confidence.SYNCHRONISED);
        clock.advance(Duration.ofSeconds(seconds));
        assertThat(watch.reading().confidence()).isEqualTo(ClockWatch.Confidence.DRIFTING);
    }

    @Test
    void aSlowAnswerSaysNothing() {
        long begun = watch.begin();
        pass(Duration.ofSeconds(6));
        watch.heard(START, begun);
        assertThat(watch.reading().confidence()).isEqualTo(ClockWatch.Confidence.UNKNOWN);
    }
}
