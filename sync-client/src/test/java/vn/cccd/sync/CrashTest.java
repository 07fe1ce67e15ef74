package vn.cccd.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sim.backend.BackendMishap;
import vn.cccd.sim.backend.ReceivedCheckIn;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sync.device.KioskKey;
import vn.cccd.sync.testing.Await;

/**
 * A kiosk is killed ({@code kill -9}) again and again while it adds and sends, and the backend loses answers meanwhile. Everything that was
 * acknowledged must be at the backend in the end: once, in order, each linked to the one before.
 *
 * <p>{@code -Dsync.crash.kills=1000} makes it thorough, {@code -Dsync.crash.seed=…} repeats a run's choices.
 */
class CrashTest {
    private static final int KILLS = Integer.getInteger("sync.crash.kills", 15);
    private static final long SEED = Long.getLong("sync.crash.seed", System.nanoTime());
    private static final int LONGEST_RUN = 120;

    @TempDir
    Path directory;

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void everythingAcknowledgedArrivesOnceInOrderAndLinked() throws Exception {
        Random random = new Random(SEED);
        List<UUID> acknowledged = new ArrayList<>();
        try (SimulatedBackend backend =
                SimulatedBackend.start(0, directory.resolve("ca.pem"), Clock.systemUTC(), new SecureRandom())) {
            for (int kill = 0; kill < KILLS; kill++) {
                backend.mishap(BackendMishap.parse(random.nextBoolean() ? "lose-answer*2" : "refuse*1"));
                acknowledged.addAll(runAndKill(backend, random));
            }
            backend.clearMishaps();
            deliverTheRest(backend);

            List<ReceivedCheckIn> received = backend.received();
            assertThat(received.stream().map(ReceivedCheckIn::id))
                    .as("seed %d", SEED)
                    .containsAll(acknowledged);
            assertThat(received.stream().map(ReceivedCheckIn::sequence))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, received.size()).boxed().toList());
            assertThat(backend.findings()).isEmpty();
            assertThat(acknowledged).doesNotHaveDuplicates().hasSizeGreaterThan(KILLS);
            assertThat(backend.deliveries()).isGreaterThan(received.size());
        }
    }

    /** What the kiosk said it had stored before it was killed: somewhere in its start, or after so many check-ins. */
    private List<UUID> runAndKill(SimulatedBackend backend, Random random) throws IOException, InterruptedException {
        Process kiosk = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CrashingKiosk.class.getName(),
                        directory.toString(),
                        backend.uri().toString(),
                        backend.caCertificate().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = kiosk.inputReader(StandardCharsets.US_ASCII)) {
            List<UUID> said = new ArrayList<>();
            if (random.nextInt(5) == 0) {
                kiosk.waitFor(random.nextInt(1_500), TimeUnit.MILLISECONDS);
            } else {
                for (int left = 1 + random.nextInt(LONGEST_RUN); left > 0; left--) {
                    said.add(UUID.fromString(String.valueOf(output.readLine())));
                }
            }
            // By its handle: Process.destroyForcibly would also throw away what was said and not yet read.
            kiosk.toHandle().destroyForcibly();
            kiosk.waitFor();
            // The last line may be half written: then it was not said.
            output.lines()
                    .filter(line -> line.length() == 36)
                    .map(UUID::fromString)
                    .forEach(said::add);
            return said;
        }
    }

    private void deliverTheRest(SimulatedBackend backend) throws Exception {
        SecureRandom random = new SecureRandom();
        KioskKey key = KioskKey.openOrCreate(directory, Clock.systemUTC(), random);
        SyncSettings settings = CrashingKiosk.settings(directory, backend.uri(), backend.caCertificate());
        try (SyncClient client = SyncClient.open(settings, key, Clock.systemUTC(), random)) {
            Await.until("nothing is pending", () -> client.status().pending() == 0);
            assertThat(client.status().quarantined()).isZero();
        }
    }
}
