package vn.cccd.sim.backend.insurance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import vn.cccd.sim.backend.question.QuestionMishap;
import vn.cccd.sim.backend.question.QuestionServer;
import vn.cccd.sim.person.Citizen;

/**
 * A health insurance service on this machine's loopback, over HTTPS with a certificate authority of its own. It knows who is covered, and says of
 * everybody else that they are not. All methods may be called by any thread.
 */
public final class SimulatedInsurance implements AutoCloseable {
    private final Path authority;
    private final CoverageBook book = new CoverageBook();
    private final QuestionServer server;

    private SimulatedInsurance(Path directory, SecureRandom random) throws IOException {
        this.authority = directory.resolve("insurance-ca.pem");
        this.server = new QuestionServer(book, authority, random);
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
        return server.address("/coverage");
    }

    /** The PEM file to trust for TLS. */
    public Path caCertificate() {
        return authority;
    }

    /**
     * From now on {@code citizen} is covered.
     *
     * @param until the last day
     * @param benefit as on insurance cards, for example {@code 4}
     */
    public void cover(Citizen citizen, LocalDate until, String benefit) {
        book.cover(citizen, until, benefit);
    }

    /** Lets this befall the next question that nothing was scripted for. */
    public void mishap(QuestionMishap mishap) {
        server.mishap(mishap);
    }

    /** From the next connection on its certificate is one of an authority that nobody trusts. */
    public void impersonate() throws IOException {
        server.impersonate();
    }

    /** From the next connection on it never answers the handshake. */
    public void fallSilent() {
        server.fallSilent();
    }

    /** How many questions came. */
    public int questions() {
        return server.questions();
    }

    @Override
    public void close() {
        server.close();
    }
}
