package vn.cccd.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.sim.SimulatedCard;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.person.Mrz;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.reader.PcscDaemon;
import vn.cccd.sim.reader.VpcdReader;

/** {@code kiosk readers} and {@code kiosk read} on a real PC/SC service with the virtual reader. */
class ReadOverPcscTest {
    private static final String NUMBER = Citizens.NGUYEN_VAN_A.number();

    @TempDir
    private Path trust = Path.of("");

    private final IssuingAuthority authority = IssuingAuthority.seeded(1, Clock.systemUTC());
    private final PcscDaemon service;
    private final VpcdReader reader;

    ReadOverPcscTest() throws IOException {
        service = PcscDaemon.forThisProcess();
        reader = VpcdReader.connect("localhost", service.vpcdPort());
    }

    @BeforeEach
    void writeTrust() throws IOException {
        authority.writeTrust(trust);
    }

    @AfterEach
    void stopService() {
        reader.close();
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "cccd-2021, GENUINE, 0, PACE",
        "bac-only, GENUINE, 0, BAC",
        "pace-only, GENUINE, 0, PACE",
        "changed-dg1, FORGED, 10, PACE",
        "copy-without-keys, CLONE_SUSPECTED, 10, PACE",
        "unknown-issuer, GENUINE_ISSUER_UNKNOWN, 10, PACE",
        "revoked-signer, SIGNER_REVOKED, 10, PACE"
    })
    void cardsAreJudgedAsTheyAre(String profile, String verdict, int exitCode, String protocol) throws Exception {
        put(profile);

        CommandRun run = read("--qr", Citizens.NGUYEN_VAN_A.cardQrText(), "--trust", trust.toString());

        assertThat(run.json().path("verdict").asText()).isEqualTo(verdict);
        assertThat(run.json().path("access").path("protocol").asText()).isEqualTo(protocol);
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }

    @ParameterizedTest
    @CsvSource({"passport, BAC", "passport-pace, PACE"})
    void passportsAreReadByTheirZone(String profile, String protocol) throws Exception {
        put(profile);
        Mrz mrz = Citizens.NGUYEN_VAN_A.passportMrz();
        String key = mrz.documentNumber() + "," + mrz.birthDate() + "," + mrz.expiryDate();

        CommandRun run = read("--mrz", key, "--trust", trust.toString());

        JsonNode json = run.json();
        assertThat(json.path("verdict").asText()).isEqualTo("GENUINE");
        assertThat(json.path("access").path("protocol").asText()).isEqualTo(protocol);
        assertThat(json.path("person").path("fullName").asText()).isEqualTo("NGUYEN VAN A");
        assertThat(json.path("mrz")).hasSize(2);
    }

    @Test
    void withoutATrustDirectoryTheIssuerIsUnknown() throws Exception {
        put("cccd-2021");

        assertThat(read("--number", NUMBER).json().path("verdict").asText()).isEqualTo("GENUINE_ISSUER_UNKNOWN");
    }

    @Test
    void aWrongNumberIsRefused() throws Exception {
        put("cccd-2021");

        CommandRun run = read("--number", "999090000124", "--trust", trust.toString());

        assertThat(run.json().path("failure").asText()).isEqualTo("CARD_KEY_REFUSED");
        assertThat(run.exitCode()).isEqualTo(20);
    }

    @Test
    void aCardThatLeavesInTheMiddleInterrupts() throws Exception {
        put("cccd-2021", Mishap.parse("removed@DG2:50%"));

        assertThat(read("--number", NUMBER).json().path("failure").asText()).isEqualTo("CARD_REMOVED");
    }

    @Test
    void aCardThatComesBackIsReadOnWhereItStopped() throws Exception {
        put("cccd-2021", Mishap.parse("moved:1s@DG2:50%"));

        CommandRun run = read("--number", NUMBER, "--trust", trust.toString());

        assertThat(run.json().path("verdict").asText()).isEqualTo("GENUINE");
        assertThat(run.json().path("timing").path("resumed").asInt()).isEqualTo(1);
    }

    @Test
    void anEmptyReaderIsNothingFoundAndTheReadersAreListed() throws Exception {
        CommandRun run = read("--number", NUMBER);
        JsonNode readers = CommandRun.of("readers", "--json").json();

        assertThat(run.exitCode()).isEqualTo(30);
        assertThat(run.json().path("failure").asText()).isEqualTo("CARD_MISSING");
        assertThat(readers.path("service").asText()).isEqualTo("RUNNING");
        assertThat(readers.path("readers")).hasSize(2);
        JsonNode first = readers.path("readers").path(0);
        assertThat(first.path("kind").asText()).isEqualTo("VIRTUAL");
        // There is no other one, so the software will do.
        assertThat(first.path("forIdCards").asBoolean()).isTrue();
        assertThat(first.path("extendedLength").isNull()).isTrue();
        assertThat(readers.path("chosen").asText()).isEqualTo("Virtual PCD 00 00");
    }

    @Test
    void aStoppedServiceIsSaid() throws Exception {
        service.stop();

        CommandRun readers = CommandRun.of("readers", "--json");
        CommandRun read = read("--number", NUMBER);

        assertThat(readers.exitCode()).isEqualTo(30);
        assertThat(readers.json().path("service").asText()).isEqualTo("DOWN");
        assertThat(readers.json().path("trouble").asText()).isEqualTo("NOT_RUNNING");
        assertThat(readers.json().path("advice").path(0).asText()).contains("systemctl");
        assertThat(CommandRun.of("readers").err()).contains("does not run").contains("pcscd.socket");
        assertThat(read.exitCode()).isEqualTo(30);
        assertThat(read.json().path("failure").asText()).isEqualTo("READER_SERVICE_DOWN");
    }

    private void put(String profile, Mishap... mishaps) throws InterruptedException {
        SimulatedCard card = SimulatedCard.issue(
                Citizens.NGUYEN_VAN_A,
                CardProfile.named(profile).orElseThrow(),
                authority,
                List.of(mishaps),
                new SecureRandom());
        reader.insert(card.chip());
        assertThat(reader.awaitPresented(Duration.ofSeconds(20))).isTrue();
    }

    private static CommandRun read(String... more) {
        List<String> arguments = new ArrayList<>(List.of("read", "--json", "--wait", "4"));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
