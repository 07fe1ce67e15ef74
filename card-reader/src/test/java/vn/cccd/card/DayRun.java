package vn.cccd.card;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.chip.SimulatedChip;

/** A day of a kiosk in a process of its own: cards of many kinds, one after the other, to one {@link ChipReader}. Says in one line what it used. */
final class DayRun {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration COMMAND = Duration.ofMillis(15);
    private static final List<String> CARDS = List.of(
            "cccd-2021",
            "bac-only",
            "passport",
            "portrait-8-kb",
            "length-short-223",
            "portrait-jpeg-2000",
            "pace-cam",
            "passport-pace",
            "copy-without-keys",
            "changed-dg1",
            "aa-rsa-1024-sha-256",
            "expired",
            "no-chip-keys");
    private static final List<String> MISHAPS = List.of(
            "moved@DG2:50%",
            "moved@DG2:90%",
            "moved@DG1",
            "removed@DG2:30%",
            "removed@apdu:4",
            "silent@DG2:40%",
            "wrong-mac@DG2:10%",
            "session-ended:6988@DG2:20%",
            "wrong-status:6F00@DG2:60%");
    private static final int ONE_IN = 20;

    private final TickingClock clock = new TickingClock(ReadingBench.CLOCK.instant());
    private final Random random;
    private final SecureRandom keys = new SecureRandom();
    private final ChipReader reader =
            new ChipReader(ReadingBench.TRUST, ReadSettings.standard(), clock, new SecureRandom());
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<Use> uses = new ArrayList<>();
    private int mishaps;
    private int resumed;

    /** What the process holds on to after a collection. */
    private record Use(long heap, int threads, long files) {
        static Use now() {
            System.gc();
            System.gc();
            var runtime = Runtime.getRuntime();
            return new Use(
                    runtime.totalMemory() - runtime.freeMemory(),
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                            ? unix.getOpenFileDescriptorCount()
                            : 0);
        }

        boolean flatSince(Use before) {
            return heap - before.heap < 3 << 20 && threads - before.threads <= 2 && files - before.files <= 2;
        }

        @Override
        public String toString() {
            return "%.1f MB, %d threads, %d files".formatted(heap / 1048576.0, threads, files);
        }
    }

    private DayRun(long seed) {
        random = new Random(seed);
    }

    /** Takes the number of readings and a seed; ends with 0 when nothing grew. */
    public static void main(String[] arguments) {
        int readings = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        long started = System.nanoTime();
        var run = new DayRun(seed);
        run.day(readings);
        System.out.printf(
                "%,d readings in %d h of virtual time (%s), %,d with a mishap, %,d gone on with; at the start, in the middle and at the end %s; seed %d; %d s%n",
                readings,
                run.clock.passed().toHours(),
                run.outcomes.entrySet().stream()
                        .map(outcome -> "%s %,d".formatted(outcome.getKey(), outcome.getValue()))
                        .collect(Collectors.joining(", ")),
                run.mishaps,
                run.resumed,
                run.uses,
                seed,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started));
        System.exit(run.uses.getLast().flatSince(run.uses.getFirst()) ? 0 : 1);
    }

    private void day(int readings) {
        Duration pause = DAY.dividedBy(readings);
        // Classes and tables are loaded by the first of each kind.
        int warm = Math.min(readings / 4, 10 * CARDS.size());
        for (int i = 0; i < readings; i++) {
            if (i == warm || i == (warm + readings) / 2) {
                uses.add(Use.now());
            }
            Duration end = pause.multipliedBy(i + 1L);
            visit(CardProfile.named(CARDS.get(i % CARDS.size())).orElseThrow());
            clock.pass(end.minus(clock.passed()));
        }
        uses.add(Use.now());
    }

    private void visit(CardProfile profile) {
        List<Mishap> mishap = random.nextInt(ONE_IN) == 0
                ? List.of(Mishap.parse(MISHAPS.get(random.nextInt(MISHAPS.size()))))
                : List.of();
        mishaps += mishap.size();
        var contents = ReadingBench.contents(profile);
        var chip = new SimulatedChip(contents, mishap, keys);
        AccessHint hint =
                contents.access().pace().isEmpty() || contents.access().can().isEmpty()
                        ? ReadingBench.mrz(profile)
                        : ReadingBench.number();
        FilesWanted files = mishap.isEmpty() && random.nextInt(3) > 0 ? FilesWanted.TEXT : FilesWanted.ALL;
        ReadRequest request = new ReadRequest(hint, files);
        ReadOutcome outcome = reader.read(link(chip), request, progress -> {});
        if (outcome instanceof ReadOutcome.Interrupted stopped
                && stopped.resumePoint().isPresent()) {
            resumed++;
            clock.pass(Duration.ofSeconds(1));
            outcome = reader.read(link(chip), ProfileReading.goingOn(request, stopped), progress -> {});
        }
        if (outcome instanceof ReadOutcome.Failed failed && failed.detail().startsWith("unexpected")) {
            throw new AssertionError(profile + " " + mishap + ": " + failed.detail());
        }
        outcomes.merge(Ending.of(outcome), 1, Integer::sum);
    }

    private SimulatedLink link(SimulatedChip chip) {
        return new SimulatedLink(chip) {
            @Override
            Bytes answer(int number, Bytes command, Bytes answer) {
                clock.pass(COMMAND);
                return answer;
            }
        };
    }
}
