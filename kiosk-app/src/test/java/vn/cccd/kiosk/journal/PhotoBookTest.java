package vn.cccd.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.seal.KeyRing;

class PhotoBookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Bytes PHOTO = Bytes.utf8("the bytes of a picture");
    private static final Bytes OTHER = Bytes.utf8("another");

    private final KeyRing keys = KeyRing.inMemory(new SecureRandom());

    @TempDir
    private Path directory;

    private static Candidate candidate(String number) {
        String id = "999090000" + number.substring(number.length() - 3);
        return new Candidate(number, new IdNumber(id), "Nguyễn Văn Mẫu", Optional.empty(), "B", "Sáng");
    }

    private PhotoBook book(LocalDate day) throws IOException {
        return PhotoBook.open(directory, keys, day);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aPhotoIsThereAfterARestart() throws IOException {
        book(DAY).keep(candidate("101"), PHOTO);
        book(DAY).keep(candidate("../102"), OTHER);

        assertThat(book(DAY).find(candidate("101"))).contains(PHOTO);
        assertThat(book(DAY).find(candidate("../102"))).contains(OTHER);
        assertThat(book(DAY).find(candidate("103"))).isEmpty();
        assertThat(files()).hasSize(2).allMatch(file -> file.startsWith(directory.resolve("2026-11-20")));
    }

    @Test
    void aLaterPhotoTakesThePlaceOfTheOneBefore() throws IOException {
        book(DAY).keep(candidate("101"), PHOTO);
        book(DAY).keep(candidate("101"), OTHER);

        assertThat(book(DAY).find(candidate("101"))).contains(OTHER);
    }

    @Test
    void anotherListBeginsWithoutPhotos() throws IOException {
        book(DAY).keep(candidate("101"), PHOTO);
        book(DAY).clear();

        assertThat(book(DAY).find(candidate("101"))).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void whatAnotherListCallsByTheSameNumberIsSomebodyElse() throws IOException {
        book(DAY).keep(candidate("101"), PHOTO);
        Candidate later =
                new Candidate("101", new IdNumber("999090000301"), "Trần Thị Mẫu", Optional.empty(), "B", "Sáng");

        assertThat(book(DAY).find(later)).isEmpty();
        assertThat(book(DAY).find(candidate("101"))).contains(PHOTO);
    }

    @Test
    void theNextDayErasesThemAndADayThatWasSetBackDoesNot() throws IOException {
        book(DAY).keep(candidate("101"), PHOTO);
        book(DAY.minusDays(1));
        assertThat(book(DAY).find(candidate("101"))).contains(PHOTO);

        book(DAY.plusDays(1));

        assertThat(files()).isEmpty();
        assertThat(book(DAY).find(candidate("101"))).isEmpty();
    }

    @Test
    void noPhotoIsReadableOnDisk() throws IOException {
        book(DAY).keep(candidate("101"), PHOTO);

        assertThat(Files.readString(files().getFirst(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("picture");
    }

    @Test
    void aSpoiltPhotoAndOneInTheWrongPlaceAreNone() throws IOException {
        book(DAY).keep(candidate("101"), PHOTO);
        Path first = files().getFirst();
        byte[] sealed = Files.readAllBytes(first);
        book(DAY).keep(candidate("102"), OTHER);
        Path second =
                files().stream().filter(file -> !file.equals(first)).findFirst().orElseThrow();

        Files.write(second, sealed);
        assertThat(book(DAY).find(candidate("102"))).as("somebody else's").isEmpty();
        sealed[sealed.length / 2] ^= 1;
        Files.write(first, sealed);
        assertThat(book(DAY).find(candidate("101"))).as("flipped").isEmpty();
        Files.write(first, new byte[0]);
        assertThat(book(DAY).find(candidate("101"))).as("torn").isEmpty();
    }

    @Test
    void aPhotoHasALargestSize() throws IOException {
        Bytes largest = Bytes.copyOf(new byte[PhotoBook.LARGEST]);
        book(DAY).keep(candidate("101"), largest);
        assertThat(book(DAY).find(candidate("101"))).contains(largest);

        Bytes larger = Bytes.copyOf(new byte[PhotoBook.LARGEST + 1]);
        assertThatThrownBy(() -> book(DAY).keep(candidate("102"), larger)).isInstanceOf(IllegalArgumentException.class);
    }
}
