package vn.cccd.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PcscDaemonTest {
    @Test
    void aStartedServiceAnswersAndItsReaderWaitsForACard(@TempDir Path directory) throws IOException {
        try (PcscDaemon daemon = PcscDaemon.start(directory)) {
            assertThat(daemon.socketPath()).exists().startsWith(directory);
            try (var card = new Socket(InetAddress.getLoopbackAddress(), daemon.vpcdPort())) {
                assertThat(card.isConnected()).isTrue();
            }
        }
    }

    @Test
    void nothingListensAnyMoreOnceItIsStopped(@TempDir Path directory) throws IOException {
        PcscDaemon daemon = PcscDaemon.start(directory);
        daemon.stop();
        assertThat(ListeningPorts.listening(daemon.vpcdPort())).isFalse();
        assertThat(daemon.started()).isFalse();
    }

    @Test
    void aServiceThatCrashedStartsAgainInTheSamePlace(@TempDir Path directory) throws IOException {
        try (PcscDaemon daemon = PcscDaemon.start(directory)) {
            Path socket = daemon.socketPath();
            int port = daemon.vpcdPort();
            daemon.crash();
            daemon.restart();
            assertThat(daemon.socketPath()).isEqualTo(socket).exists();
            assertThat(daemon.vpcdPort()).isEqualTo(port);
        }
    }

    @Test
    void twoServicesRunBesideEachOther(@TempDir Path directory) throws IOException {
        try (PcscDaemon one = PcscDaemon.start(directory.resolve("1"));
                PcscDaemon other = PcscDaemon.start(directory.resolve("2"))) {
            assertThat(one.vpcdPort()).isNotEqualTo(other.vpcdPort());
        }
    }

    @Test
    void aDirectoryWithALongNameIsRefusedWithTheReason(@TempDir Path directory) {
        assertThatThrownBy(() -> PcscDaemon.start(directory.resolve("d".repeat(120))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("107 characters");
    }

    @Test
    void aProgramEndsWithThePipeThatItsStarterHeld(@TempDir Path directory) throws Exception {
        Path log = directory.resolve("log");
        ChildProcess sleeper = ChildProcess.start(List.of("/bin/sh", "-c", "echo $$; exec sleep 600"), Map.of(), log);
        while (Files.readString(log).isBlank()) {
            assertThat(sleeper.gone(Duration.ofMillis(10))).isFalse();
        }
        ProcessHandle program =
                ProcessHandle.of(Long.parseLong(Files.readString(log).strip())).orElseThrow();
        sleeper.stop(Duration.ofSeconds(10));
        program.onExit().get(10, TimeUnit.SECONDS);
        assertThat(program.isAlive()).isFalse();
    }
}
