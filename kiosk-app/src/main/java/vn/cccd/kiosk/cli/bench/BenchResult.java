package vn.cccd.kiosk.cli.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One line of a benchmark.
 *
 * @param name stable, part of the command line's contract
 * @param unit of all values here
 * @param peers what others reached in the same run, by their name, in the order in which they are shown
 * @param bound what nobody can beat, where that is known
 */
record BenchResult(String name, String unit, double ours, Map<String, Double> peers, OptionalDouble bound) {
    BenchResult {
        peers = Collections.unmodifiableMap(new LinkedHashMap<>(peers));
    }

    static BenchResult alone(String name, String unit, double ours) {
        return new BenchResult(name, unit, ours, Map.of(), OptionalDouble.empty());
    }
}
