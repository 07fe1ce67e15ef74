package vn.cccd.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.pki.IssuingAuthority;

/** {@code kiosk read --terminal-keys}: fingerprints only with it, and of them only length and hash. */
class FingerprintReadTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path directory;

    @Test
    void withTheRightKeysTheFileIsListedWithLengthAndHashOnly() throws Exception {
        CommandRun run = read("fingerprints-readable", "--json");

        JsonNode json = run.json();
        assertThat(run.exitCode()).isZero();
        assertThat(terminalCheck(json)).isEqualTo("PASSED");
        JsonNode file = named(json.path("files"), "DG3");
        assertThat(file.size()).isEqualTo(3);
        assertThat(file.path("bytes").asInt()).isGreaterThan(10_000);
        assertThat(file.path("sha256").asText()).matches("[0-9a-f]{64}");
    }

    @Test
    void aPersonSeesTheSame() throws Exception {
        CommandRun run = read("fingerprints-readable");

        assertThat(run.out()).contains("TERMINAL_AUTHENTICATION PASSED").contains("bytes, not shown, SHA-256");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fingerprints-expired-terminal", "fingerprints-newer-chip-date"})
    void aRefusalLeavesTheRestGenuine(String profile) throws Exception {
        CommandRun run = read(profile, "--json");

        JsonNode json = run.json();
        assertThat(run.exitCode()).isZero();
        assertThat(json.path("verdict").asText()).isEqualTo("GENUINE");
        assertThat(terminalCheck(json)).isEqualTo("FAILED");
        assertThat(named(json.path("files"), "DG3").isMissingNode()).isTrue();
    }

    @Test
    void withoutKeysNobodyAsks() throws Exception {
        JsonNode json = CommandRun.of("read", "--sim", "nguyen-van-a", "--profile", "fingerprints-readable", "--json")
                .json();

        assertThat(terminalCheck(json)).isEqualTo("SKIPPED");
        assertThat(named(json.path("files"), "DG3").isMissingNode()).isTrue();
    }

    @Test
    void keysThatCannotBeUsedAreNamedBeforeAnythingIsRead() throws Exception {
        Files.writeString(directory.resolve("notes.txt"), "no key");

        CommandRun run = CommandRun.of("read", "--sim", "nguyen-van-a", "--terminal-keys", directory.toString());

        assertThat(run.exitCode()).isEqualTo(20);
        assertThat(run.err()).contains("notes.txt").contains("neither");
    }

    private CommandRun read(String profile, String... more) throws Exception {
        new CardIssuer(IssuingAuthority.seeded(1, Clock.systemUTC()))
                .writeTerminalCredentials(CardProfile.named(profile).orElseThrow(), directory);
        String[] arguments = new String[7 + more.length];
        String[] usual = {"read", "--sim", "nguyen-van-a", "--profile", profile, "--terminal-keys", directory.toString()
        };
        System.arraycopy(usual, 0, arguments, 0, usual.length);
        System.arraycopy(more, 0, arguments, usual.length, more.length);
        return CommandRun.of(arguments);
    }

    private static String terminalCheck(JsonNode json) {
        return named(json.path("checks"), "TERMINAL_AUTHENTICATION")
                .path("result")
                .asText();
    }

    private static JsonNode named(JsonNode list, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(entry -> entry.path("name").asText().equals(name))
                .findFirst()
                .orElseGet(() -> list.path("nothing"));
    }
}
