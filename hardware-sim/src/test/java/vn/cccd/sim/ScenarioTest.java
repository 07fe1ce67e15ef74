package vn.cccd.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.Chip;
import vn.cccd.sim.chip.ChipGone;
import vn.cccd.sim.chip.Departure;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.chip.Mutations;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.time.Timing;
import vn.cccd.sim.time.VirtualTime;

class ScenarioTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T08:00:00Z"), ZoneOffset.UTC);
    private static final String LINE = "card=cccd-2021 citizen=" + Citizens.NGUYEN_VAN_A.slug()
            + " mishap=mutated:2@every:3 mishap=moved:300ms@apdu:40 timing=typical,rate=106 seed=42";

    /** Whatever the chip answers, these are sent. */
    private static final List<Bytes> COMMANDS = List.of(
            Bytes.fromHex("00b09c0000"),
            Bytes.fromHex("0022c1a40f800a04007f00070202040202830102"),
            Bytes.fromHex("10860000027c0000"),
            Bytes.fromHex("00a4040c07a0000002471001"),
            Bytes.fromHex("0084000008"));

    @Test
    void theLineComesBack() {
        Scenario scenario = Scenario.parse(LINE);

        assertThat(scenario.text()).isEqualTo(LINE);
        assertThat(Scenario.parse("  seed=42   card=cccd-2021 citizen=" + Citizens.NGUYEN_VAN_A.slug()))
                .isEqualTo(Scenario.of(CardProfile.CCCD_2021, Citizens.NGUYEN_VAN_A, 42));
    }

    @Test
    void whatIsNotSaidIsAsUsual() {
        assertThat(Scenario.parse(" ")).isEqualTo(Scenario.of(CardProfile.CCCD_2021, Citizens.NGUYEN_VAN_A, 1));
        assertThat(Scenario.parse("mishap=removed@apdu:3").mishaps()).containsExactly(Mishap.parse("removed@apdu:3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "card=cccd-1999 citizen=nguyen-van-a seed=1",
                "card=cccd-2021 citizen=nobody seed=1",
                "card=cccd-2021 citizen=nguyen-van-a seed=x",
                "card=cccd-2021 citizen=nguyen-van-a seed=1 seed=2",
                "card=cccd-2021 citizen=nguyen-van-a seed=1 colour=red",
                "card=cccd-2021 citizen=nguyen-van-a seed=1 mishap=never",
                "card=cccd-2021 citizen=nguyen-van-a seed=1 removed@DG2"
            })
    void anyOtherLineIsRefused(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> Scenario.parse(line));
    }

    @Test
    void mutatedLinesAreReadOrRefused() {
        var random = new Random(13);
        int read = 0;
        for (int i = 0; i < 5_000; i++) {
            try {
                Scenario scenario = Scenario.parse(Mutations.of(LINE, random));
                read++;
                assertThat(Scenario.parse(scenario.text())).isEqualTo(scenario);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
        assertThat(read).isBetween(50, 2_500);
    }

    @Test
    void aPrintedLineFailsInTheSameWayAtTheSameCommand() {
        int failures = 0;
        for (long seed = 1; seed <= 8; seed++) {
            Scenario scenario = Scenario.of(CardProfile.CCCD_2021, Citizens.NGUYEN_VAN_A, seed)
                    .with(Mishap.parse("mutated:1@every:5"))
                    .with(Mishap.parse("garbage:20@apdu:33"))
                    .with(Mishap.parse("removed@apdu:47"))
                    .with(Timing.parse("typical"));
            Run run = run(scenario);

            // What a failing test prints is all that the second run knows.
            assertThat(run(Scenario.parse(run.printed()))).isEqualTo(run);
            failures += run.departure().isPresent() ? 1 : 0;
        }
        assertThat(failures).isEqualTo(8);
    }

    @Test
    void anotherSeedGivesOtherAnswers() {
        Scenario one = Scenario.of(CardProfile.CCCD_2021, Citizens.NGUYEN_VAN_A, 1);
        Scenario other = Scenario.of(CardProfile.CCCD_2021, Citizens.NGUYEN_VAN_A, 2);

        assertThat(run(one).answers()).isNotEqualTo(run(other).answers());
    }

    @Test
    void anotherCardIsNamedByKindByPersonOrByBoth() {
        var other = Citizens.all().getLast();
        for (String name : List.of("bac-only", other.slug(), "bac-only/" + other.slug())) {
            Run run = run(Scenario.of(CardProfile.CCCD_2021, Citizens.NGUYEN_VAN_A, 3)
                    .with(Mishap.parse("another-card:" + name + "@apdu:2")));

            assertThat(run.departure()).containsInstanceOf(Departure.Replaced.class);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(Scenario.of(CardProfile.CCCD_2021, Citizens.NGUYEN_VAN_A, 3)
                        .with(Mishap.parse("another-card:bac-only/nobody@apdu:2"))))
                .withMessageContaining("nobody");
    }

    /** All that can be seen of a run. */
    private record Run(String printed, List<Bytes> answers, Optional<Departure> departure, Duration time) {}

    private static Run run(Scenario scenario) {
        var time = new VirtualTime();
        Chip chip = scenario.issue(scenario.authority(CLOCK), time).chip();
        var answers = new ArrayList<Bytes>();
        try {
            for (int i = 0; i < 100; i++) {
                answers.add(chip.transmit(COMMANDS.get(i % COMMANDS.size())));
            }
        } catch (ChipGone gone) {
            return new Run(scenario.text(), answers, Optional.of(gone.departure()), time.now());
        }
        return new Run(scenario.text(), answers, Optional.empty(), time.now());
    }
}
