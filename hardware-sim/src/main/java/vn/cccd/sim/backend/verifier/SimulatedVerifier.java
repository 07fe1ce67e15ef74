package vn.cccd.sim.backend.verifier;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import vn.cccd.sim.backend.question.QuestionMishap;
import vn.cccd.sim.backend.question.QuestionServer;
import vn.cccd.sim.person.Citizen;

/**
 * A verifier of opaque tokens on this machine's loopback, over HTTPS with a certificate authority of its own. It confirms each token that it
 * was told of once, and refuses all others. All methods may be called by any thread.
 */
public final class SimulatedVerifier implements AutoCloseable {
    private final Path authority;
    private final TokenBook book = new TokenBook();
    private final QuestionServer server;

    private SimulatedVerifier(Path directory, SecureRandom random) throws IOException {
        this.authority = directory.resolve("verifier-ca.pem");
        this.server = new QuestionServer(book, authority, random);
    }

    /**
     * Starts a verifier on any free port.
     *
     * @param directory gets the certificate authority ({@code verifier-ca.pem})
     */
    public static SimulatedVerifier start(Path directory, SecureRandom random) throws IOException {
        return new SimulatedVerifier(directory, random);
    }

    /** Where to ask. */
    public URI address() {
        return server.address("/verify");
    }

    /** The PEM file to trust for TLS. */
    public Path caCertificate() {
        return authority;
    }

    /** From now on {@code token} stands for {@code citizen}, once. */
    public void know(String token, Citizen citizen) {
        book.know(token, citizen);
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
