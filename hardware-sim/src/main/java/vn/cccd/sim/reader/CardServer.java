package vn.cccd.sim.reader;

import static java.lang.System.Logger.Level.DEBUG;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cards for programs in any language: a line of text in, a line of text out, over TCP. The package's description has the protocol.
 *
 * <p>Reachable from this machine only. Each connection has a reader and a card of its own. One daemon thread accepts and one hangs up on who keeps quiet; each connection is served by a virtual thread.
 */
public final class CardServer implements AutoCloseable {
    /** An extended command (ISO/IEC 7816-3, 12.1.3) has at most 4 + 3 + 65,535 + 2 bytes; blanks between the bytes are allowed. */
    static final int LONGEST_LINE = 3 * (4 + 3 + 65_535 + 2);

    private static final System.Logger LOG = System.getLogger(CardServer.class.getName());

    private final ServerSocket socket;
    private final CardBox box;
    private final Limits limits;
    private final Desk desk = new Desk();
    private final Set<ServedClient> clients = new HashSet<>();

    /**
     * How much a client may take.
     *
     * @param idle a connection ends when it takes longer than this for one line and its answer
     * @param clients how many there are at most; any more are turned away with {@code ! busy}
     * @param patience after which a mute card is given up
     */
    record Limits(Duration idle, int clients, Duration patience) {
        static final Limits USUAL = new Limits(Duration.ofMinutes(5), 64, Duration.ofSeconds(5));
    }

    private CardServer(ServerSocket socket, CardBox box, Limits limits) {
        this.socket = socket;
        this.box = box;
        this.limits = limits;
    }

    /**
     * Starts to serve.
     *
     * @param port 0 for any that is free; see {@link #port}
     * @throws IOException when the port is taken
     */
    public static CardServer start(int port, CardBox box) throws IOException {
        return start(port, box, Limits.USUAL);
    }

    static CardServer start(int port, CardBox box, Limits limits) throws IOException {
        var socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            socket.close();
            throw taken;
        }
        var server = new CardServer(socket, box, limits);
        Thread.ofPlatform().daemon().name("card-server-" + server.port()).start(server::accept);
        Thread.ofPlatform().daemon().name("card-server-watch-" + server.port()).start(server::watch);
        return server;
    }

    /** Where it listens, on the loopback address. */
    public int port() {
        return socket.getLocalPort();
    }

    /** How many are served now. */
    int clients() {
        return desk.look(clients::size);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                welcome(socket.accept());
            } catch (IOException closed) {
                LOG.log(DEBUG, "no further client", closed);
            }
        }
    }

    private void welcome(Socket connection) throws IOException {
        var reader = new SimulatedReader("card-server", new Desk(), limits.patience());
        var client = new ServedClient(connection, new CardConversation(reader, box));
        boolean admitted =
                desk.change(() -> !socket.isClosed() && clients.size() < limits.clients() && clients.add(client));
        if (admitted) {
            Thread.ofVirtual().name("card-server-client").start(() -> serve(client, reader));
        } else {
            client.turnAway();
        }
    }

    private void serve(ServedClient client, SimulatedReader reader) {
        try (client) {
            client.serve();
        } catch (IOException gone) {
            LOG.log(DEBUG, "a client went away", gone);
        } finally {
            reader.remove();
            desk.change(() -> clients.remove(client));
        }
    }

    private void watch() {
        while (!socket.isClosed()) {
            desk.await(socket::isClosed, limits.idle().dividedBy(4));
            List<ServedClient> served = desk.look(() -> List.copyOf(clients));
            served.stream().filter(client -> client.quietFor(limits.idle())).forEach(ServedClient::close);
        }
    }

    /** Hangs up on everyone. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            LOG.log(DEBUG, "closing the listening socket failed", failed);
        }
        desk.change(() -> clients.forEach(ServedClient::close));
    }
}
