package vn.cccd.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import org.jmrtd.PACEKeySpec;
import org.junit.jupiter.api.Test;
import vn.cccd.sim.chip.ChipBehaviour;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.FileName;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.chip.TestDocument;
import vn.cccd.sim.chip.crypto.Curve;
import vn.cccd.sim.chip.crypto.SecureMessagingCipher;

/**
 * Numbers with leading zeros are rare, and whoever forgets to fill them fails now and then only. {@code -Dcccd.random.keys=10000} runs
 * as many as it takes to be sure.
 */
class RandomKeysTest {
    private static final int RUNS = Integer.getInteger("cccd.random.keys", 200);

    private final SecureRandom random = new SecureRandom();

    @Test
    void paceAndTheChipsOwnKeysWorkWhateverTheNumbers() throws Exception {
        for (int run = 0; run < RUNS; run++) {
            // On P-192, short and fast, one coordinate in 256 starts with a zero byte as on any other curve.
            Curve curve = run % 10 == 0 ? Curve.BRAINPOOL_P256R1 : Curve.NIST_P192;
            ChipContents contents =
                    TestDocument.with(SecureMessagingCipher.AES_128, curve, ChipBehaviour.cccd2021(), random);
            try (var client = client(contents)) {
                client.pace(PACEKeySpec.createCANKey(TestDocument.CAN));
                client.chipAuthentication(contents.keys().chipAuthentication().getFirst());
                client.activeAuthentication(
                        contents.keys().activeAuthentication().orElseThrow(), random);
                assertThat(client.read(FileName.DG1.identifier()))
                        .as("run " + run)
                        .hasSize(93);
            }
        }
    }

    @Test
    void basicAccessWorksWhateverTheNumbers() throws Exception {
        ChipContents contents = TestDocument.cccd2021(random);
        for (int run = 0; run < RUNS; run++) {
            try (var client = client(contents)) {
                client.bac(TestDocument.MRZ_KEY);
                assertThat(client.read(FileName.DG1.identifier()))
                        .as("run " + run)
                        .hasSize(93);
            }
        }
    }

    private JmrtdClient client(ChipContents contents) throws Exception {
        var readers = new SimulatedReaders();
        readers.plugIn("Simulated 0").insert(new SimulatedChip(contents, List.of(), random));
        return new JmrtdClient(readers.factory().terminals().list().getFirst(), 223);
    }
}
