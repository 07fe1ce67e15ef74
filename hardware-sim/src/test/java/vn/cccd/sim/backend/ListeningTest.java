package vn.cccd.sim.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a backend listens and which TLS it speaks. */
@Timeout(60)
class ListeningTest {
    @TempDir
    Path directory;

    private SimulatedBackend started(boolean ipv6, boolean onlyTls13) throws Exception {
        BackendSettings settings = BackendSettings.forgetting(directory.resolve("ca.pem"));
        settings = ipv6 ? settings.onIpv6() : settings;
        return SimulatedBackend.start(
                onlyTls13 ? settings.withOnlyTls13() : settings, Clock.systemUTC(), new SecureRandom());
    }

    private static String handshake(SimulatedBackend backend, BackendCaller caller, String protocol) throws Exception {
        try (Socket raw = new Socket(
                        InetAddress.getLoopbackAddress(), backend.uri().getPort());
                SSLSocket socket = (SSLSocket) caller.tls()
                        .getSocketFactory()
                        .createSocket(raw, "localhost", backend.uri().getPort(), true)) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    @Test
    void ipv6LoopbackHasItsOwnAddressInTheCertificate() throws Exception {
        try (SimulatedBackend backend = started(true, false);
                BackendCaller caller = BackendCaller.of(backend)) {
            assertThat(backend.uri().getHost()).isEqualTo("[::1]");
            assertThat(caller.get("/v1/reference/trust").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void bothVersionsOfTlsAreSpokenUsually(String protocol) throws Exception {
        try (SimulatedBackend backend = started(false, false);
                BackendCaller caller = BackendCaller.of(backend)) {
            assertThat(handshake(backend, caller, protocol)).isEqualTo(protocol);
        }
    }

    @Test
    void onlyTheNewestWhenThatWasAskedFor() throws Exception {
        try (SimulatedBackend backend = started(false, true);
                BackendCaller caller = BackendCaller.of(backend)) {
            assertThat(handshake(backend, caller, "TLSv1.3")).isEqualTo("TLSv1.3");
            assertThatThrownBy(() -> handshake(backend, caller, "TLSv1.2")).isInstanceOf(SSLException.class);
        }
    }
}
