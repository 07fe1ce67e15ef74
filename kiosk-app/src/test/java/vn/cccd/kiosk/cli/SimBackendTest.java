package vn.cccd.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kiosk sim backend} in a process of its own, as a tester starts and stops it. */
@Timeout(120)
class SimBackendTest {
    @TempDir
    Path directory;

    /** Runs until it says how to stop it, stops it as Ctrl-C does, and has all that it printed. */
    private List<String> run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "vn.cccd.kiosk.cli.KioskCommand",
                "sim",
                "backend",
                "--port",
                "0",
                "--directory",
                directory.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(directory.resolve("stderr.txt").toFile())
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (line.startsWith("Stop with")) {
                    // Process.destroy would also close what is still to be read.
                    process.toHandle().destroy();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return lines;
    }

    @Test
    void itInvitesKiosksAndSaysInTheEndWhatArrived() throws Exception {
        List<String> lines = run("--invite", "kiosk-1", "--mutual-tls", "--mishap", "half-answer@/v1/devices*1");
        assertThat(lines).first().asString().startsWith("Backend at https://localhost:");
        assertThat(lines).anyMatch(line -> line.matches("Enrolment code of kiosk-1: [2-9A-Z]{10}"));
        assertThat(lines).last().isEqualTo("exactly once: yes");
    }
}
