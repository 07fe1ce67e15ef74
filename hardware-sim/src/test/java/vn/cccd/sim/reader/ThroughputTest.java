package vn.cccd.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CommandAPDU;
import org.junit.jupiter.api.Test;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.chip.TestDocument;

/**
 * How fast the simulator answers in process. The numbers are printed; what fails here is not slow but broken.
 *
 * <p>2,000 plain READ BINARY a second and a start within a second are what the simulator promises.
 */
class ThroughputTest {
    private static final int WARM_UP = 2_000;
    private static final int COMMANDS = 20_000;
    private static final CommandAPDU READ = new CommandAPDU(0x00, 0xB0, 0x00, 0x00, 223);

    @Test
    void plainReadsAreAnsweredByTheThousand() throws Exception {
        long start = System.nanoTime();
        var readers = new SimulatedReaders();
        var chip = new SimulatedChip(
                TestDocument.open(TestDocument.cccd2021(new SecureRandom())), List.of(), new SecureRandom());
        readers.plugIn("Simulated").insert(chip);
        CardChannel channel =
                readers.factory().terminals().list().getFirst().connect("*").getBasicChannel();
        channel.transmit(new CommandAPDU(0x00, 0xA4, 0x04, 0x0C, new byte[] {(byte) 0xA0, 0, 0, 2, 0x47, 0x10, 1}));
        assertThat(channel.transmit(new CommandAPDU(0x00, 0xA4, 0x02, 0x0C, new byte[] {1, 2}))
                        .getSW())
                .isEqualTo(0x9000);
        Duration started = Duration.ofNanos(System.nanoTime() - start);
        read(channel, WARM_UP);

        start = System.nanoTime();
        read(channel, COMMANDS);
        double seconds = (System.nanoTime() - start) / 1e9;

        System.out.printf(
                "simulator in process: %,.0f plain READ BINARY of 223 bytes a second; first card ready after %d ms%n",
                COMMANDS / seconds, started.toMillis());
        assertThat(COMMANDS / seconds).as("commands a second").isGreaterThan(2_000);
        assertThat(started).isLessThan(Duration.ofSeconds(20));
    }

    private static void read(CardChannel channel, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            assertThat(channel.transmit(READ).getData()).hasSize(223);
        }
    }
}
