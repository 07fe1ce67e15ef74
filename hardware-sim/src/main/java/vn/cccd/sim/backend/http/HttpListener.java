package vn.cccd.sim.backend.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** A listening socket and its connections, each on a virtual thread. */
public final class HttpListener implements AutoCloseable {
    private static final int BACKLOG = 1_000;

    private final ServerSocket listening;
    private final Supplier<Reception> reception;
    private final HttpService service;
    private final int mostBodyBytes;
    private final CountDownLatch closed;
    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
    private final Thread accepting = Thread.ofVirtual().name("backend-accept").unstarted(this::accept);

    private HttpListener(
            ServerSocket listening,
            Supplier<Reception> reception,
            HttpService service,
            int mostBodyBytes,
            CountDownLatch closed) {
        this.listening = listening;
        this.reception = reception;
        this.service = service;
        this.mostBodyBytes = mostBodyBytes;
        this.closed = closed;
    }

    /**
     * Listens from now on.
     *
     * @param port 0 for any
     * @param reception asked once for each connection
     * @param mostBodyBytes of a request; a longer body is answered with 413
     * @param closed opened when everything shall end, also answers that drip
     */
    public static HttpListener open(
            InetAddress address,
            int port,
            Supplier<Reception> reception,
            HttpService service,
            int mostBodyBytes,
            CountDownLatch closed)
            throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(address, port), BACKLOG);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        HttpListener listener = new HttpListener(socket, reception, service, mostBodyBytes, closed);
        listener.accepting.start();
        return listener;
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Ends the connections that are there, those with a request under way after its answer: the next call needs a new one. */
    public void retireConnections() {
        connections.forEach(HttpConnection::retire);
    }

    /** Stops listening and ends all connections. When it returns, new ones are refused. */
    @Override
    public void close() throws IOException {
        listening.close();
        try {
            // The socket is closed for good when the last thread has left it.
            accepting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connections.forEach(HttpConnection::cut);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                HttpConnection connection = new HttpConnection(socket, reception.get(), service, mostBodyBytes, closed);
                connections.add(connection);
                Thread.ofVirtual().name("backend-connection").start(() -> {
                    try {
                        connection.run();
                    } finally {
                        connections.remove(connection);
                    }
                });
                if (listening.isClosed()) {
                    connection.cut();
                }
            } catch (IOException e) {
                System.getLogger(HttpListener.class.getName())
                        .log(System.Logger.Level.DEBUG, "closed, or a client that was gone before it was met", e);
            }
        }
    }
}
