package vn.cccd.kiosk.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.cccd.sim.time.Timing;

/** One of everything: the numbers mean nothing here, their names and their order do. */
class ReadBenchTest {
    private static final List<String> PROGRESS = new ArrayList<>();
    private static List<BenchResult> results = List.of();

    @BeforeAll
    static void run() throws InterruptedException {
        results = new ReadBench(ReadBench.Effort.LEAST, PROGRESS::add).run();
    }

    @Test
    void theNamesAreTheContract() {
        assertThat(results)
                .extracting(BenchResult::name)
                .containsExactly(
                        "read/106kbps/8KB",
                        "read/106kbps/20KB",
                        "read/106kbps/60KB",
                        "read/424kbps/8KB",
                        "read/424kbps/20KB",
                        "read/name/424kbps/20KB",
                        "read/424kbps/60KB",
                        "read/848kbps/8KB",
                        "read/848kbps/20KB",
                        "read/848kbps/60KB",
                        "read/own/warm",
                        "read/own/first");
        assertThat(PROGRESS).isNotEmpty();
    }

    @Test
    void nobodyBeatsTheBoundAndEverybodyReadsTheSameCard() {
        for (BenchResult result : results) {
            result.bound().ifPresent(bound -> {
                assertThat(result.ours()).as(result.name()).isGreaterThan(bound);
                assertThat(result.peers()).as(result.name()).containsOnlyKeys("JMRTD recipe");
                assertThat(result.peers().get("JMRTD recipe")).as(result.name()).isGreaterThan(bound);
            });
        }
        assertThat(results.stream().filter(result -> result.bound().isPresent()))
                .hasSize(9);
    }

    @Test
    void moreBytesTakeLongerAndFasterAirLess() {
        assertThat(ours("read/424kbps/60KB")).isGreaterThan(ours("read/424kbps/8KB"));
        assertThat(ours("read/106kbps/20KB")).isGreaterThan(ours("read/848kbps/20KB"));
        assertThat(ours("read/name/424kbps/20KB")).isLessThan(ours("read/424kbps/20KB"));
    }

    @Test
    void theDocumentHasTheFieldsOfTheContract() throws IOException {
        StringWriter text = new StringWriter();
        new BenchReport(results).json(new PrintWriter(text, true));

        JsonNode document = new ObjectMapper().readTree(text.toString());
        assertThat(document.fieldNames()).toIterable().containsExactly("machine", "results");
        JsonNode usual = document.get("results").get(4);
        assertThat(usual.fieldNames()).toIterable().containsExactly("name", "unit", "ours", "peers", "bound");
        assertThat(usual.get("peers").get("JMRTD recipe").isNumber()).isTrue();
        assertThat(document.get("results").get(11).fieldNames()).toIterable().containsExactly("name", "unit", "ours");
    }

    @Test
    void thePeopleSTableHasALineForEach() {
        StringWriter text = new StringWriter();
        new BenchReport(results).text(new PrintWriter(text, true));

        assertThat(text.toString().lines()).hasSameSizeAs(results).allMatch(line -> line.startsWith("read/"));
    }

    @Test
    void theTimeOfTheCardIsTheSameForTheSameCommands() {
        BenchCard card = BenchCard.withPortraitOf(8, BenchCard.authority(), new SecureRandom());
        JmrtdRecipe recipe = new JmrtdRecipe(new SecureRandom());
        Timing timing = Timing.parse("typical");

        assertThat(recipe.read(card.link(timing)).card())
                .isEqualTo(recipe.read(card.link(timing)).card());
    }

    private static double ours(String name) {
        return results.stream()
                .filter(result -> result.name().equals(name))
                .findFirst()
                .orElseThrow()
                .ours();
    }
}
