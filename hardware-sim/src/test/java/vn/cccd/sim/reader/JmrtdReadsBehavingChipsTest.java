package vn.cccd.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jmrtd.PACEKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.sim.SeededRandom;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.bytes.Tlv;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.FetchingChip;
import vn.cccd.sim.chip.FileName;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.chip.TestDocument;

/** However a chip behaves where documents differ, an unmodified JMRTD gets along with it. */
class JmrtdReadsBehavingChipsTest {
    private static final List<FileName> FILES = List.of(FileName.COM, FileName.DG1, FileName.DG2, FileName.SOD);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select-mf=6a82 | 223",
                "select-mf=6982 | 223",
                "select-mf=9000 | 223",
                "sfi=6a86 | 223",
                "odd-read=off | 223",
                "odd-read=required | 223",
                "command-max=261,response-max=256,long-read=6700 | 223",
                "command-max=261,response-max=223,long-read=6700-strict | 223",
                "command-max=261,response-max=128,long-read=6700-strict | 128",
                "command-max=1100,response-max=1000,long-read=6700-strict | 1000",
                "command-max=65544,response-max=65536 | 8000",
                "response-max=200,long-read=less | 223",
                "end-of-file=9000 | 223",
                "get-response=protected | 223",
                "get-response=every | 223",
                "chaining=every | 223",
                "missing-file=ends-session | 223",
                "wrong-key-delay=1s,wrong-key-limit=1 | 223",
                "atr=storage-card | 223",
                "atr=type-b | 223"
            })
    void jmrtdReadsEverything(String settings, int blockLength) throws Exception {
        var random = new SeededRandom(settings.hashCode());
        ChipContents contents = TestDocument.cccd2021(random);
        var readers = new SimulatedReaders();
        readers.plugIn("Simulated 0")
                .insert(new FetchingChip(
                        new SimulatedChip(contents.with(contents.behaviour().with(settings)), List.of(), random)));
        try (var client = new JmrtdClient(readers.factory().terminals().list().getFirst(), blockLength)) {
            client.pace(PACEKeySpec.createCANKey(TestDocument.CAN));
            client.chipAuthentication(contents.keys().chipAuthentication().getFirst());

            for (FileName file : FILES) {
                assertThat(client.read(file.identifier()))
                        .as(file.name())
                        .isEqualTo(contents.files().file(file).orElseThrow().toArray());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"on, 2000", "on, 223"})
    void jmrtdReadsBeyond32Kilobytes(String oddReads, int blockLength) throws Exception {
        var random = new SeededRandom(9);
        Bytes big = Tlv.of(0x75, TestDocument.filler(60_000));
        ChipContents contents = TestDocument.cccd2021(random).withFiles(files -> files.with(FileName.DG2, big));
        var readers = new SimulatedReaders();
        readers.plugIn("Simulated 0")
                .insert(new SimulatedChip(
                        contents.with(contents.behaviour().with("odd-read=" + oddReads)), List.of(), random));
        try (var client = new JmrtdClient(readers.factory().terminals().list().getFirst(), blockLength)) {
            client.pace(PACEKeySpec.createCANKey(TestDocument.CAN));

            assertThat(client.read(FileName.DG2.identifier())).isEqualTo(big.toArray());
        }
    }
}
