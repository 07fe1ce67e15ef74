package vn.cccd.sync.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.backend.BackendSettings;
import vn.cccd.sim.backend.SimulatedBackend;

/** IPv4, IPv6, and names with an address that leads nowhere. */
@Timeout(120)
class AddressesTest {
    private static final DeliveryPace PACE = new DeliveryPace(
            100,
            1 << 20,
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20));

    @TempDir
    Path directory;

    private static InetAddress four(int last) throws Exception {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    }

    private static InetAddress six() throws Exception {
        byte[] loopback = new byte[16];
        loopback[15] = 1;
        return InetAddress.getByAddress(loopback);
    }

    private SimulatedBackend backend(boolean ipv6) throws Exception {
        BackendSettings settings = BackendSettings.forgetting(directory.resolve("ca.pem"));
        return SimulatedBackend.start(ipv6 ? settings.onIpv6() : settings, Clock.systemUTC(), new SecureRandom());
    }

    /** Whether the backend at {@code uri} answers; {@code names} are the addresses of every name. */
    private SideLine.Answer call(URI uri, List<InetAddress> names) throws Exception {
        HttpsRoute route = HttpsRoute.direct(uri, directory.resolve("ca.pem"));
        Clock clock = Clock.systemUTC();
        try (HttpsUplink uplink =
                HttpsUplink.to(route, PACE, clock, new ClockWatch(clock, System::nanoTime), host -> names)) {
            return uplink.sideLine().call(SideLine.Request.get("v1/time?nonce=abcdefghijklmnop", 1 << 16));
        }
    }

    private static void assertAnswered(SideLine.Answer answer) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        SideLine.Answer.Said.class,
                        said -> assertThat(said.status()).isLessThan(500));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bothLoopbacksLeadToTheBackend(boolean ipv6) throws Exception {
        try (SimulatedBackend backend = backend(ipv6)) {
            String address = ipv6 ? "[::1]" : "127.0.0.1";
            URI uri = URI.create("https://" + address + ":" + backend.uri().getPort());
            assertAnswered(call(uri, List.of(ipv6 ? six() : four(1))));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAddressThatRefusesIsPassedOver(boolean ipv6) throws Exception {
        try (SimulatedBackend backend = backend(ipv6)) {
            URI uri = URI.create("https://localhost:" + backend.uri().getPort());
            assertAnswered(call(uri, ipv6 ? List.of(four(1), six()) : List.of(six(), four(1))));
        }
    }

    /** A listener that accepts nobody and whose queue is full: the kernel drops what else comes, as a firewall would. */
    @Test
    void anAddressThatIsSilentCostsLessThanItsTimeOut() throws Exception {
        InetAddress silent = four(2);
        List<Socket> queue = new ArrayList<>();
        try (SimulatedBackend backend = backend(false);
                ServerSocket wall = new ServerSocket(backend.uri().getPort(), 1, silent)) {
            for (int i = 0; i < 8; i++) {
                Socket waiting = new Socket();
                queue.add(waiting);
                try {
                    waiting.connect(new InetSocketAddress(silent, wall.getLocalPort()), 200);
                } catch (SocketTimeoutException full) {
                    break;
                }
            }
            URI uri = URI.create("https://localhost:" + backend.uri().getPort());
            assertAnswered(call(uri, List.of(silent, four(1))));
        } finally {
            for (Socket waiting : queue) {
                waiting.close();
            }
        }
    }
}
