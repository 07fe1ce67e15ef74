package vn.cccd.kiosk.cli.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import vn.cccd.sim.qr.damage.DamageKind;

/** Who read how many pictures of each kind. Any number of threads may add. */
final class QrTally {
    private final Map<DamageKind, Integer> pictures = new EnumMap<>(DamageKind.class);
    private final Map<String, Map<DamageKind, Integer>> right = new LinkedHashMap<>();
    private final Map<String, Double> millis = new LinkedHashMap<>();
    private int all;

    /** Names in the order in which they shall appear. */
    QrTally(List<String> names) {
        names.forEach(name -> {
            right.put(name, new EnumMap<>(DamageKind.class));
            millis.put(name, 0.0);
        });
    }

    synchronized void addPicture(DamageKind kind) {
        pictures.merge(kind, 1, Integer::sum);
        all++;
    }

    synchronized void add(String name, DamageKind kind, boolean isRight, double tookMillis) {
        Map<DamageKind, Integer> counts = right.getOrDefault(name, new EnumMap<>(DamageKind.class));
        counts.merge(kind, isRight ? 1 : 0, Integer::sum);
        millis.merge(name, tookMillis, Double::sum);
    }

    synchronized int pictures() {
        return all;
    }

    /** One line for people: who read how many so far, and in which time. */
    synchronized String line() {
        List<String> parts = new ArrayList<>();
        right.forEach((name, counts) -> parts.add(
                "%s %d (%.0f ms)".formatted(name, sum(counts), millis.getOrDefault(name, 0.0) / Math.max(1, all))));
        return all + " pictures: " + String.join(", ", parts);
    }

    /** A result for each kind, then one for all. */
    synchronized List<BenchResult> results() {
        List<BenchResult> results = new ArrayList<>();
        pictures.forEach((kind, count) ->
                results.add(result(kind.text(), shares(counts -> counts.getOrDefault(kind, 0) / (double) count))));
        results.add(result("all", shares(counts -> sum(counts) / (double) all)));
        return results;
    }

    private interface Share {
        double of(Map<DamageKind, Integer> counts);
    }

    private Map<String, Double> shares(Share share) {
        Map<String, Double> shares = new LinkedHashMap<>();
        right.forEach((name, counts) -> shares.put(name, share.of(counts)));
        return shares;
    }

    private static BenchResult result(String name, Map<String, Double> shares) {
        Map<String, Double> peers = new LinkedHashMap<>(shares);
        Double ours = peers.remove(OurQr.NAME);
        return new BenchResult("qr/rate/" + name, "fraction", ours == null ? 0 : ours, peers, OptionalDouble.empty());
    }

    private static int sum(Map<DamageKind, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
