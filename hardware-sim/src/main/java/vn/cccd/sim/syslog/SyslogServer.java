package vn.cccd.sim.syslog;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLServerSocket;
import vn.cccd.sim.backend.tls.BackendKeys;
import vn.cccd.sim.backend.tls.ServerTls;
import vn.cccd.sim.bytes.Bytes;

/** A syslog server over TLS on 127.0.0.1. All methods may be called by any thread. */
public final class SyslogServer implements AutoCloseable {
    private final SSLServerSocket listening;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final List<SyslogMessage> messages = new ArrayList<>();
    private final List<Bytes> raw = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private final Thread accepting = Thread.ofVirtual().name("syslog-accept").unstarted(this::accept);

    private SyslogServer(SSLServerSocket listening) {
        this.listening = listening;
    }

    /**
     * Starts a server.
     *
     * @param port 0 for any
     * @param keys the authority that its certificate comes from; the same again lets clients believe in a server that was started again
     */
    public static SyslogServer start(int port, BackendKeys keys, SecureRandom random) throws IOException {
        SSLServerSocket socket = (SSLServerSocket)
                new ServerTls(keys, random).right().getServerSocketFactory().createServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        SyslogServer server = new SyslogServer(socket);
        server.accepting.start();
        return server;
    }

    /** Likewise with keys of its own, on any port. */
    public static SyslogServer start(Path caCertificate, SecureRandom random) throws IOException {
        BackendKeys keys = BackendKeys.make(random);
        keys.writeAuthority(caCertificate);
        return start(0, keys, random);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** What fits the grammar, in the order in which it came. */
    public List<SyslogMessage> messages() {
        synchronized (messages) {
            return List.copyOf(messages);
        }
    }

    /** Every message as it came, without its frame. */
    public List<Bytes> raw() {
        synchronized (messages) {
            return List.copyOf(raw);
        }
    }

    /** What did not fit, and why. */
    public List<String> violations() {
        synchronized (messages) {
            return List.copyOf(violations);
        }
    }

    /** Ends the connections that are there; new ones are taken. */
    public void hangUp() {
        connections.forEach(SyslogServer::cut);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        hangUp();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                connections.add(socket);
                Thread.ofVirtual().name("syslog-connection").start(() -> read(socket));
            } catch (IOException e) {
                System.getLogger(SyslogServer.class.getName())
                        .log(System.Logger.Level.DEBUG, "closed, or a client that was gone before it was met", e);
            }
        }
    }

    private void read(Socket socket) {
        try (socket) {
            SyslogFrames frames = new SyslogFrames(new BufferedInputStream(socket.getInputStream()));
            Optional<Bytes> next = frames.next();
            while (next.isPresent()) {
                take(next.get());
                next = frames.next();
            }
        } catch (SyslogGrammar.Violation e) {
            complain(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            System.getLogger(SyslogServer.class.getName()).log(System.Logger.Level.DEBUG, "a client went away", e);
        } finally {
            connections.remove(socket);
        }
    }

    private void take(Bytes message) {
        synchronized (messages) {
            raw.add(message);
            try {
                messages.add(SyslogGrammar.parse(message));
            } catch (SyslogGrammar.Violation e) {
                violations.add(String.valueOf(e.getMessage()));
            }
        }
    }

    private void complain(String what) {
        synchronized (messages) {
            violations.add(what);
        }
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            System.getLogger(SyslogServer.class.getName()).log(System.Logger.Level.DEBUG, "already closed", e);
        }
    }
}
