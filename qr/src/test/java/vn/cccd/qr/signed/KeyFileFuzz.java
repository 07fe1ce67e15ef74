package vn.cccd.qr.signed;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.qr.bytes.Bytes;

/** Any content of a key file is keys, or an error that names the file. */
class KeyFileFuzz {
    private static final Path FILE = Path.of("fuzzed.pem");

    static Stream<byte[]> seeds() throws IOException {
        Path directory = Files.createTempDirectory("seeds");
        List<byte[]> seeds = new ArrayList<>();
        try {
            SimulatedKeys.codes().writeKeys(directory);
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    if (Files.isRegularFile(file)) {
                        seeds.add(Files.readAllBytes(file));
                    }
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        seeds.add(
                "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n-----END PUBLIC KEY-----"
                        .getBytes(StandardCharsets.UTF_8));
        return seeds.stream();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "100s")
    void anyContentIsKeysOrAnErrorThatNamesTheFile(byte[] content) {
        KeyCollection keys = new KeyCollection();
        try {
            KeyDirectory.read(FILE, Bytes.copyOf(content), keys);
            assertThat(keys.toKeySet()).isNotNull();
        } catch (KeySetException refused) {
            assertThat(refused).hasMessageStartingWith("fuzzed.pem: ");
        }
    }
}
