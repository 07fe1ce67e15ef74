package vn.cccd.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.seal.KeyRing;

class JournalTest {
    private final KeyRing keys = KeyRing.inMemory(new SecureRandom());

    @TempDir
    private Path directory;

    private Path file() {
        return directory.resolve("2026-11-20.files");
    }

    private List<String> texts() throws IOException {
        try (Journal journal = Journal.open(file(), keys)) {
            return journal.entries().stream().map(Bytes::toUtf8).toList();
        }
    }

    private void add(String... entries) throws IOException {
        try (Journal journal = Journal.open(file(), keys)) {
            for (String entry : entries) {
                journal.add(Bytes.utf8(entry));
            }
        }
    }

    @Test
    void whatWasAddedIsThereAfterARestartInItsOrder() throws IOException {
        add("một", "hai");
        add("ba");

        assertThat(texts()).containsExactly("một", "hai", "ba");
        assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1))
                .doesNotContain("hai");
    }

    @Test
    void whereverTheEndIsCutOffTheEntriesBeforeItAreThereAndNewOnesFollow() throws IOException {
        add("một", "hai", "ba");
        byte[] whole = Files.readAllBytes(file());
        int frame = whole.length / 3;
        for (int cut = 0; cut < whole.length; cut++) {
            Files.write(file(), Arrays.copyOf(whole, cut));
            add("mới");

            List<String> expected = new ArrayList<>(List.of("một", "hai", "ba").subList(0, entriesBefore(whole, cut)));
            expected.add("mới");
            assertThat(texts())
                    .as("cut at %d of frames of about %d", cut, frame)
                    .isEqualTo(expected);
        }
    }

    private static int entriesBefore(byte[] whole, int cut) {
        int entries = 0;
        int position = 0;
        while (position + 4 <= cut) {
            int length = ByteBuffer.wrap(whole, position, 4).getInt();
            position += 4 + length;
            if (position <= cut) {
                entries++;
            }
        }
        return entries;
    }

    @Test
    void anyBitThatFlipsCostsNoEntryBeforeItAndShowsNoOther() throws IOException {
        add("một", "hai", "ba");
        byte[] whole = Files.readAllBytes(file());
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] broken = whole.clone();
            broken[bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(file(), broken);

            assertThat(texts())
                    .containsAll(List.of("một", "hai", "ba").subList(0, entriesBefore(whole, bit / 8)))
                    .isSubsetOf("một", "hai", "ba");
        }
    }

    @Test
    void anEndThatIsNoEntryIsMovedAsideAndNotThrownAway() throws IOException {
        add("một");
        byte[] whole = Files.readAllBytes(file());
        byte[] more = Arrays.copyOf(whole, whole.length + 3);
        Files.write(file(), more);

        assertThat(texts()).containsExactly("một");
        assertThat(Files.size(directory.resolve("2026-11-20.files.remains-1"))).isEqualTo(3);
    }

    @Test
    void anEntryOpensAtItsPlaceOnly() throws IOException {
        add("một", "hai");
        byte[] whole = Files.readAllBytes(file());
        int first = 4 + ByteBuffer.wrap(whole).getInt();
        byte[] swapped = new byte[whole.length];
        System.arraycopy(whole, first, swapped, 0, whole.length - first);
        System.arraycopy(whole, 0, swapped, whole.length - first, first);
        Files.write(file(), swapped);

        try (Journal journal = Journal.open(file(), keys)) {
            assertThat(journal.entries()).isEmpty();
            assertThat(journal.damaged()).isEqualTo(2);
        }
    }

    @Test
    void whatAFailedEntryLeftBehindIsWrittenOverByTheNext() throws IOException {
        try (Journal journal = Journal.open(file(), keys)) {
            journal.add(Bytes.utf8("một"));
            byte[] half = Arrays.copyOf(Files.readAllBytes(file()), (int) Files.size(file()) - 3);
            Files.write(file(), half, StandardOpenOption.APPEND);
            journal.add(Bytes.utf8("hai"));
            journal.add(Bytes.utf8("ba"));
        }

        assertThat(texts()).containsExactly("một", "hai", "ba");
        try (var files = Files.list(directory)) {
            assertThat(files).as("nothing had to be set aside").hasSize(1);
        }
    }
}
