package vn.cccd.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.DataObject;
import vn.cccd.sim.bytes.Tlv;

/** How much one command brings: the files of an open chip, so that nothing but the knob is at work. */
class ReadLengthTest {
    private static final int DG1_LENGTH = 93;

    @ParameterizedTest
    @CsvSource({
        "less,        00b082000003e8, 200, 9000, as much as fits",
        "6282,        00b082000003e8, 200, 6282, as if the file ended",
        "6700,        00b082000003e8,   0, 6700, refused",
        "6700-strict, 00b082000003e8,   0, 6700, refused",
        "6cxx,        00b082000003e8,   0, 6cc8, 200 is what to ask for",
        "6700,        00b0820000,     200, 9000, as many as there are is no long read",
        "6700-strict, 00b0820000,       0, 6700, as many as there are is 256 too many",
        "6700-strict, 00b08200c8,     200, 9000, exactly as much as fits",
        "6cxx,        00b08200c8,     200, 9000, exactly as much as fits"
    })
    void aReadOfMoreThanFitsIntoAnAnswer(String longRead, String command, int length, String status, String why)
            throws ChipGone {
        Bytes answer = chip("response-max=200,long-read=" + longRead).transmit(Bytes.fromHex(command));

        assertThat(answer.length()).as(why).isEqualTo(length + 2);
        assertThat(answer.toHex()).as(why).endsWith(status);
    }

    @ParameterizedTest
    @CsvSource({
        "6282, 00b0815064, 13, 6282, a warning",
        "9000, 00b0815064, 13, 9000, nothing said",
        "6cxx, 00b0815064,  0, 6c0d, thirteen are left",
        "6b00, 00b0815064,  0, 6b00, refused",
        "6cxx, 00b081500d, 13, 9000, exactly what is left",
        "6cxx, 00b0815000, 13, 9000, as many as there are",
        "6b00, 00b0815d01,  0, 6b00, behind the end"
    })
    void aReadOverTheEndOfTheFile(String endOfFile, String command, int length, String status, String why)
            throws ChipGone {
        Bytes answer = chip("end-of-file=" + endOfFile).transmit(Bytes.fromHex(command));

        assertThat(answer.length()).as(why).isEqualTo(length + 2);
        assertThat(answer.toHex()).as(why).endsWith(status);
    }

    @Test
    void moreThanOneByteCanCountIsAWrongLength() throws ChipGone {
        assertThat(chip("response-max=2000,long-read=6cxx")
                        .transmit(Bytes.fromHex("00b08200000bb8"))
                        .toHex())
                .isEqualTo("6700");
    }

    @ParameterizedTest
    @CsvSource({
        "261, 00a4020c0000020101, 6700, extended length",
        "262, 00a4020c0000020101, 9000, extended length",
        "261, 00b0820000017a, 6700, extended length of the answer",
        "262, 00b0820000017a, 9000, extended length of the answer",
        "261, 00b08200ff, 9000, short"
    })
    void extendedLengthIsUnderstoodOrNot(int most, String command, String status, String why) throws ChipGone {
        assertThat(chip("command-max=" + most).transmit(Bytes.fromHex(command)).toHex())
                .as(why)
                .endsWith(status);
    }

    @ParameterizedTest
    @CsvSource({"406, 6700", "407, 6d00"})
    void aCommandOfTheGreatestLengthIsTaken(int most, String status) throws ChipGone {
        Bytes command = Bytes.join(Bytes.fromHex("00ee0000000190"), Bytes.copyOf(new byte[400]));

        assertThat(chip("command-max=" + most).transmit(command).toHex()).isEqualTo(status);
    }

    @Test
    void everyAnswerHasToBeFetched() throws ChipGone {
        var chip = chip("get-response=every");

        assertThat(chip.transmit(Bytes.fromHex("00b0810000")).toHex()).isEqualTo("615d");
        assertThat(chip.transmit(Bytes.fromHex("00c0000050")).toHex())
                .hasSize(2 * 0x50 + 4)
                .endsWith("610d");
        assertThat(chip.transmit(Bytes.fromHex("00c000000d")).toHex())
                .hasSize(2 * 0x0d + 4)
                .endsWith("9000");
        assertThat(chip.transmit(Bytes.fromHex("00c000000d")).toHex()).isEqualTo("6985");
    }

