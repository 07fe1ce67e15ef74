package vn.cccd.sim.backend.insurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import vn.cccd.sim.backend.http.HttpListener;
import vn.cccd.sim.backend.http.Reception;
import vn.cccd.sim.backend.tls.BackendKeys;
import vn.cccd.sim.backend.tls.ServerTls;
import vn.cccd.sim.person.Citizen;

/**
 * A health insurance service on this machine's loopback, over HTTPS with a certificate authority of its own. It knows who is covered, and says of
 * everybody else that they are not. All methods may be called by any thread.
 */
public final class SimulatedInsurance implements AutoCloseable {
    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");
    private static final int MOST_BODY_BYTES = 64 * 1024;

    private final Path directory;
    private final ServerTls tls;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final InsuranceCalls calls = new InsuranceCalls(closed);
    private final HttpListener listener;
    private volatile Reception reception;

    private SimulatedInsurance(Path directory, SecureRandom random) throws IOException {
        this.directory = directory;
        BackendKeys keys = BackendKeys.make(random);
        keys.writeAuthority(caCertificate());
        this.tls = new ServerTls(keys, random);
        this.reception = new Reception.Tls(tls.right(), PROTOCOLS);
        this.listener =
                HttpListener.open(InetAddress.getLoopbackAddress(), 0, () -> reception, calls, MOST_BODY_BYTES, closed);
    }

    /**
     * Starts a service on any free port.
     *
     * @param directory gets the certificate authority ({@code insurance-ca.pem})
     */
    public static SimulatedInsurance start(Path directory, SecureRandom random) throws IOException {
        return new SimulatedInsurance(directory, random);
    }

    /** Where to ask. */
    public URI address() {
        return URI.create("https://localhost:" + listener.port() + "/coverage");
    }

    /** The PEM file to trust for TLS. */
    public Path caCertificate() {
        return directory.resolve("insurance-ca.pem");
    }

    /**
     * From now on {@code citizen} is covered.
     *
     * @param until the last day
     * @param benefit as on insurance cards, for example {@code 4}
     */
    public void cover(Citizen citizen, LocalDate until, String benefit) {
        calls.cover(citizen, until, benefit);
    }

    /** Lets this befall the next question that nothing was scripted for. */
    public void mishap(InsuranceMishap mishap) {
        calls.next(mishap);
    }

    /** From the next connection on its certificate is one of an authority that nobody trusts. */
    public void impersonate() throws IOException {
        reception = new Reception.Tls(tls.unknownAuthority(), PROTOCOLS);
        listener.retireConnections();
    }

    /** From the next connection on it never answers the handshake. */
    public void fallSilent() {
        reception = new Reception.Silence();
        listener.retireConnections();
    }

    /** How many questions came. */
    public int questions() {
        return calls.count();
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
