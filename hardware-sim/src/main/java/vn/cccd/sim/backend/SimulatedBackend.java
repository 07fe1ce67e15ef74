package vn.cccd.sim.backend;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/**
 * A backend on this machine's loopback, over HTTPS with a certificate authority of its own.
 *
 * <p>All methods may be called by any thread.
 */
@SuppressWarnings("DoNotCallSuggester") // signatures first, bodies follow
public final class SimulatedBackend implements AutoCloseable {
    private SimulatedBackend() {}

    /**
     * Starts a backend that forgets everything when it ends.
     *
     * @param port 0 for any
     * @param caCertificate where to write the PEM of the certificate authority
     */
    public static SimulatedBackend start(int port, Path caCertificate, Clock clock, SecureRandom random)
            throws IOException {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Starts a backend that keeps its keys and what it received in {@code directory}, so that it can be stopped and started again without a kiosk
     * noticing more than the gap. The certificate authority's PEM is {@code backend-ca.pem} there.
     */
    public static SimulatedBackend startKeeping(int port, Path directory, Clock clock, SecureRandom random)
            throws IOException {
        throw new UnsupportedOperationException("not yet");
    }

    /** {@code https://localhost:port}. */
    public URI uri() {
        throw new UnsupportedOperationException("not yet");
    }

    /** The PEM file to trust. */
    public Path caCertificate() {
        throw new UnsupportedOperationException("not yet");
    }

    /** What was taken, each record once, in the order in which they came first. */
    public List<ReceivedCheckIn> received() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Records that came, repetitions included. */
    public long deliveries() {
        throw new UnsupportedOperationException("not yet");
    }

    /** What was wrong in sequence, chain, signatures or repetition, in plain words without personal data. */
    public List<String> findings() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Adds a mishap; one that counts calls makes way for the next when they are used up. */
    public void mishap(BackendMishap mishap) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Ends all mishaps. */
    public void clearMishaps() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Waits until {@link #close} is called. */
    public void join() throws InterruptedException {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("not yet");
    }
}
