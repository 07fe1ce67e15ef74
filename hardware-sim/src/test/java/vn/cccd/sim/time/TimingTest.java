package vn.cccd.sim.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.chip.Mutations;

class TimingTest {
    private static final int PORTRAIT = 20_400;

    static List<String> presets() {
        return Timing.names();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aPresetIsItsName(String preset) {
        assertThat(Timing.parse(preset).text()).isEqualTo(preset);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "typical,rate=106",
                "slow-106,frame=64,latency=15ms",
                "instant,protected-byte=10us,pace=1s",
                "fast-848,waiting-time=300ms,command=1ms,read=1ms,bac=1ms,chip-authentication=1s,"
                        + "active-authentication=1s,terminal-authentication=1s"
            })
    void knobsFollowThePreset(String text) {
        assertThat(Timing.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "swift",
                "typical,",
                "typical,rate",
                "typical,rate=300",
                "typical,frame=15",
                "typical,frame=4097",
                "typical,frame=x",
                "typical,waiting-time=0",
                "typical,latency=-1ms",
                "typical,speed=9"
            })
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Timing.parse(text));
    }

    @Test
    void mutatedTextsAreReadOrRefused() {
        var random = new Random(8);
        int read = 0;
        for (int i = 0; i < 5_000; i++) {
            String text = Mutations.of("typical,rate=106,frame=128,latency=15ms,pace=1200ms", random);
            try {
                Timing timing = Timing.parse(text);
                read++;
                assertThat(Timing.parse(timing.text())).isEqualTo(timing);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
        assertThat(read).isBetween(50, 4_000);
    }

    @ParameterizedTest
    @CsvSource({"slow-106, 15, 30", "typical, 12, 30", "fast-848, 8, 30"})
    void aShortCommandTakesWhatItTakesInTheField(String preset, long least, long most) {
        assertThat(Timing.parse(preset).exchange(ChipOperation.COMMAND, true, 37, 16, Duration.ZERO))
                .isBetween(Duration.ofMillis(least), Duration.ofMillis(most));
    }

    @ParameterizedTest
    @MethodSource("inTheField")
    void accessTakesWhatItTakesInTheField(String preset) {
        Timing timing = Timing.parse(preset);

        assertThat(timing.lowerBound(opening(ReadingPlan.Access.PACE)))
                .isBetween(Duration.ofMillis(400), Duration.ofMillis(1_500));
        assertThat(timing.lowerBound(opening(ReadingPlan.Access.BAC)))
                .isBetween(Duration.ofMillis(70), Duration.ofMillis(160));
        assertThat(timing.computing().chipAuthentication()).isBetween(Duration.ofMillis(150), Duration.ofMillis(450));
    }

    static List<String> inTheField() {
        return List.of("slow-106", "typical", "fast-848");
    }

    @ParameterizedTest
    @CsvSource({"223, 92", "256, 80", "1000, 21", "4096, 5"})
    void thePortraitTakesAsManyReadsAsBlocks(int readLength, int reads) {
        assertThat(ReadingPlan.idCard(List.of(PORTRAIT), readLength).commands()).isEqualTo(6 + reads);
    }

    @Test
    void atHighBitRatesTheNumberOfCommandsDecidesAndAtLowOnesTheBitRate() {
        Timing fast = Timing.parse("fast-848");
        Timing slow = Timing.parse("slow-106,latency=2ms,read=1ms,protected-byte=0");

        assertThat(portrait(fast, 223).toMillis())
                .isGreaterThan(2 * portrait(fast, 4_096).toMillis());
        assertThat(portrait(slow, 223).toMillis())
                .isLessThan(2 * portrait(slow, 4_096).toMillis());
        assertThat(portrait(slow, 4_096)).as("20 KB at 106 kbit/s").isGreaterThan(Duration.ofMillis(1_700));
    }

    private static Duration portrait(Timing timing, int readLength) {
        ReadingPlan opening = opening(ReadingPlan.Access.PACE);
        return timing.lowerBound(ReadingPlan.idCard(List.of(PORTRAIT), readLength))
                .minus(timing.lowerBound(opening));
    }

    private static ReadingPlan opening(ReadingPlan.Access access) {
        return new ReadingPlan(access, 32, 16, List.of(), 223, false, false);
    }
}
