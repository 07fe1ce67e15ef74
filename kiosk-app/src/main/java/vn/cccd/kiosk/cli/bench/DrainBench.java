package vn.cccd.kiosk.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Consumer;
import vn.cccd.sync.SyncSettings;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.outbox.Outbox;
import vn.cccd.sync.outbox.OutboxException;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.seal.SealException;

/**
 * A long outage's backlog goes to a local backend: the product's client in a process with {@value #HEAP_MEGABYTES} MB of heap, over TLS, from the
 * disk for temporary files. The backlog is made in memory where the system has a place for that, for a million fsyncs would take hours; its records
 * have the form and size of real ones, sealed and chained, and a signature that this backend does not verify.
 */
final class DrainBench {
    static final int HEAP_MEGABYTES = 128;
    private static final Path IN_MEMORY = Path.of("/dev/shm");
    private static final long BYTES_A_RECORD = 5_000;

    private final int records;
    private final Consumer<String> progress;

    DrainBench(int records, Consumer<String> progress) {
        this.records = records;
        this.progress = progress;
    }

    List<BenchResult> run(Path directory) throws IOException, OutboxException, SealException, InterruptedException {
        SecureRandom random = new SecureRandom();
        Path authority = directory.resolve("drain-ca.pem");
        try (DrainBackend backend = DrainBackend.start(authority, random)) {
            fill(DrainClient.settings(directory, backend.uri(), authority), random);
            List<Long> said = drain(directory, backend, authority);
            if (backend.taken() != records) {
                throw new IOException("the backend has " + backend.taken());
            }
            double seconds = said.get(10) / 1e9;
            double firstTenth = said.get(1);
            double lastTenth = said.get(10) - (double) said.get(9);
            return List.of(
                    BenchResult.alone("outbox/drain-per-second", "/s", records / seconds),
                    new BenchResult(
                            "outbox/drain-last-to-first",
                            "x",
                            lastTenth / firstTenth,
                            Map.of(),
                            OptionalDouble.empty()),
                    new BenchResult(
                            "outbox/drain-heap",
                            "MB",
                            said.get(11) / (double) (1 << 20),
                            Map.of(),
                            OptionalDouble.of(HEAP_MEGABYTES)));
        }
    }

    private void fill(SyncSettings settings, SecureRandom random) throws IOException, OutboxException, SealException {
        Path store = settings.directory();
        Files.createDirectories(store);
        Path fast = Files.isDirectory(IN_MEMORY) && room(IN_MEMORY) > records * BYTES_A_RECORD
                ? Files.createTempDirectory(IN_MEMORY, "kiosk-bench-")
                : store;
        try {
            try (KeyRing keys = settings.keys().open(random);
                    Outbox outbox = Outbox.open(fast, settings.kiosk(), settings.limits(), keys, Clock.systemUTC())) {
                byte[] evidence = new byte[950];
                for (int i = 0; i < records; i++) {
                    random.nextBytes(evidence);
                    UUID id = new UUID(0x0199_0000_0000_7000L + ((long) i << 16), 0x8000_0000_0000_0000L + i);
                    outbox.add(id, link -> record(id, link.sequence(), evidence));
                    if ((i + 1) % 100_000 == 0) {
                        progress.accept("outbox: " + (i + 1) + " of " + records + " records queued");
                    }
                }
            }
            if (!fast.equals(store)) {
                Files.copy(fast.resolve("outbox.db"), store.resolve("outbox.db"), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            if (!fast.equals(store)) {
                OutboxBench.delete(fast);
            }
        }
    }

    private static long room(Path place) throws IOException {
        FileStore store = Files.getFileStore(place);
        return store.getUsableSpace();
    }

    /** Three parts in Base64, the second a check-in of about 1.4 KB. */
    private static Bytes record(UUID id, long sequence, byte[] evidence) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String checkIn = "{\"id\":\"" + id + "\",\"kiosk\":\"kiosk-bench\",\"sequence\":" + sequence
                + ",\"evidence\":\"" + base64.encodeToString(evidence) + "\"}";
        return Bytes.utf8("eyJhbGciOiJFUzI1NiJ9."
                + base64.encodeToString(checkIn.getBytes(StandardCharsets.UTF_8))
                + "."
                + "A".repeat(86));
    }

    private List<Long> drain(Path directory, DrainBackend backend, Path authority)
            throws IOException, InterruptedException {
        progress.accept("outbox: draining " + records + " records");
        Process client = new ProcessBuilder(command(directory, backend, authority))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = client.inputReader(StandardCharsets.US_ASCII)) {
            List<Long> numbers = new ArrayList<>();
            said.lines().map(Long::valueOf).forEach(numbers::add);
            if (client.waitFor() != 0 || numbers.size() != 12) {
                throw new IOException("the client broke off");
            }
            return numbers;
        } finally {
            client.destroy();
        }
    }

    /** As this process was started, with less memory. */
    private List<String> command(Path directory, DrainBackend backend, Path authority) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-Xm"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-cp",
                System.getProperty("java.class.path"),
                DrainClient.class.getName(),
                directory.toString(),
                backend.uri().toString(),
                authority.toString(),
                String.valueOf(records)));
        return command;
    }
}
