package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.bytes.Bytes;

class FileSelectionTest {
    private final ChipContents contents = TestDocument.cccd2021(new SeededRandom(1));

    @ParameterizedTest
    @ValueSource(strings = {"6d00", "6a82", "6982", "9000"})
    void theMasterFileIsSelectedOrRefused(String status) throws ChipGone {
        var chip = chip("select-mf=" + status);
        chip.transmit(TestTerminal.SELECT_APPLICATION);

        assertThat(send(chip, "00a4000c023f00")).isEqualTo(status);
        assertThat(send(chip, "00a4020c02011c"))
                .as("EF.CardAccess is there only when the master file is")
                .isEqualTo(status.equals("9000") ? "9000" : "6a82");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6d00", "6982", "6a82"})
    void cardAccessCannotBeReadAndPaceWorks(String status) throws ChipGone {
        var chip = chip("card-access=" + status);

        assertThat(send(chip, "00a4020c02011c")).isEqualTo(status);
        assertThat(send(chip, "00b09c0000")).isEqualTo(status);
        assertThat(send(chip, "0022c1a40f800a04007f00070202040202830102")).isEqualTo("9000");
        assertThat(send(chip, "10860000027c0000")).endsWith("9000");
    }

    @Test
    void aMissingFileMayEndTheSession() throws ChipGone {
        var chip = chip("missing-file=ends-session");
        var terminal = TestTerminal.openedByBac(chip);

        assertThat(terminal.send("00a4020c02011e").status()).isEqualTo(Status.OK);
        assertThat(chip.transmit(terminal.wrap("00a4020c02010b")).toHex()).isEqualTo("6a82");
        assertThat(chip.transmit(terminal.wrap("00a4020c02011e")).toHex()).isEqualTo("6985");
        assertThat(chip.transmit(terminal.wrap("00b0000010")).toHex()).isEqualTo("6985");
        assertThat(send(chip, "00a4020c02011e"))
                .as("access has to be gained again")
                .isEqualTo("6982");
    }

    @Test
    void filesBesideTheApplicationAreFoundByTheirOwnShortIdentifiers() throws ChipGone {
        var master = new HashMap<>(contents.files().master());
        master.put(0x2F01, Bytes.fromHex("4303010203"));
        master.put(0x2F00, Bytes.fromHex("6100"));
        var chip = new SimulatedChip(
                contents.withFiles(files -> new ChipFiles(master, files.application())),
                List.of(),
                new SeededRandom(2));

        assertThat(send(chip, "00b0810000")).isEqualTo("43030102039000");
        assertThat(send(chip, "00b09e0000")).isEqualTo("61009000");
        assertThat(send(chip, "00a4020c022f01")).isEqualTo("9000");
        chip.transmit(TestTerminal.SELECT_APPLICATION);
        assertThat(send(chip, "00b0810000")).as("EF.DG1").isEqualTo("6982");
    }

    @ParameterizedTest
    @CsvSource({
        "always, true, true",
        "not-for-errors, true, false",
        "only-for-data, false, false",
    })
    void theStatusOfAProtectedAnswerMayComeBare(String protection, boolean success, boolean error) throws ChipGone {
        var chip = chip("status-protection=" + protection);
        var terminal = TestTerminal.openedByBac(chip);

        assertThat(isProtected(chip.transmit(terminal.wrap("00a4020c02011e")))).isEqualTo(success);
        terminal.missAnAnswer();
        assertThat(isProtected(chip.transmit(terminal.wrap("00a4020c02010b")))).isEqualTo(error);
        terminal.missAnAnswer();
        assertThat(terminal.send("00b0000004").data())
                .as("the session goes on")
                .isEqualTo(contents.files().file(FileName.COM).orElseThrow().first(4));
    }

    private static boolean isProtected(Bytes answer) {
        return answer.length() > 2;
    }

    @ParameterizedTest
    @CsvSource({
        "protocols, 9000, 6e00",
        "every, 9000, 9000",
        "none, 6884, 6884",
    })
    void commandsMayComeInParts(String chaining, String protocol, String other) throws ChipGone {
        var chip = chip("chaining=" + chaining);

        send(chip, "0022c1a40f800a04007f00070202040202830102");
        assertThat(send(chip, "10860000027c0000")).endsWith(protocol);
        assertThat(send(chip, "10a4040c03a00000")).isEqualTo(other);
        assertThat(send(chip, "00a4040c0402471001")).isEqualTo(other.equals("9000") ? "9000" : "6a82");
        assertThat(send(chip, "00b0810000"))
                .as("the application is selected only when the parts were joined")
                .isEqualTo(other.equals("9000") ? "6982" : "6a82");
    }

    @Test
    void partsOfAnotherCommandAreNoParts() throws ChipGone {
        var chip = chip("chaining=every");

        send(chip, "10a4040c03a00000");
        send(chip, "00b0000010");
        assertThat(send(chip, "00a4040c0402471001")).isEqualTo("6a82");
    }

    private SimulatedChip chip(String settings) {
        return new SimulatedChip(contents.with(contents.behaviour().with(settings)), List.of(), new SeededRandom(2));
    }

    private static String send(Chip chip, String hex) throws ChipGone {
        return chip.transmit(Bytes.fromHex(hex)).toHex();
    }
}