    @Test
    void theStatusOfACutAnswerComesWithItsLastPiece() throws ChipGone {
        var chip = chip("get-response=every");

        assertThat(chip.transmit(Bytes.fromHex("00b0815064")).toHex()).isEqualTo("610d");
        assertThat(chip.transmit(Bytes.fromHex("00c000000d")).toHex()).endsWith("6282");
    }

    @Test
    void aProtectedAnswerIsFetchedInPiecesAndStaysWhole() throws ChipGone {
        var chip = new SimulatedChip(
                TestDocument.cccd2021(new SeededRandom(1))
                        .with(ChipBehaviour.cccd2021().with("get-response=protected")),
                List.of(),
                new SeededRandom(2));
        var terminal = TestTerminal.openedByBac(new FetchingChip(chip));
        terminal.send("00a4020c020102");

        assertThat(terminal.send("00b0000000").data())
                .as("256 bytes do not fit into a protected short answer")
                .isEqualTo(TestDocument.cccd2021(new SeededRandom(1))
                        .files()
                        .file(FileName.DG2)
                        .orElseThrow()
                        .first(256));
        assertThat(terminal.send("00b0000010").status()).isEqualTo(Status.OK);
    }

    @ParameterizedTest
    @CsvSource({
        "on, 00b10002045402005007, 9000",
        "off, 00b10002045402005007, 6d00",
        "required, 00b10002045402005007, 9000"
    })
    void theOddInstructionIsSpokenOrNot(String odd, String command, String status) throws ChipGone {
        assertThat(chip("odd-read=" + odd).transmit(Bytes.fromHex(command)).toHex())
                .endsWith(status);
    }

    @ParameterizedTest
    @CsvSource({"on, 00b07fff000100, 100", "required, 00b07fff000100, 1", "required, 00b07ff0000008, 8"})
    void beyond32KilobytesOnlyTheOddInstructionReaches(String odd, String command, int length) throws ChipGone {
        var chip = bigChip(odd);
        chip.transmit(Bytes.fromHex("00a4020c020102"));

        assertThat(chip.transmit(Bytes.fromHex(command)).length()).isEqualTo((length == 100 ? 256 : length) + 2);

        Bytes answer = chip.transmit(Bytes.fromHex("00b1000004540280000a"));
        assertThat(DataObject.find(
                        DataObject.parseAll(answer.first(answer.length() - 2)).orElseThrow(), 0x53))
                .contains(big().slice(0x8000, 0x8008));
    }

    @ParameterizedTest
    @CsvSource({"00b0810000, 6a86", "00b100010454020000ff, 6a86", "00a4020c020101, 9000"})
    void aChipMayNotKnowShortIdentifiers(String command, String status) throws ChipGone {
        assertThat(chip("sfi=6a86").transmit(Bytes.fromHex(command)).toHex()).isEqualTo(status);
    }

    private static Bytes big() {
        return Tlv.of(0x75, TestDocument.filler(60_000));
    }

    private static SimulatedChip bigChip(String odd) throws ChipGone {
        return selected(open().withFiles(files -> files.with(FileName.DG2, big())), "odd-read=" + odd);
    }

    private static SimulatedChip chip(String settings) throws ChipGone {
        assertThat(open().files().file(FileName.DG1).orElseThrow().length()).isEqualTo(DG1_LENGTH);
        return selected(open(), settings);
    }

    private static ChipContents open() {
        return TestDocument.open(TestDocument.cccd2021(new SeededRandom(1)));
    }

    private static SimulatedChip selected(ChipContents contents, String settings) throws ChipGone {
        var chip =
                new SimulatedChip(contents.with(contents.behaviour().with(settings)), List.of(), new SeededRandom(2));
        chip.transmit(TestTerminal.SELECT_APPLICATION);
        return chip;
    }
}
