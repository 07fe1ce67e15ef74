package vn.cccd.qr.scanner.camera;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import vn.cccd.qr.scanner.Absence;
import vn.cccd.sim.camera.CameraMode;
import vn.cccd.sim.camera.CameraScript;
import vn.cccd.sim.camera.FrameClock;
import vn.cccd.sim.camera.SimulatedCamera;

/** A camera works for months: nothing may pile up. */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class CameraLeakTest {
    /** More with {@code -Dcccd.camera.frames=1000000}. */
    private static final int FRAMES = Integer.getInteger("cccd.camera.frames", 20_000);

    private static final Duration PERIOD = CameraPace.USUAL.frame();

    @Test
    void aFrameLeavesNothingBehindAndTakesNoNewMemory() {
        var seen = new AtomicLong();
        CodeFinder counting = frame -> {
            seen.incrementAndGet();
            return List.of();
        };
        var camera = new SimulatedCamera(
                new CameraMode(160, 120, 8),
                CameraScript.parse("nothing:1s", List.of(), true),
                FrameClock.virtual(),
                3);
        var scanner = new CameraScanner(new SimulatedCameras(camera), Pattern.compile(""), counting, CameraPace.USUAL);
        run(scanner, 500);
        long before = allocated();
        run(scanner, FRAMES);
        long bytesPerFrame = (allocated() - before) / FRAMES;

        System.out.printf(
                "camera: %d frames of %d bytes, %d bytes allocated for each%n", seen.get(), 160 * 120, bytesPerFrame);
        assertThat(seen.get()).isGreaterThanOrEqualTo(FRAMES);
        assertThat(bytesPerFrame).isLessThan(1_000);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void lookingForACameraThatIsNotThereLeavesNothingOpen() throws IOException {
        Cameras cameras = Cameras.system();
        Pattern none = Pattern.compile("no camera has this name");
        for (int look = 0; look < 20; look++) {
            assertThat(cameras.open(none)).isEqualTo(new Cameras.Opening.Missing(Absence.NOT_FOUND));
        }
        long before = openFiles();
        for (int look = 0; look < 500; look++) {
            cameras.open(none);
        }
        assertThat(openFiles()).isLessThanOrEqualTo(before + 2);
        assertThat(cameras.list()).doesNotContain("no camera has this name");
    }

    private static void run(CameraScanner scanner, int frames) {
        scanner.run(event -> {}, new ManualLife(PERIOD.multipliedBy(frames)));
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static long openFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        }
    }
}
