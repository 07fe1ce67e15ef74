package vn.cccd.qr.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.cccd.sim.camera.CameraEvent;
import vn.cccd.sim.camera.CameraFrame;
import vn.cccd.sim.camera.CameraMode;
import vn.cccd.sim.camera.CameraScript;
import vn.cccd.sim.camera.FrameClock;
import vn.cccd.sim.camera.SimulatedCamera;
import vn.cccd.sim.qr.QrSymbol;

/** A camera that is never switched off: {@code -Dcccd.qr.frames=1000000} is four weeks of a busy counter. */
class EndlessFramesTest {
    private static final int FRAMES = Integer.getInteger("cccd.qr.frames", 2_000);
    private static final int WARM_UP = 500;

    /** Frames of one round of the script. */
    private static final int ROUND = 200;

    private static final long MOST_GROWTH = 4L << 20;
    private static final String TEXT = "https://example.org/999";

    private Instant now = Instant.EPOCH;
    private long found;

    @Test
    void memoryStaysFlatAndEveryVisitIsReportedOnce() {
        var camera = new SimulatedCamera(
                new CameraMode(160, 120, 10),
                CameraScript.parse("nothing:17s,approach:1s,hold:1s,leave:500ms,dark:500ms", codes(), true),
                FrameClock.virtual(),
                5);
        var pipeline = new FramePipeline(
                new SymbolFinder(System::nanoTime),
                new RecentSymbols(() -> now, Duration.ofSeconds(3)),
                FramePipeline.BUDGET);

        play(camera, pipeline, WARM_UP);
        long before = usedHeap();
        long start = System.nanoTime();
        play(camera, pipeline, FRAMES);
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        long after = usedHeap();

        System.out.printf(
                Locale.ROOT,
                "%,d frames, %,d codes, %,d s: heap %.2f MB before, %.2f MB after%n",
                FRAMES,
                found,
                seconds,
                before / 1e6,
                after / 1e6);
        assertThat(after - before).as("growth of the heap").isLessThan(MOST_GROWTH);
        // The last round of the script may have ended before its code was shown.
        assertThat(found).isBetween((long) (WARM_UP + FRAMES) / ROUND, (long) (WARM_UP + FRAMES) / ROUND + 1);
    }

    private static List<QrSymbol> codes() {
        return List.of(QrSymbol.of(TEXT));
    }

    private void play(SimulatedCamera camera, FramePipeline pipeline, int frames) {
        for (int i = 0; i < frames; i++) {
            if (camera.next() instanceof CameraEvent.Frame event) {
                CameraFrame frame = event.frame();
                now = Instant.EPOCH.plus(frame.at());
                List<FoundSymbol> news = pipeline.next(GreyPicture.of(frame.width(), frame.height(), frame.grey()));
                assertThat(news).allMatch(symbol -> symbol.text().equals(TEXT));
                found += news.size();
            }
        }
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
