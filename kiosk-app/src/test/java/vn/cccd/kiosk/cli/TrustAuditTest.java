package vn.cccd.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sim.pki.ChainDesign;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.pki.RevocationListState;
import vn.cccd.sim.pki.TrustDesign;
import vn.cccd.sim.pki.TrustFlaw;
import vn.cccd.sim.pki.TrustForm;

/** {@code kiosk trust audit}: words, JSON fields and exit codes of the contract. */
class TrustAuditTest {
    private static final IssuingAuthority AUTHORITY = IssuingAuthority.seeded(1, Clock.systemUTC());

    @TempDir
    private Path trust = Path.of("");

    private void write(TrustDesign design) throws IOException {
        AUTHORITY.writeTrust(trust, ChainDesign.usual(), design);
    }

    private CommandRun audit(String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "trust";
        arguments[1] = "audit";
        arguments[2] = trust.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return CommandRun.of(arguments);
    }

    @Test
    void theDocumentHasTheFieldsOfTheContract() throws Exception {
        write(TrustDesign.usual().as(TrustForm.MASTER_LIST));

        CommandRun run = audit("--json");

        JsonNode json = run.json();
        assertThat(run.exitCode()).isZero();
        assertThat(fields(json))
                .startsWith("certificates", "usable", "unusable", "crls", "byCountry", "signature", "loadMillis")
                .contains("version", "problems", "remarks", "lists", "revocationLists", "entries");
        assertThat(json.path("certificates").asInt()).isEqualTo(1);
        assertThat(json.path("usable").asInt()).isEqualTo(1);
        assertThat(json.path("unusable")).isEmpty();
        assertThat(json.path("crls").asInt()).isEqualTo(1);
        assertThat(json.path("byCountry").path("VN").asInt()).isEqualTo(1);
        assertThat(json.path("signature").asText()).isEqualTo("VALID");
        assertThat(json.path("loadMillis").isIntegralNumber()).isTrue();
    }

    @Test
    void itTellsWhereThingsComeFromAndHowOldTheyAre() throws Exception {
        write(TrustDesign.usual().as(TrustForm.MASTER_LIST).with(TrustFlaw.OLD_LIST));

        JsonNode json = audit("--json").json();

        JsonNode list = json.path("lists").path(0);
        assertThat(list.path("source").asText()).isEqualTo("csca-simulated.ml");
        assertThat(list.path("valid").asBoolean()).isTrue();
        assertThat(list.path("anchored").asBoolean()).isFalse();
        assertThat(list.path("signer").asText()).contains("Master List Signer");
        assertThat(list.path("ageDays").asInt()).isBetween(200, 201);
        JsonNode entry = json.path("entries").path(0);
        assertThat(entry.path("role").asText()).isEqualTo("AUTHORITY");
        assertThat(entry.path("key").asText()).isEqualTo("brainpoolP512r1");
        assertThat(entry.path("places").path(0).asText()).isEqualTo("csca-simulated.ml, certificate 1");
        assertThat(entry.path("coveredBy").asText()).isEqualTo("csca-simulated.crl");
        assertThat(json.path("revocationLists").path(0).path("covers").asInt()).isEqualTo(1);
    }

    @Test
    void forPeopleItSaysTheSameInWords() throws Exception {
        write(TrustDesign.usual().as(TrustForm.MASTER_LIST).with(RevocationListState.EXPIRED));

        CommandRun run = audit("--all");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("1 of 1 certificates usable, 1 revocation lists, list signature VALID, loaded in ")
                .contains("Countries: VN 1")
                .contains("Master list csca-simulated.ml: used")
                .contains("its authority stands in the list only")
                .contains("EXPIRED")
                .contains("speaks for 1 certificates")
                .contains("VN  AUTHORITY  ");
    }

    @Test
    void aListThatIsNotUsedEndsThirty() throws Exception {
        write(TrustDesign.usual().as(TrustForm.MASTER_LIST).with(TrustFlaw.WRONG_LIST_SIGNATURE));

        CommandRun run = audit();

        assertThat(run.exitCode()).isEqualTo(30);
        assertThat(run.out())
                .contains("0 of 1 certificates usable")
                .contains("NOT used, signature does not verify")
                .contains("unusable: ");
    }

    @Test
    void aListCountsOnlyUnderAPinnedAuthority(@TempDir Path pins) throws Exception {
        write(TrustDesign.usual().as(TrustForm.MASTER_LIST));
        AUTHORITY.writeTrust(pins, ChainDesign.usual(), TrustDesign.usual());
        Path right = pins.resolve("csca-simulated.cer");

        CommandRun pinned = audit("--list-authority", right.toString(), "--json");

        assertThat(pinned.exitCode()).isZero();
        assertThat(pinned.json().path("lists").path(0).path("anchored").asBoolean())
                .isTrue();
        assertThat(audit(
                                "--list-authority",
                                Files.createDirectory(pins.resolve("empty")).toString())
                        .exitCode())
                .isEqualTo(20);
    }

    @Test
    void aMissingPathEndsTwentyAndIsNamed() {
        CommandRun run = CommandRun.of("trust", "audit", "/nonexistent/trust");

        assertThat(run.exitCode()).isEqualTo(20);
        assertThat(run.err()).contains("/nonexistent/trust");
    }

    @Test
    void withoutAPathItIsWronglyUsed() {
        assertThat(CommandRun.of("trust", "audit").exitCode()).isEqualTo(64);
    }

    @Test
    void helpHasExamples() {
        CommandRun run = CommandRun.of("trust", "audit", "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Examples:").contains("--list-authority").contains("Ends 0");
    }

    private static List<String> fields(JsonNode json) {
        Iterable<String> names = () -> {
            Iterator<String> each = json.fieldNames();
            return each;
        };
        return StreamSupport.stream(names.spliterator(), false).toList();
    }
}
