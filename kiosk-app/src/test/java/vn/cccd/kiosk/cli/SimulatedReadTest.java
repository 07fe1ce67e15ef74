package vn.cccd.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.person.Mrz;

/** {@code kiosk read} on simulated cards in this process: verdicts, fields and exit codes of the contract. */
class SimulatedReadTest {
    private static final String NUMBER = Citizens.NGUYEN_VAN_A.number();

    /** One for every verdict and caveat of the default trust directory; card-reader's EveryProfileTest reads them all. */
    static Stream<CardProfile> profiles() {
        return Stream.of(
                CardProfile.CCCD_2021,
                CardProfile.BAC_ONLY,
                CardProfile.PACE_ONLY,
                CardProfile.PACE_MRZ_ONLY,
                CardProfile.CHANGED_DG1,
                CardProfile.COPY_WITHOUT_KEYS,
                CardProfile.REVOKED_SIGNER,
                CardProfile.UNKNOWN_ISSUER,
                CardProfile.IMPOSTOR_ISSUER,
                CardProfile.EXPIRED,
                CardProfile.LIFETIME,
                CardProfile.PASSPORT,
                CardProfile.PASSPORT_PACE);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyProfileIsJudgedAsItSays(CardProfile profile) throws Exception {
        CommandRun run = read(profile.name(), mrzOf(profile), "--json");

        JsonNode json = run.json();
        assertThat(json.path("outcome").asText()).isEqualTo("COMPLETED");
        assertThat(json.path("verdict").asText())
                .isEqualTo(profile.expected().verdict().orElseThrow());
        List<String> caveats = new ArrayList<>();
        json.path("caveats").forEach(caveat -> caveats.add(caveat.asText()));
        assertThat(caveats).containsAll(profile.expected().caveats());
        assertThat(run.exitCode()).isEqualTo(json.path("verdict").asText().equals("GENUINE") ? 0 : 10);
    }

    @Test
    void aTestersOwnKindOfCardIsReadFromItsFile(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("stolen.yaml"), """
                about: somebody copied this card
                keys:
                  held: none
                presented: can
                """);

        JsonNode json = CommandRun.of("read", "--sim", "duom", "--profile", file.toString(), "--json")
                .json();

        assertThat(json.path("verdict").asText()).isEqualTo("CLONE_SUSPECTED");
        assertThat(json.path("access").path("secret").asText()).isEqualTo("CAN");
    }

    @Test
    void aMistakeInSuchAFileIsNamedWithItsLine(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("wrong.yaml"), "about: wrong\nkeys:\n  hold: none\n");

