package vn.cccd.kiosk.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;
import vn.cccd.sim.qr.damage.DamagedPicture;
import vn.cccd.sim.qr.damage.DamagedPictures;

/**
 * Pictures in twelve kinds of damage before our pipeline and its peers.
 *
 * <p>Pictures are drawn as they are needed, by as many threads as there are processors; each thread has its own contenders. Clean frames are
 * measured before, while nothing else runs.
 */
final class QrBench {
    private final Effort effort;
    private final Consumer<String> progress;
    private final DamagedPictures pictures;

    QrBench(Effort effort, Consumer<String> progress) {
        this.effort = effort;
        this.progress = progress;
        this.pictures = DamagedPictures.seeded(effort.seed());
    }

    /**
     * How much is done.
     *
     * @param pictures damaged ones, of all kinds together
     * @param cleanFrames of which the middle time counts; as many before them warm up
     */
    record Effort(long seed, int pictures, int cleanFrames) {
        static final int PICTURES = 2_004;
        static final int CLEAN_FRAMES = 60;

        Effort {
            if (pictures < 1 || cleanFrames < 1) {
                throw new IllegalArgumentException("nothing to measure");
            }
        }
    }

    List<BenchResult> run() throws InterruptedException {
        Optional<Path> zbarimg = Zbarimg.installed();
        if (zbarimg.isEmpty()) {
            progress.accept("zbarimg is not installed (Debian, Ubuntu: zbar-tools): measured without it");
        }
        Path directory = directory();
        try {
            progress.accept("clean frames, " + effort.cleanFrames());
            BenchResult clean = clean(contenders(zbarimg, directory));
            List<BenchResult> results = new ArrayList<>(damaged(zbarimg, directory));
            results.add(clean);
            return results;
        } finally {
            delete(directory);
        }
    }

    private static List<QrContender> contenders(Optional<Path> zbarimg, Path directory) {
        List<QrContender> contenders = new ArrayList<>(
                List.of(new OurQr(), PlainZxing.byDefault(), PlainZxing.tryingHarder(), new PlainBoof()));
        zbarimg.ifPresent(program -> {
            try {
                contenders.add(Zbarimg.in(program, directory));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return contenders;
    }

    private BenchResult clean(List<QrContender> contenders) {
        List<BenchFrame> frames = CleanFrames.of(effort.seed(), effort.cleanFrames());
        Map<String, Double> medians = new LinkedHashMap<>();
        for (QrContender contender : contenders) {
            frames.forEach(contender::isRight);
            medians.put(
                    contender.name(),
                    ReadBench.median(frames.stream()
                            .map(frame -> millis(contender, frame))
                            .toList()));
        }
        Double ours = medians.remove(OurQr.NAME);
        return new BenchResult("qr/millis/clean", "ms", ours == null ? 0 : ours, medians, OptionalDouble.empty());
    }

    private static double millis(QrContender contender, BenchFrame frame) {
        long start = System.nanoTime();
        contender.isRight(frame);
        return (System.nanoTime() - start) / 1e6;
    }

    private List<BenchResult> damaged(Optional<Path> zbarimg, Path directory) throws InterruptedException {
        QrTally tally = new QrTally(
                contenders(zbarimg, directory).stream().map(QrContender::name).toList());
        AtomicInteger next = new AtomicInteger();
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(workers.submit(() -> work(contenders(zbarimg, directory), next, tally)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a contender broke down", e.getCause());
        }
        progress.accept(tally.line());
        return tally.results();
    }

    private void work(List<QrContender> contenders, AtomicInteger next, QrTally tally) {
        for (int number = next.getAndIncrement(); number < effort.pictures(); number = next.getAndIncrement()) {
            DamagedPicture picture = pictures.picture(number);
            BenchFrame frame = BenchFrame.of(picture.image(), picture.text());
            tally.addPicture(picture.kind());
            for (QrContender contender : contenders) {
                long start = System.nanoTime();
                boolean right = contender.isRight(frame);
                tally.add(contender.name(), picture.kind(), right, (System.nanoTime() - start) / 1e6);
            }
            if (number > 0 && number % Math.max(1, effort.pictures() / 20) == 0) {
                progress.accept(tally.line());
            }
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("kiosk-bench");
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "No directory for the pictures can be made.");
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(directory);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "The directory of the pictures cannot be removed.");
        }
    }
}
