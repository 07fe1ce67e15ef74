package vn.cccd.sim.backend;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import vn.cccd.sim.backend.BackendMishap.Effect;

/**
 * A backend on this machine's loopback, over HTTPS with a certificate authority of its own.
 *
 * <p>It verifies every signature against the first key that a kiosk showed, knows a repeated record by its id, and notes gaps in sequence and
 * chain in {@link #findings}. All methods may be called by any thread.
 */
public final class SimulatedBackend implements AutoCloseable {
    private final Ledger ledger;
    private final MishapQueue mishaps = new MishapQueue();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService callThreads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpFront front;
    private final SSLContext tls;
    private final Path caCertificate;
    private final Optional<RecordFile> file;
    private final int port;
    private @Nullable HttpsServer server;

    private SimulatedBackend(
            int port,
            BackendIdentity identity,
            Path caCertificate,
            Ledger ledger,
            Optional<RecordFile> file,
            Clock clock)
            throws IOException {
        this.ledger = ledger;
        this.file = file;
        this.caCertificate = caCertificate;
        this.tls = identity.tls();
        this.front = new HttpFront(new CheckInCalls(ledger, file, clock), mishaps, closed);
        HttpsServer first = listen(port);
        this.server = first;
        this.port = first.getAddress().getPort();
    }

    /**
     * Starts a backend that forgets everything when it ends.
     *
     * @param port 0 for any
     * @param caCertificate where to write the PEM of the certificate authority
     */
    public static SimulatedBackend start(int port, Path caCertificate, Clock clock, SecureRandom random)
            throws IOException {
        BackendIdentity identity = BackendIdentity.make(random);
        identity.writeAuthority(caCertificate);
        return new SimulatedBackend(port, identity, caCertificate, new Ledger(), Optional.empty(), clock);
    }

    /**
     * Starts a backend that keeps its keys and what it received in {@code directory}, so that it can be stopped and started again without a kiosk
     * noticing more than the gap. The certificate authority's PEM is {@code backend-ca.pem} there.
     */
    public static SimulatedBackend startKeeping(int port, Path directory, Clock clock, SecureRandom random)
            throws IOException {
        Files.createDirectories(directory);
        BackendIdentity identity = BackendIdentity.keptIn(directory.resolve("backend.p12"), random);
        Path caCertificate = directory.resolve("backend-ca.pem");
        identity.writeAuthority(caCertificate);
        Ledger ledger = new Ledger();
        RecordFile file = RecordFile.open(directory.resolve("received.txt"), ledger);
        try {
            return new SimulatedBackend(port, identity, caCertificate, ledger, Optional.of(file), clock);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** {@code https://localhost:port}. */
    public URI uri() {
        return URI.create("https://localhost:" + port);
    }

    /** The PEM file to trust. */
    public Path caCertificate() {
        return caCertificate;
    }

    /** What was taken, each record once, in the order in which they came first. */
    public List<ReceivedCheckIn> received() {
        return ledger.received();
    }

    /** Records that came, repetitions and rejected signatures included. */
    public long deliveries() {
        return ledger.deliveries();
    }

    /** What was wrong in sequence, chain, signatures or repetition, in plain words without personal data. */
    public List<String> findings() {
        return ledger.findings();
    }

    /** Adds a mishap; one that counts calls makes way for the next when they are used up. {@code down} happens at once. */
    public void mishap(BackendMishap mishap) {
        switch (mishap.effect()) {
            case Effect.Down down -> stopListening();
            case Effect.Status status -> mishaps.add(mishap);
            case Effect.Delay delay -> mishaps.add(mishap);
            case Effect.LoseAnswer lost -> mishaps.add(mishap);
            case Effect.Reject reject -> mishaps.add(mishap);
            case Effect.Retry retry -> mishaps.add(mishap);
        }
    }

    /** Ends all mishaps. */
    public synchronized void clearMishaps() {
        mishaps.clear();
        try {
            if (server == null && closed.getCount() > 0) {
                server = listen(port);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the port was taken by somebody else meanwhile", e);
        }
    }

    /** Waits until {@link #close} is called. */
    public void join() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        closed.countDown();
        stopListening();
        callThreads.shutdownNow();
        file.ifPresent(RecordFile::close);
    }

    private synchronized void stopListening() {
        HttpsServer running = server;
        server = null;
        if (running != null) {
            running.stop(0);
        }
    }

    private HttpsServer listen(int atPort) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), atPort);
        HttpsServer listening = HttpsServer.create(address, 0);
        listening.setHttpsConfigurator(new HttpsConfigurator(tls));
        listening.setExecutor(callThreads);
        listening.createContext("/", front);
        listening.start();
        return listening;
    }
}
