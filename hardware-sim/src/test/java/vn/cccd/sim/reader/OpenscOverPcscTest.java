package vn.cccd.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.chip.TestDocument;

/** OpenSC's {@code opensc-tool} takes the simulated card for a card. Needs the package {@code opensc}. */
@Timeout(120)
class OpenscOverPcscTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static PcscDaemon daemon;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static VpcdReader reader;

    private static final SimulatedChip CHIP =
            new SimulatedChip(TestDocument.cccd2021(new SecureRandom()), List.of(), new SecureRandom());

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        daemon = SharedService.get();
        reader = VpcdReader.connect("localhost", daemon.vpcdPort());
        reader.insert(CHIP);
        assertThat(reader.awaitPresented(PATIENCE)).isTrue();
    }

    @AfterAll
    static void stop() {
        reader.close();
    }

    @Test
    void theReaderIsListedWithACard() throws Exception {
        assertThat(opensc("--list-readers")).contains("Virtual PCD 00 00").containsPattern("(?m)^0 +Yes ");
    }

    @Test
    void theAnswerToResetIsTheChips() throws Exception {
        assertThat(bytes(opensc("--reader", "0", "--atr").strip())).isEqualTo(CHIP.atr());
    }

    @Test
    void commandsAreAnswered() throws Exception {
        String said = opensc(
                "--reader", "0",
                "--card-driver", "default",
                "--send-apdu", "00:A4:02:0C:02:01:1C",
                "--send-apdu", "00:B0:00:00:08",
                "--send-apdu", "00:A4:04:0C:07:A0:00:00:02:47:10:01",
                "--send-apdu", "00:B0:81:00:08",
                "--send-apdu", "00:84:00:00:08");

        assertThat(said.lines().filter(line -> line.startsWith("Received")))
                .containsExactly(
                        "Received (SW1=0x90, SW2=0x00)",
                        "Received (SW1=0x90, SW2=0x00):",
                        "Received (SW1=0x90, SW2=0x00)",
                        "Received (SW1=0x69, SW2=0x82)",
                        "Received (SW1=0x90, SW2=0x00):");
        // EF.CardAccess is a set
        assertThat(said).containsPattern("(?m)^31 ");
    }

    @Test
    void bothSlotsHoldACardAtOnce() throws Exception {
        try (var second = VpcdReader.connect("localhost", daemon.vpcdPort(1))) {
            second.insert(FakeChip.echo());
            assertThat(second.awaitPresented(PATIENCE)).isTrue();

            assertThat(bytes(opensc("--reader", "0", "--atr").strip())).isEqualTo(CHIP.atr());
            assertThat(bytes(opensc("--reader", "1", "--atr").strip()))
                    .isEqualTo(FakeChip.echo().atr());
        }
    }

    /** Output of both kinds, in the order of writing. */
    private static String opensc(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("opensc-tool"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put(PcscDaemon.SOCKET_VARIABLE, daemon.socketPath().toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static Bytes bytes(String coloned) {
        return Bytes.fromHex(coloned.replace(":", ""));
    }
}
