package vn.cccd.card.portrait.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.card.bytes.Bytes;

class PortraitDirectoryTest {
    private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");
    private static final Bytes HASH = Bytes.fromHex("11".repeat(32));
    private static final Bytes OTHER = Bytes.fromHex("22".repeat(32));
    private static final Bytes FILE = Bytes.fromHex("75" + "ab".repeat(5_000));

    @TempDir
    private Path root;

    @Test
    void whatWasKeptIsFoundAlsoAfterARestart() throws IOException {
        open(START).keep(HASH, FILE);

        assertThat(open(START).find(HASH)).contains(FILE);
        assertThat(open(START).find(OTHER)).isEmpty();
    }

    @Test
    void neitherNamesNorContentsTellAnything() throws IOException {
        open(START).keep(HASH, FILE);

        Path kept = only();
        assertThat(kept.getFileName().toString())
                .matches("[0-9a-f]{32}\\.portrait")
                .doesNotContain("1111");
        String content = new String(Files.readAllBytes(kept), StandardCharsets.ISO_8859_1);
        assertThat(content).doesNotContain(new String(FILE.slice(0, 8).toArray(), StandardCharsets.ISO_8859_1));
        for (Path file : new Path[] {kept, key()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aChangedByteAnywhereIsAMissAndTheFileGoes() throws IOException {
        PortraitDirectory cache = open(START);
        cache.keep(HASH, FILE);
        byte[] whole = Files.readAllBytes(only());
        for (int at : new int[] {0, 1, 12, 13, 20, whole.length / 2, whole.length - 1}) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            cache.keep(HASH, FILE);
            Files.write(only(), changed);

            assertThat(cache.find(HASH)).isEmpty();
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void aTornFileIsAMissAtEveryLength() throws IOException {
        PortraitDirectory cache = open(START);
        cache.keep(HASH, FILE);
        byte[] whole = Files.readAllBytes(only());
        for (int length : new int[] {0, 1, 12, 28, 29, 40, whole.length - 1}) {
            cache.keep(HASH, FILE);
            Files.write(only(), java.util.Arrays.copyOf(whole, length));

            assertThat(cache.find(HASH)).isEmpty();
        }
    }

    @Test
    void aRenamedFileIsAMiss() throws IOException {
        PortraitDirectory cache = open(START);
        cache.keep(OTHER, FILE);
        Path others = only();
        cache.keep(HASH, Bytes.fromHex("7500"));
        Path own = files().stream()
                .filter(file -> !file.equals(others))
                .findFirst()
                .orElseThrow();
        Files.write(own, Files.readAllBytes(others));

        assertThat(cache.find(HASH)).isEmpty();
        assertThat(cache.find(OTHER)).contains(FILE);
    }

    @Test
    void withoutItsKeyNothingIsFound() throws IOException {
        open(START).keep(HASH, FILE);
        Files.delete(key());

        assertThat(open(START).find(HASH)).isEmpty();
    }

    @Test
    void whatIsTooOldIsForgotten() throws IOException {
        open(START).keep(HASH, FILE);

        Instant justYoung = START.plus(Duration.ofDays(30)).minusSeconds(1);
        assertThat(open(justYoung).find(HASH)).contains(FILE);
        assertThat(open(START.plus(Duration.ofDays(30))).find(HASH)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void aDateTouchedFromOutsideMakesNothingYounger() throws IOException {
        open(START).keep(HASH, FILE);
        Instant later = START.plus(Duration.ofDays(31));
        Files.setLastModifiedTime(only(), FileTime.from(later));

        assertThat(open(later).find(HASH)).isEmpty();
        assertThat(open(START.minus(Duration.ofDays(9))).find(HASH)).isEmpty();
    }

    @Test
    void theOldestGoWhenThereAreTooMany() throws IOException {
        PortraitCacheLimits three = new PortraitCacheLimits(3, 1_000_000, Duration.ofDays(30));
        for (int i = 0; i < 5; i++) {
            open(START.plusSeconds(i), three).keep(hash(i), FILE);
        }

        assertThat(files()).hasSize(3);
        PortraitDirectory cache = open(START.plusSeconds(9), three);
        assertThat(cache.find(hash(1))).isEmpty();
        assertThat(cache.find(hash(2))).contains(FILE);
    }

    @Test
    void theOldestGoWhenTheyAreTooLarge() throws IOException {
        PortraitCacheLimits twoFiles = new PortraitCacheLimits(100, 11_000, Duration.ofDays(30));
        for (int i = 0; i < 4; i++) {
            open(START.plusSeconds(i), twoFiles).keep(hash(i), FILE);
        }

        assertThat(files()).hasSize(2);
        open(START, twoFiles).keep(OTHER, Bytes.copyOf(new byte[400_000]));
        assertThat(files()).hasSize(2);
    }

    @Test
    void oneCanBeRemovedWhileTheOthersStay() throws IOException {
        PortraitDirectory cache = open(START);
        cache.keep(HASH, FILE);
        cache.keep(OTHER, FILE);

        assertThat(cache.remove(HASH)).isTrue();

        assertThat(files()).hasSize(1);
        assertThat(cache.find(HASH)).isEmpty();
        assertThat(cache.find(OTHER)).contains(FILE);
        assertThat(cache.remove(HASH)).isTrue();
    }

    @Test
    void oneThatCannotBeRemovedIsSaidToBeThereStill() throws IOException {
        PortraitDirectory cache = open(START);
        cache.keep(HASH, FILE);
        Path kept = only();
        Files.delete(kept);
        Files.writeString(Files.createDirectory(kept).resolve("something"), "in the way");

        assertThat(cache.remove(HASH)).isFalse();
    }

    @Test
    void clearingRemovesAllAndNothingElse() throws IOException {
        PortraitDirectory cache = open(START);
        cache.keep(HASH, FILE);
        Path foreign = Files.writeString(root.resolve("portraits/notes.txt"), "not ours");

        assertThat(cache.clear()).isTrue();
        assertThat(cache.find(HASH)).isEmpty();
        assertThat(files()).containsExactly(foreign);

        cache.keep(HASH, FILE);
        PortraitDirectory.erase(root.resolve("portraits"), key());
        assertThat(key()).doesNotExist();
        assertThat(files()).containsExactly(foreign);
    }

    @Test
    void whatACrashLeftInTheMiddleOfAWriteIsNoPortraitAndGoes() throws IOException {
        open(START).keep(HASH, FILE);
        Path half = root.resolve("portraits/0123456789abcdef.new");
        Files.write(half, new byte[] {1, 2, 3});
        Files.setLastModifiedTime(half, FileTime.from(START));

        assertThat(open(START.plusSeconds(60)).find(HASH)).contains(FILE);
        assertThat(half).exists();
        assertThat(open(START.plusSeconds(301)).find(HASH)).contains(FILE);
        assertThat(half).doesNotExist();
    }

    @Test
    void aDirectoryThatIsGoneCostsNothingButTheCache() throws IOException {
        PortraitDirectory cache = open(START);
        Files.delete(root.resolve("portraits"));

        cache.keep(HASH, FILE);
        assertThat(cache.find(HASH)).isEmpty();
    }

    @Test
    void severalKiosksShareOneDirectoryAndOneKey() throws InterruptedException, IOException {
        int kiosks = 4;
        CountDownLatch together = new CountDownLatch(kiosks);
        List<Throwable> troubles = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int kiosk = 0; kiosk < kiosks; kiosk++) {
            threads.add(Thread.ofPlatform()
                    .uncaughtExceptionHandler((thread, trouble) -> troubles.add(trouble))
                    .start(() -> visits(together)));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(troubles).isEmpty();
        assertThat(files()).hasSize(10);
        for (int i = 0; i < 10; i++) {
            assertThat(open(START).find(hash(i))).contains(FILE);
        }
        assertThat(root.toFile().list()).containsExactlyInAnyOrder("portraits", "portraits.key");
    }

    private void visits(CountDownLatch together) {
        together.countDown();
        try {
            together.await();
            PortraitDirectory cache = open(START);
            for (int i = 0; i < 100; i++) {
                cache.keep(hash(i % 10), FILE);
                assertThat(cache.find(hash((i + 5) % 10)).filter(found -> !found.equals(FILE)))
                        .isEmpty();
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Bytes hash(int number) {
        return Bytes.fromHex(String.format("%02x", number).repeat(32));
    }

    private PortraitDirectory open(Instant now) throws IOException {
        return open(now, PortraitCacheLimits.days(30));
    }

    private PortraitDirectory open(Instant now, PortraitCacheLimits limits) throws IOException {
        return PortraitDirectory.open(
                root.resolve("portraits"), key(), limits, Clock.fixed(now, ZoneOffset.UTC), new SecureRandom());
    }

    private Path key() {
        return root.resolve("portraits.key");
    }

    private Path only() throws IOException {
        assertThat(files()).hasSize(1);
        return files().getFirst();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(root.resolve("portraits"))) {
            return all.toList();
        }
    }
}
