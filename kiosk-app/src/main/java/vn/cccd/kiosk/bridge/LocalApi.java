package vn.cccd.kiosk.bridge;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import vn.cccd.kiosk.report.CounterDesk;

/**
 * Answers the site's own programs on the loopback address (HTTP/1.1), on threads of its own.
 *
 * <p>Bounded: so many calls at once, so long a head of a call, so long a silence. A caller that does not keep to it is turned away, and the counter notices
 * nothing.
 */
public final class LocalApi implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LocalApi.class.getName());
    /** How many calls are answered at once. */
    static final int AT_ONCE = 16;

    private static final int MOST_CONNECTIONS = 64;

    static {
        // The server of the JDK takes its limits from system properties, once; what somebody set on the command line
        // stays.
        limit("jdk.httpserver.maxConnections", MOST_CONNECTIONS);
        limit("sun.net.httpserver.maxReqTime", 10);
        limit("sun.net.httpserver.maxRspTime", 60); // longer than anybody may wait for a file
        limit("sun.net.httpserver.maxReqHeaders", 64);
        limit("sun.net.httpserver.maxReqHeaderSize", 16 * 1024);
    }

    private final Gate gate;
    private final FileCalls calls;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final HttpServer server;
    private final ExecutorService threads;

    private LocalApi(LocalApiSettings settings, String token, FileCalls calls, HttpServer server) {
        this.gate = new Gate(settings.origins(), token);
        this.calls = calls;
        this.server = server;
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("local-api-", 0).factory());
    }

    private static void limit(String property, int value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(value));
        }
    }

    /**
     * Begins to answer.
     *
     * @param token what every caller has to know
     * @throws IOException when the port cannot be had
     */
    public static LocalApi open(LocalApiSettings settings, String token, CounterDesk desk, StoredFiles files)
            throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), settings.port()), 0);
        LocalApi api = new LocalApi(settings, token, new FileCalls(desk, files), server);
        server.createContext("/", api::handle);
        server.setExecutor(api.threads);
        server.start();
        return api;
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** The server has to hear of callers who have gone: otherwise their connections count for ever. */
    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            gate.shownTo(exchange.getRequestHeaders(), answer(exchange)).send(exchange);
        } catch (IOException gone) {
            LOG.log(DEBUG, "a caller went away: " + gone.getClass().getSimpleName());
            throw gone;
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        Optional<Answer> refused = gate.refuses(exchange.getRequestMethod(), exchange.getRequestHeaders());
        if (refused.isPresent()) {
            LOG.log(DEBUG, "a call is not answered: " + refused.get().status());
            return refused.get();
        }
        if (!room.tryAcquire()) {
            return FileCalls.busy();
        }
        try {
            // A body says nothing here; while it is not read, the call counts as one that is still coming in.
            exchange.getRequestBody().close();
            return calls.answer(exchange.getRequestURI());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return FileCalls.busy();
        } catch (RuntimeException fault) {
            LOG.log(ERROR, "a call could not be answered: " + fault.getClass().getName());
            return Answer.problem(500, "A mistake of the program", "Ask again; tell support if it stays.");
        } finally {
            room.release();
        }
    }

    /** Answers nobody any more. */
    @Override
    public void close() {
        calls.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
