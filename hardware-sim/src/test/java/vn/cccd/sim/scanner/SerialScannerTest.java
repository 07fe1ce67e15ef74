package vn.cccd.sim.scanner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.person.Citizens;

/** The reader of the device file is plain Java: no more than any program can do. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class SerialScannerTest {
    /** More with {@code -Dcccd.replugs=2000}. */
    private static final int REPLUGS = Integer.getInteger("cccd.replugs", 200);

    private static final Bytes CARD =
            Bytes.copyOf(Citizens.NGUYEN_VAN_A.cardQrText().getBytes(UTF_8));

    @TempDir
    private Path directory;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({"none, '', ''", "cr, '', 0d", "lf, '', 0a", "crlf, '', 0d0a", "stx-etx, 02, 03", "aim-cr, 5d5131, 0d"})
    void aScanArrivesByteForByteInItsFrame(String framing, String prefix, String suffix) throws Exception {
        try (var scanner = plug(framing, LineSpeed.UNLIMITED);
                var reader = new FileInputStream(scanner.device().toFile())) {
            scanner.scan(CARD);

            Bytes expected = Bytes.join(Bytes.fromHex(prefix), CARD, Bytes.fromHex(suffix));
            assertThat(Bytes.copyOf(reader.readNBytes(expected.length()))).isEqualTo(expected);
        }
    }

    @Test
    void everyByteValueComesThroughUnchanged() throws Exception {
        var all = new int[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        try (var scanner = plug("none", LineSpeed.UNLIMITED);
                var reader = new FileInputStream(scanner.device().toFile())) {
            scanner.send(Bytes.of(all));

            assertThat(Bytes.copyOf(reader.readNBytes(256))).isEqualTo(Bytes.of(all));
        }
    }

    @Test
    void aSlowLineSplitsAScan() throws Exception {
        try (var scanner = plug("cr", new LineSpeed(2_000, 7));
                var reader = new FileInputStream(scanner.device().toFile())) {
            long start = System.nanoTime();
            var sending = CompletableFuture.runAsync(() -> scanned(scanner), threads);
            int first = reader.read(new byte[1_000]);
            reader.readNBytes(CARD.length() + 1 - first);
            sending.join();

            assertThat(first).isLessThanOrEqualTo(CARD.length() / 2);
            assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(40));
        }
    }

    @Test
    void aReaderSeesTheHangUpAndTheSamePathWorksAgain() throws Exception {
        try (var scanner = plug("cr", LineSpeed.UNLIMITED)) {
            Path first = scanner.device().toRealPath();
            var reader = new FileInputStream(scanner.device().toFile());
            CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> next(reader), threads);

            scanner.unplug();

            assertThat(waiting.get(5, TimeUnit.SECONDS)).isEqualTo(-1);
            assertThat(Files.exists(scanner.device(), LinkOption.NOFOLLOW_LINKS))
                    .isFalse();
            assertThat(Files.exists(first)).isFalse();
            assertThatThrownBy(() -> scanner.scan(CARD)).isInstanceOf(IOException.class);
            reader.close();

            scanner.replug();
            try (var again = new FileInputStream(scanner.device().toFile())) {
                scanner.scan(CARD);
                assertThat(Bytes.copyOf(again.readNBytes(CARD.length()))).isEqualTo(CARD);
            }
        }
    }

    @Test
    void halfAScanIsHalfAScan() throws Exception {
        try (var scanner = plug("cr", LineSpeed.UNLIMITED);
                var reader = new FileInputStream(scanner.device().toFile())) {
            CompletableFuture<byte[]> all = CompletableFuture.supplyAsync(() -> toTheEnd(reader), threads);

            scanner.scanHalfThenUnplug(CARD);

            // What a reader had not fetched when the plug was pulled may be lost, as on a real line.
            byte[] arrived = all.get(5, TimeUnit.SECONDS);
            assertThat(arrived.length).isLessThanOrEqualTo((CARD.length() + 1) / 2);
            assertThat(Bytes.copyOf(arrived)).isEqualTo(CARD.first(arrived.length));
        }
    }

    @Test
    void noCompleteScanIsLostOverManyReplugs() throws Exception {
        int received = 0;
        try (var scanner = plug("lf", LineSpeed.UNLIMITED)) {
            for (int round = 0; round < REPLUGS; round++) {
                try (var reader = new FileInputStream(scanner.device().toFile())) {
                    scanner.scan(CARD);
                    received += Bytes.copyOf(reader.readNBytes(CARD.length() + 1))
                                    .first(CARD.length())
                                    .equals(CARD)
                            ? 1
                            : 0;
                    scanner.unplug();
                    assertThat(next(reader)).isEqualTo(-1);
                }
                scanner.replug();
            }
        }
        System.out.printf("%d of %d scans over %d replugs%n", received, REPLUGS, REPLUGS);
        assertThat(received).isEqualTo(REPLUGS);
    }

    @Test
    void pluggingLeavesNoDescriptorOpen() throws Exception {
        try (var scanner = plug("cr", LineSpeed.UNLIMITED)) {
            long before = openFiles();
            for (int round = 0; round < 50; round++) {
                scanner.unplug();
                scanner.replug();
            }
            assertThat(openFiles()).isLessThanOrEqualTo(before + 5);
        }
    }

    @Test
    void whatTheComputerSendsDoesNotBlockTheLine() throws Exception {
        try (var scanner = plug("cr", LineSpeed.UNLIMITED);
                var reader = new FileInputStream(scanner.device().toFile());
                var writer = new FileOutputStream(scanner.device().toFile())) {
            for (int round = 0; round < 20; round++) {
                writer.write(new byte[500]);
                scanner.scan(CARD);
                assertThat(Bytes.copyOf(reader.readNBytes(CARD.length() + 1)).first(CARD.length()))
                        .isEqualTo(CARD);
            }
        }
    }

    @Test
    void somebodyElsesFileIsNotReplaced() throws Exception {
        Path taken = Files.writeString(directory.resolve("scanner"), "mine");

        assertThatThrownBy(() -> SerialScanner.plug(taken, ScanFraming.CR, LineSpeed.UNLIMITED))
                .isInstanceOf(IOException.class);
        assertThat(taken).hasContent("mine");
    }

    private SerialScanner plug(String framing, LineSpeed speed) throws IOException {
        return SerialScanner.plug(directory.resolve("scanner"), ScanFraming.named(framing), speed);
    }

    private static void scanned(SerialScanner scanner) {
        try {
            scanner.scan(CARD);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next byte; a hang-up is the end of the file, or an error on some kernels. */
    private static int next(InputStream reader) {
        try {
            return reader.read();
        } catch (IOException e) {
            return -1;
        }
    }

    private static byte[] toTheEnd(InputStream reader) {
        var collected = new ByteArrayOutputStream();
        for (int b = next(reader); b >= 0; b = next(reader)) {
            collected.write(b);
        }
        return collected.toByteArray();
    }

    private static long openFiles() throws IOException {
        try (var files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        }
    }
}
