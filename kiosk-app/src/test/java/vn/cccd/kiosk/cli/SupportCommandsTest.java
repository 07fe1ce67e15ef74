package vn.cccd.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.kiosk.admin.pin.Pin;
import vn.cccd.kiosk.admin.pin.PinHash;

/** What a technician runs: {@code kiosk selftest}, {@code kiosk diagnostics}, {@code kiosk pin}, {@code kiosk local-api}. */
class SupportCommandsTest {
    private static final String SITE = "Bệnh viện Không ai biết";

    @TempDir
    Path directory;

    private Path config() throws IOException {
        Files.writeString(directory.resolve("backend-ca.pem"), "no certificate");
        return Files.writeString(
                directory.resolve("kiosk.properties"),
                String.join(
                        "\n",
                        "kiosk.id = kiosk-77",
                        "site.id = sample",
                        "sector = hospital",
                        "site.name.vi = " + SITE,
                        "data.directory = data",
                        "keys.directory = keys",
                        "backend.url = https://localhost:1",
                        "backend.ca-file = backend-ca.pem"));
    }

    private static CommandRun typing(String line, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(line.getBytes(StandardCharsets.US_ASCII)));
        try {
            return CommandRun.of(arguments);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void theSelfTestNamesWhatItTriedAndEndsAsItFound() throws IOException {
        JsonNode alone = check(CommandRun.of("selftest", "--json"));
        JsonNode configured = check(CommandRun.of("selftest", "--json", "--config", config().toString()));

        assertThat(alone.path("checks").findValuesAsText("name")).contains("PROGRAM", "CLOCK", "READER");
        assertThat(configured.path("checks").findValuesAsText("name"))
                .contains("PROGRAM", "CLOCK", "READER", "DATA", "KEYS", "LINE")
                .hasSizeGreaterThan(alone.path("checks").size());
    }

    private static JsonNode check(CommandRun run) throws IOException {
        JsonNode document = run.json();
        assertThat(run.exitCode()).isEqualTo(document.path("passed").asBoolean() ? 0 : 20);
        return document;
    }

    @Test
    void theDiagnosticsFileNamesNoPlace() throws IOException {
        Path file = directory.resolve("support.json");

        CommandRun run = CommandRun.of("diagnostics", file.toString(), "--config", config().toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        String text = Files.readString(file);
        assertThat(new ObjectMapper().readTree(text).path("checks")).isNotEmpty();
        assertThat(text).doesNotContain(SITE);
    }

    @Test
    void aDiagnosticsFileThatCannotBeWrittenIsSaid() {
        CommandRun run =
                CommandRun.of("diagnostics", directory.resolve("nowhere/x.json").toString());

        assertThat(run.exitCode()).isEqualTo(20);
        assertThat(run.err()).contains("cannot be written");
    }

    @Test
    void aPinBecomesALineThatFitsIt() {
        CommandRun run = typing("20261121\n", "pin", "--technician");

        assertThat(run.exitCode()).isZero();
        String[] line = run.out().strip().split(" = ", 2);
        assertThat(line[0]).isEqualTo("admin.technician-pin-hash");
        assertThat(run.out()).doesNotContain("20261121");
        PinHash hash = PinHash.parse(line[1]).orElseThrow();
        try (Pin right = Pin.of("20261121".toCharArray());
                Pin wrong = Pin.of("20261122".toCharArray())) {
            assertThat(hash.fits(right)).isTrue();
            assertThat(hash.fits(wrong)).isFalse();
        }
    }

    @Test
    void aPinGoesIntoTheSettingsFileInThePlaceOfTheOneBefore() throws IOException {
        Path config = config();
        List<String> before = Files.readAllLines(config);

        assertThat(typing("111111\n", "pin", "--config", config.toString()).exitCode())
                .isZero();
        CommandRun run = typing("20261121\n", "pin", "--config", config.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("pbkdf2");
        List<String> lines = Files.readAllLines(config);
        assertThat(lines).hasSize(before.size() + 1).startsWith(before.toArray(String[]::new));
        try (Pin right = Pin.of("20261121".toCharArray())) {
            String hash = lines.getLast().split(" = ", 2)[1];
            assertThat(PinHash.parse(hash).orElseThrow().fits(right)).isTrue();
        }
    }

    @Test
    void aSettingsFileThatIsNotThereIsSaid() {
        CommandRun run = typing(
                "20261121\n",
                "pin",
                "--config",
                directory.resolve("no.properties").toString());

        assertThat(run.exitCode()).isEqualTo(20);
        assertThat(run.err()).contains("cannot be changed (NoSuchFileException)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345\n", "1234567890123\n", "12345x\n"})
    void whatIsNoPinIsRefused(String typed) {
        CommandRun run = typing(typed, "pin");

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("6 to 12 digits");
    }

    @Test
    void aCountersTokenIsPrintedAndStaysTheSame() throws IOException {
        String hotel = Files.readString(config()).replace("sector = hospital", "sector = lodging");
        Path settings = Files.writeString(directory.resolve("hotel.properties"), hotel + "\nlocal-api.port = 8787");

        CommandRun early = CommandRun.of("local-api", "--config", settings.toString());
        Files.createDirectory(directory.resolve("keys"));
        CommandRun first = CommandRun.of("local-api", "--config", settings.toString());
        CommandRun again = CommandRun.of("local-api", "--config", settings.toString());

        assertThat(early.exitCode()).isEqualTo(20);
        assertThat(early.out()).isEmpty();
        assertThat(early.err()).contains("start the kiosk once");
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out().lines().toList()).first().isEqualTo("http://127.0.0.1:8787/v1/files");
        assertThat(first.out()).containsPattern("Authorization: Bearer [0-9a-f]{64}\\R$");
        assertThat(again.out()).isEqualTo(first.out());
    }

    @Test
    void whereProgramsCannotAskThereIsNoToken() throws IOException {
        CommandRun run = CommandRun.of("local-api", "--config", config().toString());

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err()).contains("local-api.port");
        assertThat(directory.resolve("keys")).doesNotExist();
    }
}
