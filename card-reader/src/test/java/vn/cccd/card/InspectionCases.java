package vn.cccd.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.cccd.sim.card.CardProfile;

/**
 * Writes {@code target/inspection-cases.md}, the table of all inspection cases with their results.
 *
 * <p>Each test class that judges cards keeps its results beside the table, so that those of another process are in it as well.
 */
final class InspectionCases implements AfterAllCallback {
    private static final Path TABLE = Path.of("target", "inspection-cases.md");
    private static final Path RESULTS = Path.of("target", "inspection-cases");

    private final CaseResult.Way way;
    private final List<CaseResult> results = new ArrayList<>();

    InspectionCases(CaseResult.Way way) {
        this.way = way;
    }

    /** Notes how a card of {@code profile} ended; one of no case is left out. */
    void note(CardProfile profile, String expected, String observed, boolean right) {
        profile.inspectionCase()
                .ifPresent(row -> results.add(
                        new CaseResult(way, row, profile.name(), profile.about(), expected, observed, right)));
    }

    /** Notes how a card ended that is more than its profile says. */
    void note(String row, String card, String about, String expected, String observed) {
        results.add(new CaseResult(way, row, card, about, expected, observed, observed.equals(expected)));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Files.createDirectories(RESULTS);
        Files.write(
                RESULTS.resolve(context.getRequiredTestClass().getSimpleName() + ".tsv"),
                results.stream().map(CaseResult::line).toList());
        List<CaseResult> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(RESULTS)) {
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).forEach(line -> all.add(CaseResult.parse(line)));
            }
        }
        Files.writeString(TABLE, InspectionTable.of(InspectionTable.rows(), all));
    }
}
