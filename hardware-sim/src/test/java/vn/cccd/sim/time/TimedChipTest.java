package vn.cccd.sim.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.ChipGone;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.chip.TestDocument;

@Timeout(20)
class TimedChipTest {
    private static final Bytes READ_CARD_ACCESS = Bytes.fromHex("00b09c0000");
    private static final Timing TYPICAL = Timing.parse("typical");

    private final VirtualTime time = new VirtualTime();

    @Test
    void anHourPassesAtOnceWhenTimeIsVirtual() throws ChipGone {
        chip("delay:3600s@at-once", Timing.instant(), time).transmit(READ_CARD_ACCESS);

        assertThat(time.now()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void everyCommandSpendsWhatTheTimingSays() throws ChipGone {
        var chip = chip("delay:1s@apdu:2", TYPICAL, time);
        int answer = chip.transmit(READ_CARD_ACCESS).length();
        Duration one = TYPICAL.exchange(READ_CARD_ACCESS, answer, Duration.ZERO);
        assertThat(time.now()).isEqualTo(one);

        chip.transmit(READ_CARD_ACCESS);

        assertThat(time.now().minus(one))
                .as("and the requests for more time")
                .isGreaterThan(one.plusSeconds(1))
                .isLessThan(one.plusSeconds(1).plusMillis(20));
    }

    @Test
    void aCardThatLeavesTakesTimeToo() {
        var chip = chip("removed@at-once", TYPICAL, time);

        assertThatThrownBy(() -> chip.transmit(READ_CARD_ACCESS)).isInstanceOf(ChipGone.class);
        assertThat(time.now()).isGreaterThan(Duration.ofMillis(8));
    }

    @Test
    void realTimeReallyPasses() throws ChipGone {
        var wall = new RealTime();
        chip("delay:60ms@at-once", Timing.instant(), wall).transmit(READ_CARD_ACCESS);

        assertThat(wall.now()).isGreaterThanOrEqualTo(Duration.ofMillis(60));
    }

    @Test
    void whoeverIsInterruptedWaitsNoLonger() throws Exception {
        var waited = new CompletableFuture<Boolean>();
        var thread = Thread.ofPlatform().start(() -> {
            new RealTime().waitUntil(Duration.ofHours(1));
            waited.complete(Thread.currentThread().isInterrupted());
        });
        thread.interrupt();

        assertThat(waited.get(10, TimeUnit.SECONDS)).as("still interrupted").isTrue();
    }

    @Test
    void nothingWaitsForThePast() {
        time.waitUntil(Duration.ofSeconds(2));
        time.waitUntil(Duration.ofSeconds(1));

        assertThat(time.now()).isEqualTo(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @CsvSource({
        "00a4040c07a0000002471001, COMMAND",
        "00b0000000, READ",
        "0cb10000, READ",
        "0022c1a40f80, COMMAND",
        "10860000027c0000, PACE_NONCE",
        "10860000457c438141, PACE_MAPPING",
        "10860000897c81868181, PACE_MAPPING",
        "1086000000008a7c8187838184, PACE_AGREEMENT",
        "10860000457c438341, PACE_AGREEMENT",
        "008600000c7c0a8508, PACE_TOKEN",
        "0084000008, BASIC_ACCESS_CHALLENGE",
        "0082000028, BASIC_ACCESS_KEYS",
        "0c86000010, CHIP_AUTHENTICATION",
        "0c2241a610, CHIP_AUTHENTICATION",
        "0c2241a410, COMMAND",
        "0c88000010, ACTIVE_AUTHENTICATION",
        "0088000008, ACTIVE_AUTHENTICATION",
        "0c2a00be10, TERMINAL_AUTHENTICATION",
        "0c82000010, TERMINAL_AUTHENTICATION",
        "00860000, PACE_NONCE",
        "0c, COMMAND"
    })
    void theHeaderTellsWhatTheChipHasToDo(String command, ChipOperation operation) {
        assertThat(ChipOperation.of(Bytes.fromHex(command))).isEqualTo(operation);
    }

    private static Chip chip(String mishap, Timing timing, Timeline timeline) {
        var random = new SecureRandom();
        return new TimedChip(
                new SimulatedChip(TestDocument.cccd2021(random), List.of(Mishap.parse(mishap)), random),
                timing,
                timeline);
    }
}
