package vn.cccd.sim.backend.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import vn.cccd.sim.backend.http.HttpListener;
import vn.cccd.sim.backend.http.Reception;
import vn.cccd.sim.backend.tls.BackendKeys;
import vn.cccd.sim.backend.tls.ServerTls;
import vn.cccd.sim.bytes.Bytes;

/**
 * The authority's gateway on this machine's loopback, over HTTPS with a certificate authority of its own, with one licence to ask it. It
 * vouches for the signers that it was told, and refuses requests whose signature, time or id is wrong. All methods may be called by any
 * thread.
 */
public final class SimulatedGateway implements AutoCloseable {
    private static final String LICENCE = "SIM-0001";
    private static final String PATH = "/verify";
    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");
    private static final int MOST_BODY_BYTES = 64 * 1024;

    private final Path directory;
    private final ServerTls tls;
    private final GatewayCalls calls;
    private final GatewayService service;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpListener listener;
    private volatile Reception reception;
    private volatile Duration clockShift = Duration.ZERO;

    private SimulatedGateway(Path directory, Clock clock, SecureRandom random) throws IOException {
        this.directory = directory;
        BackendKeys keys = BackendKeys.make(random);
        GatewayLicence licence = GatewayLicence.make(LICENCE, random);
        keys.writeAuthority(caCertificate());
        licence.writeKey(licenceKey());
        this.tls = new ServerTls(keys, random);
        this.reception = tls(tls.right());
        this.calls = new GatewayCalls(licence);
        this.service = new GatewayService(calls, () -> clock.instant().plus(clockShift), closed);
        this.listener = HttpListener.open(
                InetAddress.getLoopbackAddress(), 0, () -> reception, service, MOST_BODY_BYTES, closed);
    }

    /**
     * Starts a gateway on any free port.
     *
     * @param directory gets the certificate authority ({@code gateway-ca.pem}) and the licence's key ({@code gateway-key.pem})
     */
    public static SimulatedGateway start(Path directory, Clock clock, SecureRandom random) throws IOException {
        return new SimulatedGateway(directory, clock, random);
    }

    /** Where to ask. */
    public URI address() {
        return URI.create("https://localhost:" + listener.port() + PATH);
    }

    /** The PEM file to trust for TLS. */
    public Path caCertificate() {
        return directory.resolve("gateway-ca.pem");
    }

    /** The licence's RSA key, PKCS#8 in PEM. */
    public Path licenceKey() {
        return directory.resolve("gateway-key.pem");
    }

    /** The licence's name. */
    public String licence() {
        return LICENCE;
    }

    /** From now on it vouches for this document signer, a certificate in DER. */
    public void vouchFor(Bytes certificate) {
        calls.vouchFor(certificate);
    }

    /** Lets this befall the next call that nothing was scripted for. */
    public void mishap(GatewayMishap mishap) {
        service.next(mishap);
    }

    /** Puts the gateway's clock wrong by this much. */
    public void shiftClock(Duration by) {
        clockShift = by;
    }

    /** From the next connection on its certificate is one of an authority that nobody trusts. */
    public void impersonate() throws IOException {
        meet(tls(tls.unknownAuthority()));
    }

    /** From the next connection on it never answers the handshake. */
    public void fallSilent() {
        meet(new Reception.Silence());
    }

    private void meet(Reception other) {
        reception = other;
        listener.retireConnections();
    }

    private static Reception tls(SSLContext context) {
        return new Reception.Tls(context, PROTOCOLS);
    }

    /** How many calls came. */
    public int calls() {
        return service.count();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the listening socket did not close", e);
        }
    }
}
