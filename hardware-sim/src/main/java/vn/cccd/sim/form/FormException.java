package vn.cccd.sim.form;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is wrong with a file that somebody wrote by hand: its message names file, line and key, what was expected and what stands there. */
public final class FormException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 60;

    private FormException(String message) {
        super(message);
    }

    /** The file cannot be used as a whole. */
    public static FormException of(String file, String problem) {
        return new FormException(file + ": " + problem);
    }

    static FormException at(Place place, String problem) {
        return new FormException(place + ": " + problem);
    }

    /** {@code found} is none of {@code known}; the nearest of them is offered. */
    static FormException unknown(Place place, String what, String found, Collection<String> known) {
        String nearest = nearest(found, known)
                .map(name -> " (did you mean '" + name + "'?)")
                .orElse("");
        return at(
                place,
                what + ": '" + quoted(found) + "' is not known" + nearest + "; there is "
                        + String.join(", ", List.copyOf(known)));
    }

    static FormException expected(Place place, String key, String expected, String found) {
        return at(place, key + ": expected " + expected + ", but there is '" + quoted(found) + "'");
    }

    /** One line, and not all of a long one. */
    private static String quoted(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }

    private static Optional<String> nearest(String found, Collection<String> known) {
        if (found.length() > LONGEST_QUOTE) {
            return Optional.empty();
        }
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(found, name)))
                .filter(name -> distance(found, name) <= Math.max(2, name.length() / 3));
    }

    /** How many letters must be put in, taken out or replaced. */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    row[j] = i + j;
                } else {
                    int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                    row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
                }
            }
            above = row;
        }
        return above[to.length()];
    }
}
