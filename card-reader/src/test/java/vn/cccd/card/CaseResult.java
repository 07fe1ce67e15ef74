package vn.cccd.card;

import java.util.List;

/**
 * How one card of the inspection cases was judged.
 *
 * @param row such as {@code A01}
 * @param card what it is called: a profile, perhaps with what was done to it
 * @param about one sentence
 * @param expected verdict and caveats, or a failure
 * @param observed the same, as it came
 */
record CaseResult(Way way, String row, String card, String about, String expected, String observed, boolean right) {
    private static final String SEPARATOR = "\t";

    /** How the card was reached. */
    enum Way {
        IN_PROCESS,
        THROUGH_PCSCD
    }

    String line() {
        return String.join(
                SEPARATOR, List.of(way.name(), row, card, about, expected, observed, Boolean.toString(right)));
    }

    static CaseResult parse(String line) {
        String[] fields = line.split(SEPARATOR, -1);
        return new CaseResult(
                Way.valueOf(fields[0]),
                fields[1],
                fields[2],
                fields[3],
                fields[4],
                fields[5],
                Boolean.parseBoolean(fields[6]));
    }
}
