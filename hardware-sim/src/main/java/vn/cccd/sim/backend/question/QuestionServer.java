package vn.cccd.sim.backend.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import vn.cccd.sim.backend.http.HttpListener;
import vn.cccd.sim.backend.http.Reception;
import vn.cccd.sim.backend.tls.BackendKeys;
import vn.cccd.sim.backend.tls.ServerTls;

/** A service on this machine's loopback, over HTTPS with a certificate authority of its own. All methods may be called by any thread. */
public final class QuestionServer implements AutoCloseable {
    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");
    private static final int MOST_BODY_BYTES = 64 * 1024;

    private final ServerTls tls;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final QuestionCalls calls;
    private final HttpListener listener;
    private volatile Reception reception;

    /**
     * Listens on any free port from now on.
     *
     * @param authority gets the certificate authority, PEM
     */
    public QuestionServer(Answering answering, Path authority, SecureRandom random) throws IOException {
        BackendKeys keys = BackendKeys.make(random);
        keys.writeAuthority(authority);
        this.calls = new QuestionCalls(answering, closed);
        this.tls = new ServerTls(keys, random);
        this.reception = new Reception.Tls(tls.right(), PROTOCOLS);
        this.listener =
                HttpListener.open(InetAddress.getLoopbackAddress(), 0, () -> reception, calls, MOST_BODY_BYTES, closed);
    }

    /** Where to ask. */
    public URI address(String path) {
        return URI.create("https://localhost:" + listener.port() + path);
    }

    /** Lets this befall the next question that nothing was scripted for. */
    public void mishap(QuestionMishap mishap) {
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
