package vn.cccd.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.pki.IssuingAuthority;

/** {@code kiosk read --evidence} and {@code kiosk verify-evidence}. */
class VerifyEvidenceTest {
    @TempDir
    Path directory;

    @Test
    void whatWasGenuineIsGenuineAgainByTheSameTrust() throws Exception {
        Path evidence = evidence("genuine", CardProfile.CCCD_2021);

        CommandRun run = verify(evidence, "--trust", trust(CardProfile.CCCD_2021), "--json");

        JsonNode entry = run.json().path(0);
        assertThat(run.exitCode()).isZero();
        assertThat(entry.path("error").isNull()).isTrue();
        assertThat(entry.path("readAt").asText()).startsWith("20");
        assertThat(entry.path("access").path("protocol").asText()).isEqualTo("PACE");
        assertThat(entry.path("then").path("verdict").asText()).isEqualTo("GENUINE");
        assertThat(entry.path("now").path("verdict").asText()).isEqualTo("GENUINE");
        assertThat(entry.path("now").path("trustVersion").asText()).matches("[0-9a-f]{64}");
        assertThat(entry.path("then").has("trustListSignedAt")).isTrue();
        List<String> checks = new ArrayList<>();
        entry.path("now")
                .path("checks")
                .forEach(check -> checks.add(
                        check.path("name").asText() + " " + check.path("result").asText()));
        assertThat(checks)
                .contains(
                        "SOD_SIGNATURE PASSED",
                        "FILE_HASHES PASSED",
                        "ACTIVE_AUTHENTICATION PASSED",
                        "CHIP_AUTHENTICATION PASSED",
                        "MRZ_CHECK_DIGITS NOT_POSSIBLE");
    }

    @Test
    void byAnotherTrustListTheVerdictIsAnotherOne() throws Exception {
        Path evidence = evidence("revoked", CardProfile.REVOKED_SIGNER);

        CommandRun nobody = verify(evidence, "--json");
        CommandRun revoked = verify(evidence, "--trust", trust(CardProfile.REVOKED_SIGNER), "--json");

        assertThat(nobody.exitCode()).isEqualTo(10);
        assertThat(nobody.json().path(0).path("now").path("verdict").asText()).isEqualTo("GENUINE_ISSUER_UNKNOWN");
        assertThat(revoked.exitCode()).isEqualTo(10);
        assertThat(revoked.json().path(0).path("now").path("verdict").asText()).isEqualTo("SIGNER_REVOKED");
    }

    @Test
    void aPersonAtATerminalSeesThenAndNow() throws Exception {
        CommandRun run = verify(evidence("seen", CardProfile.CCCD_2021));

        assertThat(run.exitCode()).isEqualTo(10);
        assertThat(run.out())
                .contains(
                        "seen: GENUINE_ISSUER_UNKNOWN:", "Now", "Then         GENUINE, trust list", "✓ SOD_SIGNATURE");
    }

    @Test
    void theFileIsForItsOwnerOnlyAndNamesNobody() throws Exception {
        Path evidence = evidence("private", CardProfile.CCCD_2021);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(evidence)))
                .isEqualTo("rw-------");
        assertThat(new String(Files.readAllBytes(evidence), StandardCharsets.ISO_8859_1))
                .doesNotContain("NGUYEN", "999090000123");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(evidence);
        }
    }

    @Test
    void anInterruptedReadingLeavesNone() {
        Path evidence = directory.resolve("none");
        CommandRun run = CommandRun.of(
                "read", "--sim", "nguyen-van-a", "--mishap", "removed@DG2:50%", "--evidence", evidence.toString());

        assertThat(run.exitCode()).isEqualTo(20);
        assertThat(run.err()).contains("no evidence");
        assertThat(evidence).doesNotExist();
    }

    @Test
    void whereItCannotBeWrittenTheReadingSaysSo() {
        CommandRun run = CommandRun.of("read", "--sim", "nguyen-van-a", "--evidence", "/nonexistent/visit");

        assertThat(run.exitCode()).isEqualTo(20);
        assertThat(run.out()).startsWith("GENUINE");
        assertThat(run.err()).contains("/nonexistent/visit");
    }

    @Test
    void whatIsNoEvidenceIsNamed() throws Exception {
        Path changed = evidence("changed", CardProfile.CCCD_2021);
        byte[] bytes = Files.readAllBytes(changed);
        bytes[bytes.length / 2] ^= 1;
        Files.write(changed, bytes);
        Path other = Files.writeString(directory.resolve("other"), "something else");
        Path missing = directory.resolve("missing");

        CommandRun none =
                CommandRun.of("verify-evidence", changed.toString(), other.toString(), missing.toString(), "--json");
        CommandRun one = CommandRun.of(
                "verify-evidence", evidence("whole", CardProfile.CCCD_2021).toString(), other.toString());

        assertThat(none.exitCode()).isEqualTo(30);
        assertThat(none.json().findValuesAsText("error"))
                .containsExactly("changed or damaged since it was written", "not a file of evidence", "cannot be read");
        assertThat(one.exitCode()).isEqualTo(20);
        assertThat(one.out()).contains("whole: GENUINE");
    }

    @Test
    void storedFilesAreHeldAgainstWhatWasSigned() throws Exception {
        Path evidence = evidence("stored", CardProfile.CCCD_2021);
        Path files = Files.createDirectory(directory.resolve("files"));
        String trust = trust(CardProfile.CCCD_2021);

        assertThat(verify(evidence, "--files", files.toString()).exitCode()).isEqualTo(20);
        Files.write(files.resolve("DG1.bin"), new byte[] {0x61, 0});
        CommandRun wrong = verify(evidence, "--files", files.toString(), "--trust", trust, "--json");

        assertThat(wrong.exitCode()).isEqualTo(10);
        assertThat(wrong.json().path(0).path("now").path("verdict").asText()).isEqualTo("FORGED");
    }

    private Path evidence(String name, CardProfile profile) {
        Path file = directory.resolve(name);
        CommandRun run = CommandRun.of(
                "read", "--sim", "nguyen-van-a", "--profile", profile.name(), "--evidence", file.toString());
        assertThat(run.exitCode()).isIn(0, 10);
        return file;
    }

    private static CommandRun verify(Path evidence, String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify-evidence", evidence.toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private String trust(CardProfile profile) throws Exception {
        Path trust = Files.createDirectories(directory.resolve("trust-" + profile.name()));
        new CardIssuer(IssuingAuthority.seeded(1, Clock.systemUTC())).writeTrust(profile, trust);
        return trust.toString();
    }
}
