package vn.cccd.kiosk.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A pure machine that is asked what follows from every event in every state, as rows of a table in Markdown.
 *
 * @param states by what the table calls them
 * @param events by what the table calls them; made anew for each state
 * @param next what follows; empty when nothing does
 */
record Machine<S, E>(
        String title,
        String story,
        Map<String, S> states,
        Map<String, Supplier<E>> events,
        BiFunction<S, E, Answer> next) {
    /** What follows: the name of the next state, or that it stays, and what is to be done. */
    record Answer(String state, List<String> effects) {
        private static final String STAYS = "–";

        static Answer nothing() {
            return new Answer(STAYS, List.of());
        }

        static Answer stays(List<String> effects) {
            return new Answer(STAYS, effects);
        }

        boolean isNothing() {
            return state.equals(STAYS) && effects.isEmpty();
        }

        private String cells() {
            return state + " | " + (effects.isEmpty() ? "–" : String.join(", ", effects));
        }
    }

    Machine {
        states = new LinkedHashMap<>(states);
        events = new LinkedHashMap<>(events);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("## " + title, "", story, ""));
        lines.add("| state | event | next state | effects |");
        lines.add("|---|---|---|---|");
        states.forEach((state, sample) -> {
            Map<String, List<String>> same = new LinkedHashMap<>();
            events.forEach((event, made) -> {
                Answer answer = next.apply(sample, made.get());
                if (!answer.isNothing()) {
                    same.computeIfAbsent(answer.cells(), cells -> new ArrayList<>())
                            .add(event);
                }
            });
            if (same.isEmpty()) {
                lines.add("| " + state + " | nothing | – | – |");
            }
            same.forEach((cells, happened) ->
                    lines.add("| " + state + " | " + String.join(", ", happened) + " | " + cells + " |"));
        });
        lines.add("");
        return lines;
    }

    /** Names of the records of a sealed family that no sample is of. */
    static Set<String> unsampled(Class<?> family, Stream<?> samples) {
        Set<String> missing = new TreeSet<>();
        records(family).forEach(type -> missing.add(type.getSimpleName()));
        samples.forEach(sample -> missing.remove(sample.getClass().getSimpleName()));
        return missing;
    }

    private static Stream<Class<?>> records(Class<?> family) {
        Class<?>[] permitted = family.getPermittedSubclasses();
        return permitted == null ? Stream.of(family) : Stream.of(permitted).flatMap(Machine::records);
    }
}
