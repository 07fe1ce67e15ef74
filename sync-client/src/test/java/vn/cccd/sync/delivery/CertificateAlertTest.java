package vn.cccd.sync.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sync.testing.TestPki;

class CertificateAlertTest {
    private static final int ROUNDS = 50;

    /** Two real ends of TLS 1.3, without the race between an alert and a closed socket. */
    @Test
    void aServerThatWantsACertificateAndGetsNoneIsUnderstood(@TempDir Path directory) throws Exception {
        TestPki pki = new TestPki();
        SSLEngine server = pki.server("localhost").createSSLEngine();
        server.setUseClientMode(false);
        server.setNeedClientAuth(true);
        BackendTrust trust = BackendTrust.load(pki.write(directory.resolve("ca.der")));
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(null, new TrustManager[] {trust.manager()}, null);
        SSLEngine client = context.createSSLEngine("localhost", 443);
        client.setUseClientMode(true);

        SSLException refused = catchThrowableOfType(SSLException.class, () -> shakeHands(client, server));

        assertThat(CertificateAlert.in(refused)).isTrue();
    }

    private static void shakeHands(SSLEngine client, SSLEngine server) throws SSLException {
        ByteBuffer toServer = ByteBuffer.allocate(1 << 17);
        ByteBuffer toClient = ByteBuffer.allocate(1 << 17);
        for (int i = 0; i < ROUNDS; i++) {
            turn(client, toClient, toServer);
            try {
                turn(server, toServer, toClient);
            } catch (SSLException itsOwnReason) {
                // The server knows why; its alert is still to be sent.
                turn(server, toServer, toClient);
            }
        }
    }

    private static void turn(SSLEngine engine, ByteBuffer in, ByteBuffer out) throws SSLException {
        in.flip();
        SSLEngineResult result = engine.unwrap(in, ByteBuffer.allocate(1 << 17));
        in.compact();
        if (result.getHandshakeStatus() == SSLEngineResult.HandshakeStatus.NEED_TASK) {
            for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
                task.run();
            }
        }
        engine.wrap(ByteBuffer.allocate(0), out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"certificate_revoked", "certificate_expired", "unknown_ca", "access_denied"})
    void everyAlertAboutOurCertificateCounts(String alert) {
        assertThat(CertificateAlert.in(new SSLException("(" + alert + ") Received fatal alert: " + alert)))
                .isTrue();
    }

    @Test
    void whatWeFindWrongWithTheServerDoesNotNorDoesABrokenLine() {
        assertThat(CertificateAlert.in(new SSLException("(certificate_unknown) PKIX path building failed")))
                .isFalse();
        assertThat(CertificateAlert.in(new SSLException("Received fatal alert: protocol_version")))
                .isFalse();
        assertThat(CertificateAlert.in(new SocketException("Received fatal alert: certificate_revoked")))
                .isFalse();
        assertThat(CertificateAlert.in(new IOException())).isFalse();
    }
}
