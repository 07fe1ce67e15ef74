package vn.cccd.kiosk.cli.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import vn.cccd.kiosk.cli.terminal.Json;

/** Results for people and for programs. */
final class BenchReport {
    private static final int DECIMALS = 3;

    private final List<BenchResult> results;

    BenchReport(List<BenchResult> results) {
        this.results = List.copyOf(results);
    }

    void json(PrintWriter out) {
        ObjectNode document = Json.object();
        document.putObject("machine")
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("memoryMegabytes", Runtime.getRuntime().maxMemory() >> 20)
                .put("java", Runtime.version().toString())
                .put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        ArrayNode array = document.putArray("results");
        for (BenchResult result : results) {
            ObjectNode node = array.addObject()
                    .put("name", result.name())
                    .put("unit", result.unit())
                    .put("ours", rounded(result.ours()));
            if (!result.peers().isEmpty()) {
                ObjectNode peers = node.putObject("peers");
                result.peers().forEach((peer, value) -> peers.put(peer, rounded(value)));
            }
            result.bound().ifPresent(bound -> node.put("bound", rounded(bound)));
        }
        Json.print(out, document);
    }

    void text(PrintWriter out) {
        for (BenchResult result : results) {
            StringBuilder line = new StringBuilder(
                    String.format(Locale.ROOT, "%-22s %9.3f %-2s", result.name(), result.ours(), result.unit()));
            result.bound()
                    .ifPresent(bound -> line.append(
                            String.format(Locale.ROOT, "   bound %.3f (%.2f x)", bound, result.ours() / bound)));
            result.peers().forEach((peer, value) -> {
                line.append(String.format(Locale.ROOT, "   %s %.3f", peer, value));
                if (value > 0) {
                    line.append(String.format(Locale.ROOT, " (%.2f x)", result.ours() / value));
                }
            });
            out.println(line.toString().stripTrailing());
        }
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
