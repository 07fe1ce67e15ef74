package vn.cccd.sim.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AirInterfaceTest {
    private static final Duration WAITING_TIME = Duration.ofMillis(77);
    /** 1172 periods of 13.56 MHz. */
    private static final double DELAY_MICROS = 86.43;

    @ParameterizedTest
    @CsvSource({"KBPS_106, 9.44", "KBPS_212, 4.72", "KBPS_424, 2.36", "KBPS_848, 1.18"})
    void shortFramesTakeTheirBitsAndOneDelayEach(BitRate rate, double microsPerBit) {
        var air = new AirInterface(rate, 256, WAITING_TIME);
        // Prologue and checksum add three bytes to the 20 of the command and to the two of the answer.
        double bits = (23 + 5) * 9 + 2 * 2;

        assertThat(micros(air.exchange(20, 2))).isCloseTo(bits * microsPerBit + 2 * DELAY_MICROS, within(1.0));
    }

    @Test
    void whatDoesNotFitOneFrameIsChainedAndAcknowledged() {
        var air = new AirInterface(BitRate.KBPS_106, 64, WAITING_TIME);
        Duration one = air.exchange(1, 61);
        Duration two = air.exchange(1, 62);
        // One more byte of data, three around it, and an acknowledgement of three; two more frames.
        double bits = (1 + 3 + 3) * 9 + 2 * 2;

        assertThat(micros(two.minus(one))).isCloseTo(bits * 9.44 + 2 * DELAY_MICROS, within(1.0));
    }

    @Test
    void asking4TimesForMoreTimeTakes8Frames() {
        var air = new AirInterface(BitRate.KBPS_106, 256, Duration.ofMillis(10));

        assertThat(air.extensions(Duration.ofNanos(9_999_999))).isEqualTo(Duration.ZERO);
        assertThat(micros(air.extensions(Duration.ofMillis(45))))
                .isCloseTo(8 * ((4 * 9 + 2) * 9.44 + DELAY_MICROS), within(3.0));
    }

    @Test
    void nothingTakesTimeWhenTheAirIsUnlimited() {
        var air = new AirInterface(BitRate.UNLIMITED, 16, WAITING_TIME);

        assertThat(air.exchange(5_000, 60_000)).isEqualTo(Duration.ZERO);
        assertThat(air.extensions(Duration.ofHours(1))).isEqualTo(Duration.ZERO);
    }

    private static double micros(Duration duration) {
        return duration.toNanos() / 1_000.0;
    }
}
