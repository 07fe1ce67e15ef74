package vn.cccd.sync.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The system refuses to let files grow at one write after the other. Nothing that was acknowledged is lost, the refusal has a name, and the outbox
 * goes on when there is room, with or without a restart.
 *
 * <p>{@code -Dcccd.full.frames=200 -Dcccd.full.places=3} is the long run.
 */
class DiskFullTest {
    private static final int FRAMES = Integer.getInteger("cccd.full.frames", 40);
    private static final int PLACES = Integer.getInteger("cccd.full.places", 1);

    @TempDir
    Path directory;

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "prlimit is Linux's")
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void nothingAcknowledgedIsLostWhereverTheDiskIsFull() throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        // Its file would be under the limit too.
                        "-XX:-UsePerfData",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LimitedWriter.class.getName(),
                        directory.toString(),
                        String.valueOf(FRAMES),
                        String.valueOf(PLACES))
                .redirectError(Redirect.INHERIT)
                .start();
        String said = new String(writer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(said);
        assertThat(writer.waitFor()).as(said).isZero();
        assertThat(said).contains("0 lost");
    }
}
