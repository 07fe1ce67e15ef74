package vn.cccd.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cccd.card.CaseResult.Way;

/** Results of inspection cases as Markdown: what counts at the top, then a line for each case, then one for each card. */
final class InspectionTable {
    private static final String NOT_RUN = "–";

    private InspectionTable() {}

    /** What every case is, by its name, in order. */
    static Map<String, String> rows() {
        try (InputStream list =
                Objects.requireNonNull(InspectionTable.class.getResourceAsStream("inspection-cases.txt"))) {
            Map<String, String> rows = new TreeMap<>();
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 2))
                    .forEach(row -> rows.put(row[0], row[1]));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(Map<String, String> rows, List<CaseResult> results) {
        List<String> lines = new ArrayList<>();
        lines.add("# Inspection cases");
        lines.add("");
        lines.add(counts(rows, results));
        lines.add("");
        heading(lines, "case", "what it is", "cards", "expected", "observed", "in process", "through pcscd");
        rows.forEach((row, about) -> {
            List<CaseResult> own =
                    results.stream().filter(result -> result.row().equals(row)).toList();
            line(
                    lines,
                    row,
                    about,
                    Integer.toString(cards(own).size()),
                    distinct(own, CaseResult::expected),
                    distinct(own, CaseResult::observed),
                    score(own, Way.IN_PROCESS),
                    score(own, Way.THROUGH_PCSCD));
        });
        lines.add("");
        lines.add("## Every card");
        lines.add("");
        heading(lines, "case", "card", "what it is", "expected", "in process", "through pcscd");
        for (String row : rows.keySet()) {
            cards(results.stream().filter(result -> result.row().equals(row)).toList())
                    .forEach((card, own) -> line(
                            lines,
                            row,
                            '`' + card + '`',
                            own.getFirst().about(),
                            own.getFirst().expected(),
                            observed(own, Way.IN_PROCESS),
                            observed(own, Way.THROUGH_PCSCD)));
        }
        lines.add("");
        return String.join("\n", lines);
    }

    private static String counts(Map<String, String> rows, List<CaseResult> results) {
        long met = rows.keySet().stream()
                .filter(row -> results.stream().anyMatch(result -> result.row().equals(row))
                        && results.stream()
                                .filter(result -> result.row().equals(row))
                                .allMatch(CaseResult::right))
                .count();
        return "%d cases, %d judged as they must be. Cards in process: %s. Cards through pcscd: %s."
                .formatted(rows.size(), met, score(results, Way.IN_PROCESS), score(results, Way.THROUGH_PCSCD));
    }

    private static Map<String, List<CaseResult>> cards(List<CaseResult> results) {
        return results.stream()
                .collect(Collectors.groupingBy(CaseResult::card, LinkedHashMap::new, Collectors.toList()));
    }

    private static String score(Collection<CaseResult> results, Way way) {
        List<CaseResult> own =
                results.stream().filter(result -> result.way() == way).toList();
        long right = own.stream().filter(CaseResult::right).count();
        String score = right + " of " + own.size();
        return own.isEmpty() ? NOT_RUN : right == own.size() ? "✓ " + score : "✗ " + score;
    }

    private static String observed(List<CaseResult> card, Way way) {
        Optional<CaseResult> own =
                card.stream().filter(result -> result.way() == way).findFirst();
        return own.map(result -> (result.right() ? "✓ " : "✗ ") + result.observed())
                .orElse(NOT_RUN);
    }

    private static String distinct(List<CaseResult> results, Function<CaseResult, String> part) {
        return results.stream().map(part).distinct().sorted().collect(Collectors.joining("; "));
    }

    private static void heading(List<String> lines, String... columns) {
        line(lines, columns);
        lines.add("|" + " --- |".repeat(columns.length));
    }

    private static void line(List<String> lines, String... cells) {
        lines.add(List.of(cells).stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |")));
    }
}
