package vn.cccd.sim.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class EscPosFuzzTest {
    /** More with {@code -Dcccd.printer.fuzz=100000}. */
    private static final int RUNS = Integer.getInteger("cccd.printer.fuzz", 2_000);

    private static final byte[] HONEST = new EscPos()
            .raw(0x1B, '@', 0x1B, 'a', 1, 0x1D, '!', 0x11, 0x1D, 'B', 1, 0x1B, '-', 1)
            .utf8("SỐ 042\n")
            .raw(0x1D, 'L', 10, 0, 0x1B, '{', 1)
            .qr("https://kiosk.invalid/042", 6)
            .raw(0x1D, 'v', '0', 3, 3, 0, 2, 0, 1, 2, 3, 4, 5, 6)
            .raw(0x1B, '*', 33, 2, 0, 1, 2, 3, 4, 5, 6, 0x1B, 'D', 8, 16, 0)
            .raw(0x1D, 'k', 73, 4, '{', 'B', 'A', 'B', 0x10, 4, 1, 0x1D, 'r', 1, 0x1B, 'd', 3)
            .cut()
            .bytes();

    @Test
    void anyBytesArePrintedOrListedAndNeverMoreThanTwoMetresAreKept() throws Exception {
        for (int run = 0; run < RUNS; run++) {
            byte[] bytes = mutated(new Random(run));
            Output output = new Output();
            var job = new PrintJob(PaperWidth.MM_80, new PrinterCondition(), output);
            try {
                play(bytes, job);
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + run, e);
            }
            assertThat(job.unfinished().millimetres()).isLessThanOrEqualTo(2_000);
            assertThat(output.unknown().size()).isLessThanOrEqualTo(100);
        }
    }

    @Test
    void anAnnouncedPictureOfFourGigabytesTakesNoSuchMemory() throws Exception {
        var reader = new EscPosReader(new ByteArrayInputStream(new EscPos()
                .raw(0x1D, 'v', '0', 0, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3)
                .bytes()));

        assertThat(reader.next()).isEmpty();
    }

    @Test
    void endlessFeedingForgetsTheOldestPaper() throws Exception {
        var orders = new EscPos();
        for (int n = 0; n < 2_000; n++) {
            orders.raw(0x1B, 'd', 255);
        }
        var job = new PrintJob(PaperWidth.MM_58, dots -> {}, new PrinterCondition(), new Output());

        play(orders.bytes(), job);

        assertThat(job.unfinished().millimetres()).isBetween(900, 2_000);
    }

    private static void play(byte[] bytes, PrintJob job) throws Exception {
        var reader = new EscPosReader(new ByteArrayInputStream(bytes));
        for (Optional<PrinterCommand> next = reader.next(); next.isPresent(); next = reader.next()) {
            job.carryOut(next.get(), OutputStream.nullOutputStream());
        }
        job.show();
    }

    private static byte[] mutated(Random random) {
        if (random.nextInt(4) == 0) {
            var noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            return noise;
        }
        byte[] bytes = HONEST.clone();
        for (int n = random.nextInt(8); n >= 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        int from = random.nextInt(bytes.length / 2);
        return random.nextBoolean()
                ? bytes
                : Arrays.copyOfRange(bytes, from, from + random.nextInt(bytes.length - from));
    }
}
