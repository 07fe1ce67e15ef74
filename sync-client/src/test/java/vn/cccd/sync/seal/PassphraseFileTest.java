package vn.cccd.sync.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A passphrase from a file, and a ring that it takes over from the owner's file. */
class PassphraseFileTest {
    private static final PassphraseGuard.Cost CHEAP = new PassphraseGuard.Cost(64, 1);
    private static final String GOOD = "ba con mèo trèo cây cau";

    private final SecureRandom random = new SecureRandom();

    @TempDir
    Path directory;

    private Path file(String content) throws IOException {
        Path file = Files.writeString(directory.resolve("passphrase"), content);
        permit(file, "rw-------");
        return file;
    }

    private static void permit(Path file, String permissions) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }

    private KeyPlace place(String passphrase) throws IOException, SealException {
        return KeyPlace.passphrase(directory.resolve("keys"), PassphraseFile.guard(file(passphrase), CHEAP));
    }

    private Set<Integer> numbers(KeyPlace place) throws SealException {
        try (KeyRing ring = place.open(random)) {
            return ring.numbers();
        }
    }

    private static void assertUnusable(Path file) {
        assertThatExceptionOfType(SealException.class)
                .isThrownBy(() -> PassphraseFile.guard(file, CHEAP))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(SealException.Reason.GUARD_UNUSABLE));
    }

    @Test
    void theEndOfTheLineDoesNotCount() throws IOException, SealException {
        Set<Integer> made = numbers(place(GOOD));
        assertThat(numbers(place(GOOD + "\n"))).isEqualTo(made);
        assertThat(numbers(place(GOOD + "\r\nmore"))).isEqualTo(made);
        assertThatExceptionOfType(SealException.class).isThrownBy(() -> numbers(place(GOOD + " ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "eleven chrs", "short\nbut a long second line"})
    void whatCanBeGuessedIsRefused(String content) throws IOException {
        assertUnusable(file(content));
    }

    @Test
    void aFileThatIsMissingOrTooLongIsRefused() throws IOException {
        assertUnusable(directory.resolve("missing"));
        assertUnusable(file("x".repeat(5_000)));
    }

    @Test
    void aFileForEverybodyIsRefused() throws IOException {
        Path file = file(GOOD);
        permit(file, "rw-r--r--");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertUnusable(file);
        }
    }

    @Test
    void aRingIsTakenOverAlsoWhenTheFirstTryBrokeOffBeforeTheOldGuardWasErased() throws IOException, SealException {
        Set<Integer> made = numbers(KeyPlace.ownerFiles(directory.resolve("keys")));
        Path guard = directory.resolve("keys/outbox-keys.guard");
        byte[] old = Files.readAllBytes(guard);
        assertThat(numbers(place(GOOD))).isEqualTo(made);
        assertThat(guard).doesNotExist();
        Files.write(guard, old);
        assertThat(numbers(place(GOOD))).isEqualTo(made);
        assertThat(guard).doesNotExist();
        assertThatExceptionOfType(SealException.class)
                .isThrownBy(() -> numbers(KeyPlace.ownerFiles(directory.resolve("keys"))));
    }
}
