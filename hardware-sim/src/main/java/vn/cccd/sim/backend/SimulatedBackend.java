package vn.cccd.sim.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.cccd.sim.backend.BackendMishap.Effect;
import vn.cccd.sim.backend.http.HttpListener;
import vn.cccd.sim.bytes.Bytes;

/**
 * A backend on this machine's loopback, over HTTPS with a certificate authority of its own: check-ins, reference data, devices, telemetry and
 * time.
 *
 * <p>It verifies every signature, knows a repeated record by its id, and accounts for what arrived in {@link #audit}. All methods may be called
 * by any thread.
 */
public final class SimulatedBackend implements AutoCloseable {
    private final BackendSettings settings;
    private final BackendWorld world;
    private final MishapQueue mishaps = new MishapQueue();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final FrontDoor door;
    private final BackendService service;
    private final int port;
    private @Nullable HttpListener listener;

    private SimulatedBackend(BackendSettings settings, BackendWorld world) throws IOException {
        this.settings = settings;
        this.world = world;
        this.door = new FrontDoor(world.tls(), mishaps, settings.onlyTls13());
        this.service =
                new BackendService(world.routes(settings.certificatesRequired()), mishaps, world.clock(), closed);
        HttpListener first = listen(settings.port());
        this.listener = first;
        this.port = first.port();
    }

    /** Starts a backend. */
    public static SimulatedBackend start(BackendSettings settings, Clock clock, SecureRandom random)
            throws IOException {
        BackendWorld world = BackendWorld.open(settings, clock, random);
        try {
            return new SimulatedBackend(settings, world);
        } catch (IOException e) {
            world.close();
            throw e;
        }
    }

    /**
     * Starts a backend that forgets everything when it ends.
     *
     * @param port 0 for any
     * @param caCertificate where to write the PEM of the certificate authority
     */
    public static SimulatedBackend start(int port, Path caCertificate, Clock clock, SecureRandom random)
            throws IOException {
        return start(BackendSettings.forgetting(caCertificate).withPort(port), clock, random);
    }

    /**
     * Starts a backend that keeps its keys and what it received in {@code directory}, so that it can be stopped and started again without a kiosk
     * noticing more than the gap. The certificate authority's PEM is {@code backend-ca.pem} there.
     */
    public static SimulatedBackend startKeeping(int port, Path directory, Clock clock, SecureRandom random)
            throws IOException {
        return start(BackendSettings.keeping(directory).withPort(port), clock, random);
    }

    /** {@code https://localhost:port}, or {@code https://[::1]:port}. */
    public URI uri() {
        return URI.create("https://" + (settings.ipv6() ? "[::1]" : "localhost") + ":" + port);
    }

    /** The PEM file to trust for TLS. */
    public Path caCertificate() {
        return settings.caCertificate();
    }

    /** The file with the key to trust for bundles and time: a JSON Web Key Set. */
    public Path signingKeys() {
        return world.signingKeys();
    }

    /** What was taken, each record once, in the order in which they came first; of very many the newest. */
    public List<ReceivedCheckIn> received() {
        return world.ledger().received();
    }

    /** How many records were taken, each counted once. */
    public int accepted() {
        return world.ledger().accepted();
    }

    /** Records that came, repetitions and rejected signatures included. */
    public long deliveries() {
        return world.ledger().deliveries();
    }

    /** Whether everything came exactly once and in an unbroken chain, or what did not. */
    public ExactlyOnce audit() {
        return world.ledger().audit();
    }

    /**
     * What was wrong in sequence, chain, signatures or repetition at the moment it came, in plain words without personal data; the first 10,000.
     */
    public List<String> findings() {
        return world.ledger().findings();
    }

    /** The evidence of this name, the hash in base64url as records write it, when all of it has come. */
    public Optional<Bytes> evidence(String sha256) {
        return world.ledger().evidence().content(sha256);
    }

    /** How often a piece of evidence has come to its end; a hash counts once, whoever names it. */
    public int evidenceCompleted() {
        return world.ledger().evidence().completed();
    }

    /** How long the parts of evidence, whole or broken off, said to be, together: no client has sent more than that. */
    public long evidenceBytesAnnounced() {
        return world.ledger().evidence().bytesAnnounced();
    }

    /** The counters that were taken; of very many the newest. */
    public List<ReceivedTelemetry> telemetry() {
        return world.telemetry().received();
    }

    /**
     * Makes {@code content}, one JSON object, the next version of a bundle, and says which version that is. The first is 1, and empty.
     */
    public long publish(ReferenceName name, String content) throws IOException {
        return world.reference().publish(name, content, Optional.empty());
    }

    /** Likewise, for use until {@code expiresAt} only. */
    public long publish(ReferenceName name, String content, Instant expiresAt) throws IOException {
        return world.reference().publish(name, content, Optional.of(expiresAt));
    }

    /** A code with which the kiosk can be enrolled, once, within {@code validity}. */
    public String invite(String kiosk, Duration validity) throws IOException {
        return world.devices().invite(kiosk, validity);
    }

    /** Refuses the kiosk's certificates from now on. A new code lets it in again. */
    public void revoke(String kiosk) throws IOException {
        world.devices().revoke(kiosk);
    }

    /** {@code witness} sees every call that is answered, before its answer goes out; on the connection's thread. */
    public void witness(Consumer<Exchange> witness) {
        service.witness(witness);
    }

    /** Adds a mishap; one that counts makes way for the next when it is used up. */
    public void mishap(BackendMishap mishap) {
        switch (mishap.effect()) {
            case Effect.Down down -> stopListening();
            case Effect.ClockShift shift -> world.clock().shift(shift.by());
            case Effect.OnCall onCall -> mishaps.add(mishap);
            case Effect.OnConnection onConnection -> {
                mishaps.add(mishap);
                retireConnections();
            }
        }
    }

    /** The mishaps that have not happened yet, or not as often as they shall; those without a number are always among them. */
    public List<BackendMishap> waitingMishaps() {
        return mishaps.waiting();
    }

    /** Ends all mishaps. */
    public synchronized void clearMishaps() {
        mishaps.clear();
        world.clock().shift(Duration.ZERO);
        try {
            if (listener == null && closed.getCount() > 0) {
                listener = listen(port);
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
        world.close();
    }

    private synchronized void retireConnections() {
        Optional.ofNullable(listener).ifPresent(HttpListener::retireConnections);
    }

    private synchronized void stopListening() {
        HttpListener running = listener;
        listener = null;
        try {
            if (running != null) {
                running.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the listening socket did not close", e);
        }
    }

    private HttpListener listen(int atPort) throws IOException {
        InetAddress address = InetAddress.getByName(settings.ipv6() ? "::1" : "127.0.0.1");
        return HttpListener.open(address, atPort, door, service, RequestBody.MOST_BYTES, closed);
    }
}
