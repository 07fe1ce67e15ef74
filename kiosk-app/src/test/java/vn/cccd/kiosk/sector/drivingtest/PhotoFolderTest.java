package vn.cccd.kiosk.sector.drivingtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.kiosk.identity.IdNumber;

class PhotoFolderTest {
    private static final Roster ROSTER =
            new Roster(List.of(candidate("105", "Sáng"), candidate("106", "Sáng"), candidate("106", "13:30")));

    @TempDir
    private Path directory;

    private Path list;

    private static Candidate candidate(String number, String session) {
        String id = String.format(Locale.ROOT, "999%09d", Math.abs((session + number).hashCode() % 1_000_000));
        return new Candidate(number, new IdNumber(id), "Nguyễn Văn Mẫu", Optional.empty(), "B", session);
    }

    private static Optional<Path> of(PhotoFolder folder, String number) {
        Candidate candidate = candidate(number, "");
        return folder.of(candidate, new Roster(List.of(candidate)));
    }

    @BeforeEach
    void putTheListThere() throws IOException {
        list = Files.createFile(directory.resolve("candidates.csv"));
    }

    private Path photo(String folder, String name) throws IOException {
        return Files.write(Files.createDirectories(directory.resolve(folder)).resolve(name), new byte[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"photos", "Photos", "anh", "ảnh", "A\u0309nh", "ẢNH"})
    void theFolderIsFoundByEveryNameItIsGiven(String folder) throws IOException {
        Path photo = photo(folder, "105.jpg");

        assertThat(PhotoFolder.beside(list).orElseThrow().of(candidate("105", "Sáng"), ROSTER))
                .contains(photo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-105.jpg", "a-105.JPEG", "A-105.jp2", "A-105.j2k"})
    void aPhotoIsNamedByTheNumberOfItsCandidate(String name) throws IOException {
        Path photo = photo("photos", name);

        assertThat(PhotoFolder.beside(list)
                        .orElseThrow()
                        .of(candidate("A-105", ""), new Roster(List.of(candidate("A-105", "")))))
                .contains(photo);
    }

    @Test
    void nothingElseIsAPhoto() throws IOException {
        photo("photos", "105.txt");
        photo("photos", "1050.jpg");
        photo("photos", ".jpg");
        Files.createDirectories(directory.resolve("photos").resolve("105.jpg"));

        PhotoFolder folder = PhotoFolder.beside(list).orElseThrow();

        assertThat(folder.of(candidate("105", "Sáng"), ROSTER)).isEmpty();
    }

    @Test
    void aNumberThatTwoSessionsShareShowsNobodyAndSessionAndNumberDo() throws IOException {
        photo("photos", "106.jpg");
        Path morning = photo("photos", "sáng-106.jpg");
        PhotoFolder folder = PhotoFolder.beside(list).orElseThrow();

        assertThat(folder.of(candidate("106", "Sáng"), ROSTER)).contains(morning);
        assertThat(folder.of(candidate("106", "13:30"), ROSTER)).isEmpty();
        Path afternoon = photo("photos", "13.30-106.jpg");
        assertThat(PhotoFolder.beside(list).orElseThrow().of(candidate("106", "13:30"), ROSTER))
                .contains(afternoon);
    }

    @Test
    void aNumberNeverBecomesAPath() throws IOException {
        photo("photos", "105.jpg");
        Files.write(directory.resolve("secret.jpg"), new byte[1]);
        PhotoFolder folder = PhotoFolder.beside(list).orElseThrow();

        assertThat(of(folder, "../secret")).isEmpty();
        assertThat(of(folder, directory.resolve("secret").toString())).isEmpty();
        assertThat(of(folder, "\u0000")).isEmpty();
    }

    @Test
    void aListMayComeWithoutPhotos() throws IOException {
        Files.createFile(directory.resolve("photos"));

        assertThat(PhotoFolder.beside(list)).isEmpty();
    }
}
