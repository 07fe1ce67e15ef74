package vn.cccd.sync.delivery;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What a backend sees when it is back.
 *
 * <p>The recovery window begins with the backend's return and ends with the call that brings the last record from before the return. The mean is the
 * number of calls that arrive in the window over its length; the peak is the fullest of its buckets of {@value #BUCKET_SECONDS} s. Both are
 * measured twice: over all calls, which are what the backend has to bear (visitors keep coming), and over those alone that bring records from before the
 * return.
 *
 * @param begin the backend's return, in milliseconds of the simulated time
 */
record Recovery(String name, List<Arrival> arrivals, long begin) {
    static final int BUCKET_SECONDS = 10;

    /**
     * A call.
     *
     * @param late whether it brings records from before the return
     */
    record Arrival(long at, int records, boolean late) {}

    static String head() {
        return "Recovery window: from the backend's return until the last record from before it is there. Peak: the fullest bucket of "
                + BUCKET_SECONDS + " s.\nLate calls: those that bring records from before the return.\n\n"
                + "| fleet of 10,000 | window s | calls | mean /s | peak /s | peak / mean | late calls | peak / mean of late calls |\n"
                + "|---|---|---|---|---|---|---|---|\n";
    }

    double seconds() {
        return Math.max(1, (arrivals.getLast().at() - begin) / 1_000.0);
    }

    double ratio() {
        return peak(arrival -> true) / mean(arrival -> true);
    }

    double lateRatio() {
        return peak(Arrival::late) / mean(Arrival::late);
    }

    private double mean(Predicate<Arrival> counted) {
        return arrivals.stream().filter(counted).count() / seconds();
    }

    private double peak(Predicate<Arrival> counted) {
        int[] buckets = new int[(int) (seconds() / BUCKET_SECONDS) + 1];
        arrivals.stream()
                .filter(counted)
                .forEach(arrival -> buckets[(int) ((arrival.at() - begin) / 1_000 / BUCKET_SECONDS)]++);
        int most = 0;
        for (int bucket : buckets) {
            most = Math.max(most, bucket);
        }
        return most / (double) BUCKET_SECONDS;
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %d | %.1f | %.1f | %.2f | %d | %.2f |%n",
                name,
                seconds(),
                arrivals.size(),
                mean(arrival -> true),
                peak(arrival -> true),
                ratio(),
                arrivals.stream().filter(Arrival::late).count(),
                lateRatio());
    }
}
