package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cccd.sim.bytes.Bytes;

class WrongKeyTest {
    @Test
    void eachWrongKeyMakesTheNextAttemptSlower() throws ChipGone {
        var chip = chip("wrong-key-delay=1s+3s");

        assertThat(attempt(chip)).isEqualTo(Duration.ZERO);
        assertThat(attempt(chip)).isEqualTo(Duration.ofSeconds(1));
        assertThat(attempt(chip)).isEqualTo(Duration.ofSeconds(3));
        assertThat(attempt(chip)).as("the last one stands for all that follow").isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void theFieldGoingOffDoesNotHelp() throws ChipGone {
        var chip = chip("wrong-key-delay=3s");
        attempt(chip);
        chip.reset();

        assertThat(attempt(chip)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void paceWaitsJustTheSame() throws ChipGone {
        var chip = chip("wrong-key-delay=3s");
        attempt(chip);
        chip.transmit(Bytes.fromHex("0022c1a40f800a04007f00070202040202830102"));

        assertThat(chip.hesitation()).isEqualTo(Duration.ofSeconds(3));
        chip.transmit(Bytes.fromHex("10860000027c0000"));
        assertThat(chip.hesitation()).as("only the first step").isEqualTo(Duration.ZERO);
    }

    @Test
    void theRightKeySetsTheCountBack() throws ChipGone {
        var chip = chip("wrong-key-delay=3s,wrong-key-limit=2");
        attempt(chip);
        TestTerminal.openedByBac(chip);
        chip.reset();

        assertThat(attempt(chip)).isEqualTo(Duration.ZERO);
    }

    @Test
    void afterTooManyWrongKeysTheChipIsBlocked() throws ChipGone {
        var chip = chip("wrong-key-limit=3");
        for (int i = 0; i < 3; i++) {
            attempt(chip);
        }
        chip.reset();
        chip.transmit(TestTerminal.SELECT_APPLICATION);

        assertThat(chip.transmit(Bytes.fromHex("0084000008")).toHex()).isEqualTo("6983");
        assertThat(chip.transmit(Bytes.fromHex("0022c1a40f800a04007f00070202040202830102"))
                        .toHex())
                .isEqualTo("6983");
    }

    @Test
    void withoutAWrongKeyNothingIsHeldBack() throws ChipGone {
        var chip = chip("wrong-key-delay=1s,wrong-key-limit=1");
        var terminal = TestTerminal.openedByBac(chip);
        terminal.send("00a4020c02011e");

        assertThat(chip.hesitation()).isEqualTo(Duration.ZERO);
    }

    @Test
    void everyAnswerMayTakeItsTime() throws ChipGone {
        var chip = chip("answer-delay=1s,wrong-key-delay=3s");
        attempt(chip);
        chip.transmit(TestTerminal.SELECT_APPLICATION);
        assertThat(chip.hesitation()).isEqualTo(Duration.ofSeconds(1));
        chip.transmit(Bytes.fromHex("0084000008"));
        assertThat(chip.hesitation()).isEqualTo(Duration.ofSeconds(4));
    }

    /** Tries a wrong key by BAC and says how long the chip held its challenge back. */
    private static Duration attempt(SimulatedChip chip) throws ChipGone {
        chip.transmit(TestTerminal.SELECT_APPLICATION);
        assertThat(chip.transmit(Bytes.fromHex("0084000008")).toHex()).endsWith("9000");
        Duration held = chip.hesitation();
        assertThat(chip.transmit(Bytes.join(Bytes.fromHex("0082000028"), TestDocument.filler(40), Bytes.of(0x28)))
                        .toHex())
                .isEqualTo("6300");
        return held;
    }

    private static SimulatedChip chip(String settings) {
        ChipContents contents = TestDocument.cccd2021(new SeededRandom(1));
        return new SimulatedChip(contents.with(contents.behaviour().with(settings)), List.of(), new SeededRandom(2));
    }
}
