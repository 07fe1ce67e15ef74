package vn.cccd.kiosk.sector.drivingtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoFolderTest {
    @TempDir
    private Path directory;

    private Path list;

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

        assertThat(PhotoFolder.beside(list).orElseThrow().of("105")).contains(photo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-105.jpg", "a-105.JPEG", "A-105.jp2", "A-105.j2k"})
    void aPhotoIsNamedByTheNumberOfItsCandidate(String name) throws IOException {
        Path photo = photo("photos", name);

        assertThat(PhotoFolder.beside(list).orElseThrow().of("A-105")).contains(photo);
    }

    @Test
    void nothingElseIsAPhoto() throws IOException {
        photo("photos", "105.txt");
        photo("photos", "1050.jpg");
        photo("photos", ".jpg");
        Files.createDirectories(directory.resolve("photos").resolve("105.jpg"));

        PhotoFolder folder = PhotoFolder.beside(list).orElseThrow();

        assertThat(folder.of("105")).isEmpty();
        assertThat(folder.of("")).isEmpty();
    }

    @Test
    void aNumberNeverBecomesAPath() throws IOException {
        photo("photos", "105.jpg");
        Files.write(directory.resolve("secret.jpg"), new byte[1]);
        PhotoFolder folder = PhotoFolder.beside(list).orElseThrow();

        assertThat(folder.of("../secret")).isEmpty();
        assertThat(folder.of(directory.resolve("secret").toString())).isEmpty();
        assertThat(folder.of("\u0000")).isEmpty();
    }

    @Test
    void aListMayComeWithoutPhotos() throws IOException {
        Files.createFile(directory.resolve("photos"));

        assertThat(PhotoFolder.beside(list)).isEmpty();
    }
}
