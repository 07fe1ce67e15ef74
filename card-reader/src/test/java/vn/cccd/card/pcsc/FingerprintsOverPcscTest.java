package vn.cccd.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.card.ChipReading;
import vn.cccd.card.FingerprintBench;
import vn.cccd.card.ReadOutcome;
import vn.cccd.card.authenticity.Check.Result;
import vn.cccd.card.authenticity.Verdict;
import vn.cccd.sim.card.CardProfile;

/** Fingerprints through a real PC/SC service. */
class FingerprintsOverPcscTest extends PrivatePcscTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path directory;

    @Test
    void theRightKeysOpenThem() throws Exception {
        ChipReading reading = read("fingerprints-readable");

        assertThat(reading.verdict()).isInstanceOf(Verdict.Genuine.class);
        assertThat(FingerprintBench.check(reading).result()).isEqualTo(Result.PASSED);
        assertThat(FingerprintBench.fingerprints(reading)).isPresent();
    }

    @Test
    void aRefusalOfTheChipLeavesTheRestGenuine() throws Exception {
        ChipReading reading = read("fingerprints-newer-chip-date");

        assertThat(reading.verdict()).isInstanceOf(Verdict.Genuine.class);
        assertThat(FingerprintBench.check(reading).detail()).isEqualTo("certificate of VNDVSIM00001: 6300");
        assertThat(FingerprintBench.fingerprints(reading)).isEmpty();
        assertThat(reading.portrait()).isPresent();
    }

    private ChipReading read(String profile) throws Exception {
        var bench = new FingerprintBench(directory);
        try (CardLink link = connectTo(FingerprintBench.chip(profile))) {
            ReadOutcome outcome =
                    bench.read(link, bench.keys(CardProfile.named(profile).orElseThrow()));
            assertThat(outcome).isInstanceOf(ReadOutcome.Completed.class);
            return ((ReadOutcome.Completed) outcome).reading();
        }
    }
}
