package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.bytes.Bytes;

class MishapTest {
    private static final String READ_CARD_ACCESS = "00b09c0000";
    private static final String SELECT_PORTRAIT = "00a4020c020102";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "removed@DG2:50%",
                "moved:300ms@SOD:0%",
                "silent@apdu:12",
                "wrong-status:6F00@DG1:100%",
                "wrong-mac@DG13:10%"
            })
    void theTextFormComesBack(String text) {
        assertThat(Mishap.parse(text).text()).isEqualTo(text);
    }

    @Test
    void whatIsLeftOutHasAUsualValue() {
        assertThat(Mishap.parse("moved@dg2").text()).isEqualTo("moved:1s@DG2:0%");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "removed",
                "removed@",
                "vanished@DG2",
                "removed@DG99",
                "removed@DG2:101%",
                "wrong-status@DG1",
                "wrong-status:6F@DG1",
                "removed:5@DG1",
                "silent@apdu:x",
                "moved:soon@DG1",
                "moved:99999999999@DG1"
            })
    void anyOtherTextIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Mishap.parse(text));
    }

    @Test
    void aRemovedCardIsGoneForGoodAndAMovedOneComesBack() {
        var removed = catchThrowableOfType(
                ChipGone.class, () -> chip("removed@CARD_ACCESS").transmit(Bytes.fromHex(READ_CARD_ACCESS)));
        var moved = catchThrowableOfType(
                ChipGone.class, () -> chip("moved:250@CARD_ACCESS").transmit(Bytes.fromHex(READ_CARD_ACCESS)));

        assertThat(removed.departure()).isEqualTo(new Departure.ForGood());
        assertThat(moved.departure()).isEqualTo(new Departure.Returning(Duration.ofMillis(250)));
    }

    @Test
    void aMishapHappensOnce() throws ChipGone {
        var chip = chip("moved@apdu:2");
        chip.transmit(Bytes.fromHex(READ_CARD_ACCESS));

        assertThatThrownBy(() -> chip.transmit(Bytes.fromHex(READ_CARD_ACCESS))).isInstanceOf(ChipGone.class);
        chip.reset();
        assertThat(chip.transmit(Bytes.fromHex(READ_CARD_ACCESS)).toHex()).endsWith("9000");
    }

    @Test
    void aSilentChipStaysMuteUntilTheFieldGoesOff() throws ChipGone {
        var chip = chip("silent@apdu:2");
        chip.transmit(Bytes.fromHex(READ_CARD_ACCESS));

        assertThat(chip.transmit(Bytes.fromHex(READ_CARD_ACCESS))).isEqualTo(Bytes.empty());
        assertThat(chip.transmit(Bytes.fromHex(READ_CARD_ACCESS))).isEqualTo(Bytes.empty());
        chip.reset();
        assertThat(chip.transmit(Bytes.fromHex(READ_CARD_ACCESS)).toHex()).endsWith("9000");
    }

    @Test
    void aWrongStatusIsProtectedAndTheSessionGoesOn() throws ChipGone {
        var terminal = TestTerminal.openedByBac(chip("wrong-status:6F00@DG2:50%"));
        terminal.send(SELECT_PORTRAIT);

        assertThat(terminal.send("00b00000000800").status()).isEqualTo(Status.OK);
        assertThat(terminal.send("00b01000000800").status()).isEqualTo(Status.OK);
        assertThat(terminal.send("00b02000000800").status()).isEqualTo(0x6F00);
        assertThat(terminal.send("00b02000000800").status()).isEqualTo(Status.OK);
    }

    @Test
    void aWrongChecksumIsNoticed() throws ChipGone {
        var terminal = TestTerminal.openedByBac(chip("wrong-mac@DG2"));
        terminal.send(SELECT_PORTRAIT);

        assertThatThrownBy(() -> terminal.send("00b0000010"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("checksum");
    }

    private static SimulatedChip chip(String mishap) {
        return new SimulatedChip(
                TestDocument.cccd2021(new SeededRandom(1)), List.of(Mishap.parse(mishap)), new SeededRandom(2));
    }
}
