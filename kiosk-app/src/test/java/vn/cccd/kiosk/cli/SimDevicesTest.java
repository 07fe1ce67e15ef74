package vn.cccd.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulated devices on the command line, but for cards. */
class SimDevicesTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void everyKindOfCardIsListedWithItsCaseAndItsJudgement() throws Exception {
        JsonNode json = CommandRun.of("sim", "profiles", "--json").json();

        List<String> cases = new ArrayList<>();
        json.forEach(profile -> {
            assertThat(profile.path("name").asText()).matches("[a-z0-9-]+");
            assertThat(profile.path("about").asText()).isNotBlank();
            assertThat(profile.path("caveats").isArray()).isTrue();
            assertThat(profile.has("verdict") && profile.has("failure") && profile.has("case"))
                    .isTrue();
            cases.add(profile.path("case").asText());
        });
        assertThat(cases).contains("A01", "B04", "H05", "P12", "C08", "D05", "T02");
    }

    @Test
    void theListCanBeCutShort() {
        CommandRun run = CommandRun.of("sim", "profiles", "C01");

        assertThat(run.out()).contains("C01", "copy-without-keys", "CLONE_SUSPECTED");
        assertThat(run.out().lines().allMatch(line -> line.startsWith("C01"))).isTrue();
        assertThat(CommandRun.of("sim", "profiles", "Z").exitCode()).isEqualTo(30);
    }

    @Test
    void aCodeIsDrawnDamagedAndReadAgain() throws Exception {
        Path picture = directory.resolve("code.png");

        CommandRun drawn = CommandRun.of(
                "sim", "qr", picture.toString(), "--citizen", "duom", "--damage", "blur:0.8", "--damage", "tilt:10");
        CommandRun read = CommandRun.of("qr", picture.toString(), "--json");

        assertThat(drawn.exitCode()).as(drawn.err()).isZero();
        assertThat(read.json().get(0).path("symbols").get(0).path("kind").asText())
                .isEqualTo("CARD");
    }

    @Test
    void signedCodesComeWithTheirKeys() {
        Path keys = directory.resolve("keys");

        CommandRun run = CommandRun.of(
                "sim",
                "qr",
                directory.resolve("token.png").toString(),
                "--content",
                "signed:es256",
                "--keys-out",
                keys.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(keys.resolve("tokens.jwks.json")).isNotEmptyFile();
    }

    @Test
    void aSetOfPicturesComesWithItsList() throws Exception {
        CommandRun run = CommandRun.of("sim", "qr", directory.toString(), "--set", "3");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readAllLines(directory.resolve("pictures.tsv"))).hasSize(3);
    }

    @Test
    void aRecordedReadingIsMadeHarmless() throws Exception {
        Path recorded = directory.resolve("card.trace");
        Path harmless = directory.resolve("harmless.trace");

        CommandRun read = CommandRun.of("read", "--sim", "nguyen-van-a", "--trace", recorded.toString());
        CommandRun redacted = CommandRun.of("sim", "trace", recorded.toString(), "--redact", harmless.toString());

        assertThat(read.exitCode()).as(read.err()).isZero();
        assertThat(redacted.exitCode()).as(redacted.err()).isZero();
        assertThat(redacted.out()).contains("entries", "Redacted: ");
        // The first thing that is read: EF.CardAccess, which says nothing of the person, is kept.
        String announcement = "3134300d060804007f0007020202020101";
        assertThat(Files.readString(recorded).toLowerCase(Locale.ROOT)).contains(announcement);
        assertThat(Files.readString(harmless).toLowerCase(Locale.ROOT)).contains(announcement);
        assertThat(Files.size(harmless)).isBetween(Files.size(recorded) / 4, Files.size(recorded) * 4);
    }

    @Test
    void theScannerTakesOrdersUntilQuit() {
        Path device = directory.resolve("scanner");

        CommandRun run =
                with("scan nguyen-van-a\nscan nobody\nunplug\nscan duom\nquit\n", "sim", "scanner", device.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("no citizen 'nobody'", "scan: the scanner is unplugged");
        assertThat(Files.exists(device)).isFalse();
    }

    @Test
    void thePrinterTakesFaultsUntilQuit() {
        CommandRun run = with(
                "fault paper-out\nfault fire\nrepair\nquit\n", "sim", "printer", directory.toString(), "--port", "0");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Printer at localhost:", "fault: no printer fault: 'fire'");
    }

    private static CommandRun with(String orders, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(orders.getBytes(StandardCharsets.UTF_8)));
        try {
            return CommandRun.of(arguments);
        } finally {
            System.setIn(before);
        }
    }
}
