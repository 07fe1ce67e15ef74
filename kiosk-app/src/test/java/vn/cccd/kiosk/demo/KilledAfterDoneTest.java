package vn.cccd.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sim.backend.ReceivedCheckIn;
import vn.cccd.sim.backend.SimulatedBackend;

/** "Đã ghi nhận" is a promise: backend and kiosk are killed as by a power cut right after it was shown. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledAfterDoneTest {
    @TempDir
    private Path directory = Path.of("");

    private final List<Process> children = new ArrayList<>();

    @AfterEach
    void endChildren() {
        children.forEach(Process::destroyForcibly);
    }

    @Test
    void aCheckInMadeWithoutABackendArrivesOnceAfterBothWereKilled() throws Exception {
        int port = freePort();
        backend(port).destroyForcibly().waitFor();

        Process kiosk = kiosk(port, "visit");
        expect(kiosk, "DONE");
        kiosk.destroyForcibly().waitFor();

        assertThat(delivered(backend(port), kiosk(port, "wait")))
                .singleElement()
                .extracting(ReceivedCheckIn::sequence)
                .isEqualTo(1L);
    }

    @Test
    void aCheckInWhoseAnswerWasLostArrivesOnceAfterBothWereKilled() throws Exception {
        int port = freePort();
        Process backend = backend(port, "--mishap", "lose-answer");

        Process kiosk = kiosk(port, "visit");
        expect(kiosk, "DONE");
        backend.destroyForcibly().waitFor();
        kiosk.destroyForcibly().waitFor();

        assertThat(delivered(backend(port), kiosk(port, "wait")))
                .singleElement()
                .extracting(ReceivedCheckIn::sequence)
                .isEqualTo(1L);
    }

    private Process kiosk(int port, String what) throws IOException {
        return java(KilledKiosk.class.getName(), directory.toString(), "https://localhost:" + port, what);
    }

    private Process backend(int port, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "vn.cccd.kiosk.cli.KioskCommand",
                "sim",
                "backend",
                "--port",
                Integer.toString(port),
                "--directory",
                directory.resolve("backend").toString()));
        arguments.addAll(List.of(more));
        Process backend = java(arguments.toArray(String[]::new));
        expect(backend, "Stop with Ctrl-C.");
        return backend;
    }

    private Process java(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        children.add(child);
        return child;
    }

    /** Reads the child's lines up to this one. */
    private static void expect(Process child, String line) throws IOException {
        BufferedReader lines = child.inputReader(StandardCharsets.UTF_8);
        String read;
        do {
            read = lines.readLine();
            assertThat(read)
                    .as("the child's next line, on the way to " + line)
                    .isNotNull()
                    .doesNotStartWith("NOT DONE");
        } while (!line.equals(read));
    }

    /** What the backend's directory holds once the kiosk knows that its check-in was acknowledged, and both are killed again. */
    private List<ReceivedCheckIn> delivered(Process backend, Process kiosk) throws Exception {
        expect(kiosk, "DELIVERED");
        backend.destroyForcibly().waitFor();
        kiosk.destroyForcibly().waitFor();
        try (SimulatedBackend held =
                SimulatedBackend.startKeeping(0, directory.resolve("backend"), Clock.systemUTC(), new SecureRandom())) {
            assertThat(held.findings()).isEmpty();
            return held.received();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
