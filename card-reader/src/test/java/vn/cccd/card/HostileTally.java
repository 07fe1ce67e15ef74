package vn.cccd.card;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of readings of hostile cards. */
final class HostileTally {
    private final Map<MutatedLayer, Integer> answers = new EnumMap<>(MutatedLayer.class);
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private long readings;
    private long mostCommands;
    private double longestSeconds;

    synchronized void add(Map<MutatedLayer, Integer> changed, String outcome, long commands, double seconds) {
        changed.forEach((layer, count) -> answers.merge(layer, count, Integer::sum));
        outcomes.merge(outcome, 1, Integer::sum);
        readings++;
        mostCommands = Math.max(mostCommands, commands);
        longestSeconds = Math.max(longestSeconds, seconds);
    }

    synchronized long answers() {
        return answers.values().stream().mapToLong(Integer::longValue).sum();
    }

    @Override
    public synchronized String toString() {
        return "%,d mutated answers (%s) in %,d readings: %s; longest reading %.2f s, %,d commands at most"
                .formatted(
                        answers(),
                        text(answers).toLowerCase(Locale.ROOT),
                        readings,
                        text(outcomes),
                        longestSeconds,
                        mostCommands);
    }

    private static String text(Map<?, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> "%s %,d".formatted(count.getKey(), count.getValue()))
                .collect(Collectors.joining(", "));
    }
}