        CommandRun run = CommandRun.of("read", "--sim", "duom", "--profile", file.toString());

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.err())
                .contains("wrong.yaml")
                .contains("3")
                .contains("hold")
                .contains("held");
    }

    @Test
    void aKindOfCardBringsTheTrustThatItIsJudgedWith() throws Exception {
        JsonNode json = CommandRun.of("read", "--sim", "nguyen-van-a", "--profile", "trust-master-list", "--json")
                .json();

        assertThat(json.path("verdict").asText()).isEqualTo("GENUINE");
    }

    @Test
    void theDocumentHasTheFieldsOfTheContract() throws Exception {
        JsonNode json = read("cccd-2021", List.of("--number", NUMBER), "--json").json();

        assertThat(json.path("failure").isNull()).isTrue();
        assertThat(json.path("assurance").asText()).isEqualTo("CHIP_GENUINE");
        assertThat(json.path("access").toString())
                .isEqualTo(
                        "{\"protocol\":\"PACE\",\"secret\":\"CAN\",\"oid\":\"0.4.0.127.0.7.2.2.4.2.2\",\"downgraded\":false}");
        assertThat(json.path("person").path("number").asText()).isEqualTo(NUMBER);
        assertThat(json.path("person").path("fullName").asText()).isEqualTo("Nguyễn Văn A");
        assertThat(json.path("person").path("birthDate").asText()).isEqualTo("1990-01-01");
        assertThat(json.path("person").path("sex").asText()).isEqualTo("male");
        assertThat(json.path("person").path("expiryDate").asText()).isEqualTo("2030-01-01");
        assertThat(json.path("person").path("neverExpires").asBoolean()).isFalse();
        assertThat(json.path("mrz")).hasSize(3);
        assertThat(json.path("portrait").path("format").asText()).isEqualTo("JPEG");
        assertThat(json.path("portrait").path("bytes").asInt()).isBetween(15_000, 20_480);
        assertThat(json.path("files")).hasSizeGreaterThanOrEqualTo(6).allSatisfy(file -> {
            assertThat(file.path("name").asText()).isNotEmpty();
            assertThat(file.path("bytes").asInt()).isPositive();
            assertThat(file.path("sha256").asText()).matches("[0-9a-f]{64}");
        });
        JsonNode timing = json.path("timing");
        for (String field : List.of("totalMillis", "nameMillis", "apdus", "bytesSent", "bytesReceived", "blockSize")) {
            assertThat(timing.path(field).isIntegralNumber()).as(field).isTrue();
        }
        assertThat(timing.path("extendedLength").isBoolean()).isTrue();
    }

    @Test
    void everyCheckOfTheContractIsListed() throws Exception {
        JsonNode json = read("cccd-2021", List.of("--qr", Citizens.NGUYEN_VAN_A.cardQrText()), "--json")
                .json();

        List<String> passed = new ArrayList<>();
        json.path("checks")
                .forEach(check -> passed.add(
                        check.path("name").asText() + " " + check.path("result").asText()));
        assertThat(passed)
                .contains(
                        "SOD_SIGNATURE PASSED",
                        "SIGNER_CHAIN PASSED",
                        "SIGNER_REVOCATION PASSED",
                        "SIGNER_VALIDITY PASSED",
                        "FILE_HASHES PASSED",
                        "ACTIVE_AUTHENTICATION PASSED",
                        "CHIP_AUTHENTICATION PASSED",
                        "ACCESS_DOWNGRADE PASSED",
                        "MRZ_CHECK_DIGITS PASSED",
                        "MRZ_DG13_AGREE PASSED",
                        "QR_CHIP_AGREE PASSED",
                        "DOCUMENT_VALIDITY PASSED",
                        "ISSUER_COUNTRY PASSED");
    }

    @Test
    void withoutTheTrustDirectoryTheIssuerIsUnknown(@TempDir Path empty) throws Exception {
        CommandRun run = read("cccd-2021", List.of("--number", NUMBER), "--json", "--trust", empty.toString());

        assertThat(run.json().path("verdict").asText()).isEqualTo("GENUINE_ISSUER_UNKNOWN");
        assertThat(run.exitCode()).isEqualTo(10);
    }

    @Test
    void aWrongNumberIsRefusedByTheChip() throws Exception {
        CommandRun run = read("cccd-2021", List.of("--number", "999090000124"), "--json");

        assertThat(run.json().path("outcome").asText()).isEqualTo("FAILED");
        assertThat(run.json().path("failure").asText()).isEqualTo("CARD_KEY_REFUSED");
        assertThat(run.exitCode()).isEqualTo(20);
    }

    @Test
    void theCodeOfAnotherPersonsCardIsCalledThat() throws Exception {
        String other = Citizens.NGUYEN_THI_ANH_NGUYET.cardQrText();

        assertThat(read("cccd-2021", List.of("--qr", other), "--json")
                        .json()
                        .path("failure")
                        .asText())
                .isEqualTo("QR_NOT_THIS_CARD");
    }

    @Test
    void aCardTakenAwayInTheMiddleInterrupts() throws Exception {
        CommandRun run = read("cccd-2021", List.of("--number", NUMBER), "--json", "--mishap", "removed@DG2:50%");

        assertThat(run.json().path("outcome").asText()).isEqualTo("INTERRUPTED");
        assertThat(run.json().path("failure").asText()).isEqualTo("CARD_REMOVED");
        assertThat(run.exitCode()).isEqualTo(20);
    }

    @Test
    void aCardThatComesBackIsReadOnWhereItStopped() throws Exception {
        CommandRun run = read(
                "cccd-2021", List.of("--number", NUMBER), "--json", "--wait", "20", "--mishap", "moved:300ms@DG2:50%");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().path("verdict").asText()).isEqualTo("GENUINE");
        assertThat(run.json().path("timing").path("resumed").asInt()).isEqualTo(1);
        assertThat(run.err()).contains("Contact with the card was lost");
    }

    @Test
    void anotherCardThatComesInsteadIsRefused() throws Exception {
        CommandRun run = read(
                "cccd-2021",
                List.of("--number", NUMBER),
                "--json",
                "--wait",
                "20",
                "--mishap",
                "another-card:tran-thi-ngoc-diem@DG2:50%");

        assertThat(run.json().path("outcome").asText()).isEqualTo("FAILED");
        assertThat(run.json().path("failure").asText()).isEqualTo("CARD_KEY_REFUSED");
        assertThat(run.json().path("timing").path("resumed").asInt()).isEqualTo(1);
    }

    @Test
    void whatAReadingCostIsToldWhetherItWentWellOrNot() throws Exception {
        JsonNode good =
                read("cccd-2021", List.of("--number", NUMBER), "--json").json().path("timing");
        JsonNode bad = read("cccd-2021", List.of("--number", "999090000124"), "--json")
                .json()
                .path("timing");

        assertThat(good.path("protocol").asText()).isEqualTo("PACE");
        assertThat(good.path("shortIdentifiers").asBoolean()).isTrue();
        assertThat(good.path("reader").asText()).isEqualTo("Simulated contactless reader");
        assertThat(good.path("kilobitsPerSecond").isNull()).isTrue();
        assertThat(good.path("resumed").asInt()).isZero();
        for (String step : List.of("connect", "access", "text", "signature", "proofs", "portrait")) {
            assertThat(good.path("steps").path(step).isIntegralNumber())
                    .as(step)
                    .isTrue();
        }
        assertThat(bad.path("apdus").asInt()).isPositive();
        assertThat(bad.path("protocol").isNull()).isTrue();
        assertThat(bad.path("steps").path("portrait").isNull()).isTrue();
    }

    @Test
    void textOnlyLeavesThePortraitAlone() throws Exception {
        JsonNode json = read("cccd-2021", List.of("--number", NUMBER), "--json", "--files", "text")
                .json();

        assertThat(json.path("verdict").asText()).isEqualTo("GENUINE");
        assertThat(json.path("portrait").isNull()).isTrue();
    }

    @Test
    void aPersonAtATerminalSeesVerdictPersonAndChecks() {
        CommandRun run = read("cccd-2021", List.of("--number", NUMBER));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("GENUINE:").contains("Nguyễn Văn A", "✓ CHIP_AUTHENTICATION PASSED");
    }

    @Test
    void aTraceHoldsEveryApdu(@TempDir Path directory) throws Exception {
        Path trace = directory.resolve("trace.txt");
        JsonNode json = read("cccd-2021", List.of("--number", NUMBER), "--json", "--trace", trace.toString())
                .json();

        List<String> lines = Files.readAllLines(trace);
        long commands =
                lines.stream().filter(line -> line.matches("> [0-9a-f]+")).count();
        long responses = lines.stream()
                .filter(line -> line.matches("< [0-9a-f]{4,}  # [0-9.]+ ms"))
                .count();
        assertThat(commands)
                .isEqualTo(json.path("timing").path("apdus").asLong())
                .isEqualTo(responses);
    }

    @Test
    void aTrustPathThatDoesNotExistIsNamed() {
        CommandRun run = read("cccd-2021", List.of("--number", NUMBER), "--trust", "/nonexistent/trust");

        assertThat(run.exitCode()).isEqualTo(20);
        assertThat(run.err()).contains("/nonexistent/trust");
    }

    private static List<String> mrzOf(CardProfile profile) {
        Citizen citizen = Citizens.NGUYEN_VAN_A;
        return switch (profile.design().document().size()) {
            case TD1 -> List.of("--qr", citizen.cardQrText());
            case TD3 -> {
                Mrz mrz = citizen.passportMrz();
                yield List.of("--mrz", mrz.documentNumber() + "," + mrz.birthDate() + "," + mrz.expiryDate());
            }
        };
    }

    private static CommandRun read(String profile, List<String> key, String... more) {
        List<String> arguments = new ArrayList<>(List.of("read", "--sim", "nguyen-van-a", "--profile", profile));
        arguments.addAll(key);
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
