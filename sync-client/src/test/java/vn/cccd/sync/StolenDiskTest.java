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
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.delivery.Uplink;
import vn.cccd.sync.delivery.UplinkAnswer;
import vn.cccd.sync.device.KioskKey;
import vn.cccd.sync.outbox.StoredRecord;

/** Every file of the outbox, what the client logged, and the heap after closing, searched for every personal field of a record. */
class StolenDiskTest {
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

    @Test
    void filesLogsAndHeapHoldNothingPersonal() throws Exception {
        SecureRandom random = new SecureRandom();
        Path store = directory.resolve("outbox");
        SyncSettings settings =
                SyncSettings.of("kiosk-1", "bv-mau", URI.create("https://localhost"), directory.resolve("none"), store);
        KioskKey key = KioskKey.openOrCreate(directory.resolve("keys"), Clock.systemUTC(), random);
        try (SyncClient client = SyncClient.open(settings, key, Clock.systemUTC(), random, new NoLine())) {
            for (int i = 0; i < 20; i++) {
                client.add(checkIn(client));
            }
            assertThat(client.status().pending()).isEqualTo(20);
            assertNothingIn(store);
        }
        assertNothingIn(store);
        Path heap = directory.resolve("heap.hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(heap.toString(), true);
        assertNothingIn(heap);
        System.out.printf(
                "stolen disk: %d fields of a record, in plain, in Base64 of the JWS and UTF-16: 0 found in database, log,"
                        + " free pages (20 pending) and in a heap dump of %d MB%n",
                fields().size(), Files.size(heap) >> 20);
    }

    private static void assertNothingIn(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                fields().forEach((name, value) -> {
                    assertThat(holds(bytes, value.getBytes(StandardCharsets.UTF_8)))
                            .as("%s in %s", name, file.getFileName())
                            .isFalse();
                    assertThat(holds(bytes, value.getBytes(StandardCharsets.UTF_16LE)))
                            .as("%s in %s, UTF-16", name, file.getFileName())
                            .isFalse();
                    for (int shift = 0; shift < 3; shift++) {
                        assertThat(holds(bytes, base64(value, shift)))
                                .as("%s in %s, Base64", name, file.getFileName())
                                .isFalse();
                    }
                });
            }
        }
    }

    /** The part of its Base64 that is the same whatever stands around it, at one of the three alignments. */
    private static byte[] base64(String value, int shift) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        byte[] aligned = Arrays.copyOfRange(utf8, shift, shift + (utf8.length - shift) / 3 * 3);
        return Base64.getUrlEncoder().withoutPadding().encode(aligned);
    }

    private static boolean holds(byte[] bytes, byte[] sought) {
        String whole = new String(bytes, StandardCharsets.ISO_8859_1);
        return whole.contains(new String(sought, StandardCharsets.ISO_8859_1));
    }
}
