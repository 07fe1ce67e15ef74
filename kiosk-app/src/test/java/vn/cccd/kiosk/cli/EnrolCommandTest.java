package vn.cccd.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sim.backend.BackendSettings;
import vn.cccd.sim.backend.SimulatedBackend;

/** {@code kiosk enrol} against a backend that lets nobody in without a certificate. */
class EnrolCommandTest {
    @TempDir
    Path directory;

    private SimulatedBackend backend;

    @BeforeEach
    void start() throws Exception {
        backend = SimulatedBackend.start(
                BackendSettings.keeping(directory.resolve("backend")).requiringCertificates(),
                Clock.systemUTC(),
                new SecureRandom());
        Files.writeString(directory.resolve("kiosk.properties"), """
                kiosk.id = kiosk-1
                site.id = site-1
                sector = hospital
                site.name.vi = Bệnh viện Mẫu
                data.directory = data
                keys.directory = keys
                backend.url = %s
                backend.ca-file = backend/backend-ca.pem
                """.formatted(backend.uri()));
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    private CommandRun enrol(String code, String... more) throws Exception {
        Files.writeString(directory.resolve("code.txt"), code + "\n");
        String[] arguments = new String[5 + more.length];
        arguments[0] = "enrol";
        arguments[1] = "--config";
        arguments[2] = directory.resolve("kiosk.properties").toString();
        arguments[3] = "--code-file";
        arguments[4] = directory.resolve("code.txt").toString();
        System.arraycopy(more, 0, arguments, 5, more.length);
        return CommandRun.of(arguments);
    }

    private String code(String kiosk) throws Exception {
        return backend.invite(kiosk, Duration.ofDays(1));
    }

    @Test
    void aGoodCodeEnrolsAndSaysUntilWhen() throws Exception {
        CommandRun run = enrol(code("kiosk-1"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Enrolled. The certificate is good until 20");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void asJsonItIsOneDocument() throws Exception {
        CommandRun good = enrol(code("kiosk-1"), "--json");
        assertThat(good.exitCode()).isZero();
        assertThat(good.json().path("outcome").asText()).isEqualTo("ENROLLED");
        assertThat(good.json().path("failure").isNull()).isTrue();
        assertThat(good.json().path("validUntil").asText()).startsWith("20");
        CommandRun refused = enrol("ABCDEFGH23", "--json");
        assertThat(refused.exitCode()).isEqualTo(20);
        assertThat(refused.json().path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(refused.json().path("failure").asText()).isEqualTo("CODE_UNKNOWN");
        assertThat(refused.json().path("key").asText())
                .isEqualTo(good.json().path("key").asText());
        assertThat(refused.json().path("validUntil").asText())
                .isEqualTo(good.json().path("validUntil").asText());
    }

    @Test
    void everyRefusalHasAnExitCodeANameAndAWayOut() throws Exception {
        CommandRun unknown = enrol("ABCDEFGH23");
        assertThat(unknown.exitCode()).isEqualTo(20);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err()).contains("CODE_UNKNOWN: ", "mistyped").doesNotContain("ABCDEFGH23");
        CommandRun others = enrol(code("kiosk-2"));
        assertThat(others.exitCode()).isEqualTo(20);
        assertThat(others.err()).contains("OTHER_KIOSK: ", "kiosk.id");
        CommandRun none = enrol("?");
        assertThat(none.exitCode()).isEqualTo(20);
        assertThat(none.err()).contains("CODE_MALFORMED");
        backend.close();
        CommandRun away = enrol("ABCDEFGH23");
        assertThat(away.exitCode()).isEqualTo(20);
        assertThat(away.err()).contains("UNREACHABLE: ", "same code");
    }

    @Test
    void aNewKeyIsAnotherKey() throws Exception {
        String first = enrol(code("kiosk-1"), "--json").json().path("key").asText();
        assertThat(enrol(code("kiosk-1"), "--json").json().path("key").asText()).isEqualTo(first);
        assertThat(enrol(code("kiosk-1"), "--new-key", "--json")
                        .json()
                        .path("key")
                        .asText())
                .isNotEqualTo(first);
    }

    @Test
    void whatCannotBeReadIsWrongUsage() throws Exception {
        CommandRun run = CommandRun.of(
                "enrol",
                "--config",
                directory.resolve("kiosk.properties").toString(),
                "--code-file",
                directory.resolve("missing.txt").toString());
        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).contains("The code cannot be read");
    }
}
