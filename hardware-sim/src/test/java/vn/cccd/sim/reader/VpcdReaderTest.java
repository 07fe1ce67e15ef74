package vn.cccd.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.ChipContents;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.chip.TestDocument;

@Timeout(60)
class VpcdReaderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ChipContents CONTENTS = TestDocument.cccd2021(new SecureRandom());

    @Nested
    class WithADriverOfOurOwn {
        @Test
        void aCardAnswersFramesAndControlBytes() throws IOException {
            try (var server = server();
                    var reader = reader(server)) {
                reader.insert(chip());
                try (var driver = new Driver(server)) {
                    driver.send("01");
                    driver.send("04");
                    assertThat(driver.receive()).startsWith("3b87");
                    driver.send("00a4020c02011c");
                    assertThat(driver.receive()).isEqualTo("9000");
                    driver.send("00b0000004");
                    assertThat(driver.receive()).isEqualTo("3134300d9000");
                }
            }
        }

        @Test
        void powerOffForgetsWhatWasSelected() throws IOException {
            try (var server = server();
                    var reader = reader(server)) {
                reader.insert(chip());
                try (var driver = new Driver(server)) {
                    driver.send("00a4020c02011c");
                    assertThat(driver.receive()).isEqualTo("9000");
                    driver.send("00");
                    driver.send("01");
                    driver.send("00b0000004");
                    assertThat(driver.receive()).isEqualTo("6986");
                }
            }
        }

        @Test
        void aRemovedCardHangsUpAndAnotherCallsAgain() throws IOException {
            try (var server = server();
                    var reader = reader(server)) {
                reader.insert(chip());
                try (var driver = new Driver(server)) {
                    reader.remove();
                    assertThat(driver.hungUp()).isTrue();
                }
                reader.insert(chip());
                try (var driver = new Driver(server)) {
                    driver.send("04");
                    assertThat(driver.receive()).startsWith("3b87");
                }
            }
        }

        @Test
        void aDriverThatSendsNonsenseIsLeftAndCalledAgain() throws IOException {
            try (var server = server();
                    var reader = reader(server)) {
                reader.insert(chip());
                try (var driver = new Driver(server)) {
                    driver.send("09");
                    assertThat(driver.hungUp()).isTrue();
                }
                try (var driver = new Driver(server)) {
                    driver.send("");
                    assertThat(driver.receive()).isEqualTo("6700");
                }
            }
        }

        @Test
        void aPulledPlugTakesTheAnswerWithItAndTheCardComesBackWithThePlug() throws IOException {
            try (var server = server();
                    var reader = reader(server)) {
                reader.insert(chip("reader-unplugged:50ms@apdu:1"));
                try (var driver = new Driver(server)) {
                    driver.send("00a4020c02011c");
                    assertThat(driver.hungUp()).isTrue();
                }
                try (var driver = new Driver(server)) {
                    driver.send("00a4020c02011c");
                    assertThat(driver.receive()).isEqualTo("9000");
                }
            }
        }

        @Test
        void aCardThatMovedCallsAgainAndARemovedOneDoesNot() throws IOException {
            try (var server = server();
                    var reader = reader(server)) {
                reader.insert(chip("moved:50@apdu:1", "removed@apdu:2"));
                for (int i = 0; i < 2; i++) {
                    try (var driver = new Driver(server)) {
                        driver.send("00a4020c02011c");
                        assertThat(driver.hungUp()).isTrue();
                    }
                }
                server.setSoTimeout(400);
                assertThat(calls(server)).isFalse();
            }
        }
    }

    @Test
    void theCardIsBackAsSoonAsTheServiceIs(@TempDir Path directory) throws Exception {
        try (var daemon = PcscDaemon.start(directory);
                var reader = VpcdReader.connect("localhost", daemon.vpcdPort())) {
            reader.insert(chip());
            assertThat(reader.awaitPresented(PATIENCE)).isTrue();

            daemon.stop();
            daemon.restart();

            assertThat(reader.awaitPresented(PATIENCE)).isTrue();
        }
    }

    private static ServerSocket server() throws IOException {
        var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        server.setSoTimeout((int) PATIENCE.toMillis());
        return server;
    }

    private static VpcdReader reader(ServerSocket server) throws IOException {
        return VpcdReader.connect(server.getInetAddress().getHostAddress(), server.getLocalPort());
    }

    private static SimulatedChip chip(String... mishaps) {
        List<Mishap> parsed = Stream.of(mishaps).map(Mishap::parse).toList();
        return new SimulatedChip(CONTENTS, parsed, new SecureRandom());
    }

    private static boolean calls(ServerSocket server) {
        try (var call = server.accept()) {
            return call.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }

    /** The other end: what pcscd's driver does, byte by byte. */
    private static final class Driver implements AutoCloseable {
        private final Socket socket;
        private final DataInputStream input;
        private final DataOutputStream output;

        Driver(ServerSocket server) throws IOException {
            socket = server.accept();
            socket.setSoTimeout((int) PATIENCE.toMillis());
            input = new DataInputStream(socket.getInputStream());
            output = new DataOutputStream(socket.getOutputStream());
        }

        void send(String hex) throws IOException {
            Bytes frame = Bytes.fromHex(hex);
            output.writeShort(frame.length());
            output.write(frame.toArray());
        }

        String receive() throws IOException {
            var answer = new byte[input.readUnsignedShort()];
            input.readFully(answer);
            return Bytes.copyOf(answer).toHex();
        }

        boolean hungUp() {
            try {
                return input.read() < 0;
            } catch (SocketTimeoutException stillThere) {
                return false;
            } catch (IOException reset) {
                return true;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
