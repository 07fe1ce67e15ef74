package vn.cccd.card.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.apdu.CardException;
import vn.cccd.card.apdu.CardException.Reason;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.bytes.Tlv;

class FileReaderTest {
    private static final int LARGEST = 2048;

    private final BlockSizes sizes = new BlockSizes(LARGEST);

    @Test
    void aFileIsReadInTheLargestBlocks() throws CardException {
        Bytes content = file(0x75, 5_000);
        ScriptedFile chip = new ScriptedFile(content);

        assertThat(read(chip, LdsFile.DG2)).isEqualTo(content);
        assertThat(chip.expectations).containsExactly(2048, 2048, content.length() - 4096);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x6700, 0x6F00})
    void aRefusedSizeIsSteppedDownOnceAndRemembered(int status) throws CardException {
        ScriptedFile chip = new ScriptedFile(file(0x75, 900));
        chip.mostAtOnce = 230;
        chip.tooMuch = status;

        read(chip, LdsFile.DG2);
        assertThat(chip.expectations).startsWith(2048, 2048, 1000, 223, 223);
        chip.expectations.clear();
        read(chip, LdsFile.DG2);

        assertThat(chip.expectations).startsWith(223, 223);
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 700})
    void aChipThatWantsToBeAskedForNoMoreThanThereIsGetsIts(int length) throws CardException {
        Bytes content = file(0x61, length);
        ScriptedFile chip = new ScriptedFile(content);
        chip.exact = true;

        assertThat(read(chip, LdsFile.DG1)).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x6A86, 0x6A81, 0x6D00, 0x6B00})
    void aChipThatSelectsOnlyWithControlInformationOrOnlyByShortIdentifierGivesItsFiles(int unknown)
            throws CardException {
        Bytes content = file(0x61, 3_000);
        for (List<Integer> selections : List.of(List.of(0x00), List.<Integer>of())) {
            ScriptedFile chip = new ScriptedFile(content);
            chip.selections = selections;
            chip.unknownForm = unknown;

            assertThat(read(chip, LdsFile.DG1)).isEqualTo(content);
        }
    }

    @Test
    void aFileThatFitsOneBlockTakesOneCommand() throws CardException {
        ScriptedFile chip = new ScriptedFile(file(0x61, 90));

        read(chip, LdsFile.DG1);

        assertThat(chip.commands).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x6A82, 0x6A81, 0x6A86, 0x6D00, 0x6B00, 0x6700, 0x6982, 0x6985, 0x6986, 0x6F00})
    void aChipWithoutShortIdentifiersIsAskedThatWayOnce(int refused) throws CardException {
        Bytes content = file(0x61, 90);
        ScriptedFile chip = new ScriptedFile(content);
        chip.byShortIdentifier = refused;
        FileReader reader = new FileReader(chip, sizes, (f, done, total) -> {});

        assertThat(bytes(reader.read(LdsFile.DG1))).isEqualTo(content);
        assertThat(chip.commands).isEqualTo(3);
        assertThat(bytes(reader.read(LdsFile.DG1))).isEqualTo(content);
        assertThat(chip.commands).isEqualTo(5);
        assertThat(sizes.current()).isEqualTo(LARGEST);
    }

    @Test
    void aSizeThatIsRefusedIsNotTakenForARefusalOfShortIdentifiers() throws CardException {
        Bytes content = file(0x75, 900);
        ScriptedFile chip = new ScriptedFile(content);
        chip.mostAtOnce = 230;
        FileReader reader = new FileReader(chip, sizes, (f, done, total) -> {});
        assertThat(bytes(reader.read(LdsFile.DG2))).isEqualTo(content);
        chip.commands = 0;

        assertThat(bytes(reader.read(LdsFile.DG2))).isEqualTo(content);

        assertThat(chip.commands).isEqualTo(Math.ceilDiv(content.length(), 223));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x6A82, 0x6982, 0x6985})
    void aFileThatIsNotGivenEitherWayIsNotGiven(int refused) throws CardException {
        ScriptedFile chip = new ScriptedFile(file(0x61, 90));
        chip.selections = List.of();
        chip.unknownForm = refused;
        chip.byShortIdentifier = refused;

        assertThat(new FileReader(chip, sizes, (f, done, total) -> {}).read(LdsFile.DG1))
                .isEqualTo(new FileOutcome.NotGiven(LdsFile.DG1, refused));
        assertThat(chip.expectations).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2048, 4096, 34_000})
    void aFileThatBrokeOffGoesOnAtItsByte(int bytes) throws CardException {
        Bytes content = file(0x75, 40_000);
        ScriptedFile chip = new ScriptedFile(content);
        chip.silentFrom = bytes;
        FileReader before = new FileReader(chip, sizes, (f, done, total) -> {});
        assertThatThrownBy(() -> before.read(LdsFile.DG2)).isInstanceOf(CardException.class);
        PartialFile part = before.unfinished().orElseThrow();
        chip.putBack();

        FileReader after = new FileReader(chip, sizes, (f, done, total) -> {});
        after.resume(part);

        assertThat(bytes(after.read(LdsFile.DG2))).isEqualTo(content);
        assertThat(chip.delivered).isEqualTo(content.length());
    }

    @Test
    void aPartialFileIsWipedWhenItIsClosed() throws CardException {
        ScriptedFile chip = new ScriptedFile(file(0x75, 4_000));
        chip.silentFrom = 2048;
        FileReader reader = new FileReader(chip, sizes, (f, done, total) -> {});
        assertThatThrownBy(() -> reader.read(LdsFile.DG2)).isInstanceOf(CardException.class);
        PartialFile part = reader.unfinished().orElseThrow();

        part.close();

        assertThat(part.beginsLike(Bytes.copyOf(new byte[2048]))).isTrue();
        assertThat(part).hasToString("PartialFile[DG2, 2048 of 4004]");
    }

    @Test
    void bytesBeyondThirtyTwoKilobytesAreReadWithTheOddCommand() throws CardException {
        Bytes content = file(0x75, 60_000);

        assertThat(read(new ScriptedFile(content), LdsFile.DG2)).isEqualTo(content);
    }

    @Test
    void theLastSmallestBlocksStillReadAFileBeyondThirtyTwoKilobytes() throws CardException {
        Bytes content = file(0x75, 40_000);
        ScriptedFile chip = new ScriptedFile(content);
        chip.mostAtOnce = 128;

        assertThat(read(chip, LdsFile.DG2)).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"618410000000", "61847ffffff0", "6184ffffffff", "6100", "6180", "61850000000001", "6183010000"})
    void anImpossibleLengthIsHostile(String header) {
        ScriptedFile chip = new ScriptedFile(Bytes.fromHex(header + "00".repeat(200)));

        assertThatThrownBy(() -> read(chip, LdsFile.DG1))
                .isInstanceOfSatisfying(
                        CardException.class, e -> assertThat(e.reason()).isEqualTo(Reason.HOSTILE));
    }

    @Test
    void aFileShorterThanItSaysIsHostile() {
        ScriptedFile chip = new ScriptedFile(file(0x61, 3_000).slice(0, 2_500));

        assertThatThrownBy(() -> read(chip, LdsFile.DG1))
                .isInstanceOfSatisfying(
                        CardException.class, e -> assertThat(e.reason()).isEqualTo(Reason.HOSTILE));
    }

    @Test
    void whatFollowsAfterTheFileIsNotRead() throws CardException {
        Bytes content = file(0x61, 90);

        assertThat(read(new ScriptedFile(Bytes.fromHex(content.toHex() + "ffff")), LdsFile.DG1))
                .isEqualTo(content);
    }

    @Test
    void aFileWithAnotherTagIsNotTheFile() {
        assertThatThrownBy(() -> read(new ScriptedFile(file(0x62, 90)), LdsFile.DG1))
                .isInstanceOf(CardException.class);
    }

    private Bytes read(ScriptedFile chip, LdsFile file) throws CardException {
        return bytes(new FileReader(chip, sizes, (f, done, total) -> {}).read(file));
    }

    private static Bytes bytes(FileOutcome outcome) {
        return ((FileOutcome.Read) outcome).file().bytes();
    }

    private static Bytes file(int tag, int length) {
        byte[] value = new byte[length];
        for (int i = 0; i < length; i++) {
            value[i] = (byte) (i * 31);
        }
        return new Tlv(tag, Bytes.copyOf(value)).encode();
    }
}
