package vn.cccd.kiosk.cli.bench;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import vn.cccd.card.ChipReader;
import vn.cccd.sim.time.Timing;

/** Readings at every bit rate with every size of portrait: ours, JMRTD's, and the least that is possible. */
final class ReadBench {
    private static final List<Integer> RATES = List.of(106, 424, 848);
    private static final List<Integer> PORTRAITS = List.of(8, 20, 60);
    private static final int USUAL_RATE = 424;
    private static final int USUAL_PORTRAIT = 20;
    private static final String PEER = "JMRTD recipe";

    private final Effort effort;
    private final Consumer<String> progress;

    ReadBench(Effort effort, Consumer<String> progress) {
        this.effort = effort;
        this.progress = progress;
    }

    /** How often things are done. */
    record Effort(int warmUps, int readings, int starts) {
        static final Effort FULL = new Effort(150, 100, 5);
        /** So little that the numbers mean nothing. */
        static final Effort LEAST = new Effort(0, 1, 1);

        int readingsEach() {
            return Math.clamp(readings / 10, 1, 10);
        }
    }

    List<BenchResult> run() throws InterruptedException {
        try (BenchTrust trust = BenchTrust.of(BenchCard.authority())) {
            List<BenchResult> results = new ArrayList<>();
            // Before anything else makes this machine busy.
            progress.accept("first reading after a start, " + effort.starts() + " starts");
            double first = FirstReading.median(trust, effort.starts());
            SecureRandom random = new SecureRandom();
            ChipReader reader = OurReading.reader(trust.store());
            JmrtdRecipe recipe = new JmrtdRecipe(random);
            BenchCard usual = card(USUAL_PORTRAIT, trust, random);
            progress.accept("warming up, " + effort.warmUps() + " readings each");
            times(effort.warmUps(), () -> OurReading.of(reader, usual.link(timing(USUAL_RATE))));
            times(effort.warmUps(), () -> recipe.read(usual.link(timing(USUAL_RATE))));
            for (int kilobytes : PORTRAITS) {
                BenchCard card = card(kilobytes, trust, random);
                for (int rate : RATES) {
                    progress.accept(rate + " kbit/s, " + kilobytes + " KB");
                    results.addAll(at(rate, kilobytes, card, reader, recipe));
                }
            }
            results.sort(Comparator.comparingInt((BenchResult result) -> RATES.indexOf(rateOf(result))));
            progress.accept("own processing, " + effort.readings() + " readings");
            results.add(BenchResult.alone(
                    "read/own/warm",
                    "ms",
                    median(times(
                            effort.readings(),
                            () -> OurReading.of(reader, usual.link(timing(USUAL_RATE)))
                                    .whole()
                                    .ownMillis()))));
            results.add(BenchResult.alone("read/own/first", "ms", first));
            return results;
        }
    }

    private static BenchCard card(int kilobytes, BenchTrust trust, SecureRandom random) {
        return BenchCard.withPortraitOf(kilobytes, trust.authority(), random);
    }

    private List<BenchResult> at(int rate, int kilobytes, BenchCard card, ChipReader reader, JmrtdRecipe recipe) {
        Timing timing = timing(rate);
        List<OurReading> ours = times(effort.readingsEach(), () -> OurReading.of(reader, card.link(timing)));
        List<Spent> theirs = times(effort.readingsEach(), () -> recipe.read(card.link(timing)));
        List<BenchResult> results = new ArrayList<>();
        results.add(new BenchResult(
                "read/" + rate + "kbps/" + kilobytes + "KB",
                "s",
                median(ours.stream().map(each -> each.whole().seconds()).toList()),
                Map.of(PEER, median(theirs.stream().map(Spent::seconds).toList())),
                OptionalDouble.of(seconds(card.bound(timing)))));
        if (rate == USUAL_RATE && kilobytes == USUAL_PORTRAIT) {
            results.add(BenchResult.alone(
                    "read/name/" + rate + "kbps/" + kilobytes + "KB",
                    "s",
                    median(ours.stream().map(each -> each.untilName().seconds()).toList())));
        }
        return results;
    }

    private static int rateOf(BenchResult result) {
        return RATES.stream()
                .filter(rate -> result.name().contains("/" + rate + "kbps/"))
                .findFirst()
                .orElseThrow();
    }

    private static Timing timing(int rate) {
        return Timing.parse("typical,rate=" + rate);
    }

    private static <T> List<T> times(int count, Supplier<T> work) {
        return IntStream.range(0, count).mapToObj(i -> work.get()).toList();
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
