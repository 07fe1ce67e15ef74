package vn.cccd.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.delivery.DeliveryPace;
import vn.cccd.sync.delivery.RecordAnswer;
import vn.cccd.sync.delivery.Uplink;
import vn.cccd.sync.delivery.UplinkAnswer;
import vn.cccd.sync.device.KioskKey;
import vn.cccd.sync.outbox.OutboxLimits;
import vn.cccd.sync.outbox.StoredRecord;
import vn.cccd.sync.seal.OwnerFileGuard;
import vn.cccd.sync.testing.Await;

/** Every file of the outbox, what the client logged, and the heap after closing, searched for every personal field of a record. */
class StolenDiskTest {
    /** What is pending is sent at once after the start. */
    private static final DeliveryPace AT_ONCE = new DeliveryPace(
            100,
            1 << 20,
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20));

    @TempDir
    Path directory;

    /** Does nothing but fail, so that everything stays pending. */
    private static final class NoLine implements Uplink {
        @Override
        public UplinkAnswer send(List<StoredRecord> batch) {
            return new UplinkAnswer.TryLater("no line", Optional.empty());
        }

        @Override
        public void close() {}
    }

    /** The values of this person; made of parts, so that this class does not hold them as a whole. */
    private static String value(String... parts) {
        return String.join("", parts);
    }

    private static Map<String, String> fields() {
        return new TreeMap<>(Map.of(
                "number", value("99909", "0004711"),
                "fullName", value("Phạm Thị ", "Ngọc Xuyến"),
                "birthDate", value("1987-", "03-29"),
                "details", value("khoa-", "tiet-nieu"),
                "evidence", value("a security object of", " hers")));
    }

    private static CheckIn checkIn(SyncClient client) {
        Map<String, String> fields = fields();
        CheckIn usual = CheckIns.full(client.newId());
        return new CheckIn(
                usual.id(),
                usual.sector(),
                usual.occurredAt(),
                usual.clock(),
                new CheckIn.Person(
                        fields.getOrDefault("number", ""),
                        fields.getOrDefault("fullName", ""),
                        Optional.of(PartialDate.parse(fields.getOrDefault("birthDate", ""))),
                        Optional.of(Sex.FEMALE)),
                usual.assurance(),
                usual.verdict(),
                usual.caveats(),
                usual.consent(),
                Optional.of(new Evidence(
                        Optional.of(Bytes.utf8(fields.getOrDefault("evidence", ""))),
                        new TreeMap<>(),
                        Optional.empty(),
                        new TreeMap<>(),
                        Optional.empty())),
                new TreeMap<>(Map.of("service", fields.getOrDefault("details", ""))));
    }

    /** Takes everything. */
    private static final class GoodLine implements Uplink {
        @Override
        public UplinkAnswer send(List<StoredRecord> batch) {
            return new UplinkAnswer.Answered(batch.stream()
                    .<RecordAnswer>map(record -> new RecordAnswer.Accepted(record.id()))
                    .toList());
        }

        @Override
        public void close() {}
    }

    /** Everything that anybody logs while {@code work} is done, however unimportant, in {@code file}. */
    private static void logged(Path file, Callable<?> work) throws Exception {
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        FileHandler handler = new FileHandler(file.toString());
        handler.setFormatter(new SimpleFormatter());
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
        Logger ours = Logger.getLogger("vn.cccd");
        ours.setLevel(Level.ALL);
        try {
            work.call();
        } finally {
            ours.setLevel(null);
            root.setLevel(before);
            root.removeHandler(handler);
            handler.close();
        }
    }

    private SyncClient open(Path store, Uplink uplink, Duration keepSent) throws Exception {
        SecureRandom random = new SecureRandom();
        SyncSettings settings = SyncSettings.of(
                        "kiosk-1", "bv-mau", URI.create("https://localhost"), directory.resolve("none"), store)
                .withLimits(new OutboxLimits(1_000, 1L << 30, 256 << 10, 0, keepSent))
                .withPace(AT_ONCE);
        KioskKey key = KioskKey.openOrCreate(directory.resolve("keys"), Clock.systemUTC(), random);
        return SyncClient.open(settings, key, Clock.systemUTC(), random, uplink);
    }

    @Test
    void filesLogsAndHeapHoldNothingPersonalAndNoKey() throws Exception {
        Path store = directory.resolve("outbox");
        Path log = directory.resolve("everything.log");
        Path heap = directory.resolve("heap.hprof");
        logged(log, () -> {
            try (SyncClient client = open(store, new NoLine(), Duration.ofHours(1))) {
                for (int i = 0; i < 20; i++) {
                    client.add(checkIn(client));
                }
                assertThat(client.status().pending()).isEqualTo(20);
                assertNothingIn(store);
            }
            assertNothingIn(store);
            try (SyncClient client = open(store, new GoodLine(), Duration.ZERO)) {
                // The pages of what was sent and erased are free, or gone.
                client.add(checkIn(client));
                Await.until(
                        "sent and erased",
                        () -> client.status().pending() == 0
                                && client.status().sent() == 0
                                && client.status().lastSuccess().isPresent());
                assertNothingIn(store);
            }
            return true;
        });
        assertNothingIn(store);
        assertThat(Files.size(log)).isPositive();
        assertNothingIn(log);
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(heap.toString(), true);
        assertNothingIn(heap);
        List<byte[]> keys = keys();
        for (byte[] key : keys) {
            for (Path place : List.of(store, log, heap)) {
                assertNoneOf(place, Map.of("key", key));
            }
        }
        System.out.printf(
                "stolen disk: %d fields of a record, in plain, in Base64 of the JWS and UTF-16, and %d keys: 0 found in database, log,"
                        + " free pages (20 pending, then sent and erased), %d KB of log lines and a heap dump of %d MB%n",
                fields().size(), keys.size(), Files.size(log) >> 10, Files.size(heap) >> 20);
    }

    /** Those of the ring and the one that guards it, read from their files only after the heap was dumped. */
    private List<byte[]> keys() throws Exception {
        Path guard = directory.resolve("outbox-keys/outbox-keys.guard");
        Bytes ring = Bytes.copyOf(Files.readAllBytes(directory.resolve("outbox-keys/outbox-keys")));
        byte[] secrets = new OwnerFileGuard(guard).unwrap(ring.from(2 + ring.at(1)));
        List<byte[]> keys = new ArrayList<>(List.of(Files.readAllBytes(guard)));
        for (int at = 4; at < secrets.length; at += 36) {
            keys.add(Arrays.copyOfRange(secrets, at, at + 32));
        }
        assertThat(keys).hasSizeGreaterThanOrEqualTo(2).allMatch(key -> key.length == 32);
        return keys;
    }

    private static void assertNothingIn(Path place) throws IOException {
        Map<String, byte[]> sought = new TreeMap<>();
        fields().forEach((name, value) -> {
            sought.put(name, value.getBytes(StandardCharsets.UTF_8));
            sought.put(name + ", UTF-16", value.getBytes(StandardCharsets.UTF_16LE));
            for (int shift = 0; shift < 3; shift++) {
                sought.put(name + ", Base64, shifted by " + shift, base64(value, shift));
            }
        });
        assertNoneOf(place, sought);
    }

    private static void assertNoneOf(Path place, Map<String, byte[]> sought) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String whole = Files.readString(file, StandardCharsets.ISO_8859_1);
                sought.forEach(
                        (name, bytes) -> assertThat(whole.contains(new String(bytes, StandardCharsets.ISO_8859_1)))
                                .as("%s in %s", name, file.getFileName())
                                .isFalse());
            }
        }
    }

    /** The part of its Base64 that is the same whatever stands around it, at one of the three alignments. */
    private static byte[] base64(String value, int shift) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        byte[] aligned = Arrays.copyOfRange(utf8, shift, shift + (utf8.length - shift) / 3 * 3);
        return Base64.getUrlEncoder().withoutPadding().encode(aligned);
    }
}
