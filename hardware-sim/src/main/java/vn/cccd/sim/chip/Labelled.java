package vn.cccd.sim.chip;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A choice with a stable name in text. */
interface Labelled {
    /** Lower case, words joined by hyphens. */
    String label();

    /** The one of {@code choices} with this label. */
    static <T extends Labelled> T named(String label, T[] choices) {
        return Arrays.stream(choices)
                .filter(choice -> choice.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such value: " + label + " (there are "
                        + Arrays.stream(choices).map(Labelled::label).collect(Collectors.joining(", ")) + ")"));
    }
}
