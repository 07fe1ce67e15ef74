package vn.cccd.sim.reader;

import static java.lang.System.Logger.Level.DEBUG;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** The connection of one client of a {@link CardServer}. */
final class ServedClient implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ServedClient.class.getName());

    private final Socket socket;
    private final CardConversation conversation;
    private volatile long lastAnswer = System.nanoTime();

    ServedClient(Socket socket, CardConversation conversation) {
        this.socket = socket;
        this.conversation = conversation;
    }

    /** Answers until the client hangs up, sends a line that is too long, or somebody closes this. */
    void serve() throws IOException {
        socket.setTcpNoDelay(true);
        var lines = new BoundedLines(socket.getInputStream(), CardServer.LONGEST_LINE);
        try {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                say(conversation.answer(line.get()));
                lastAnswer = System.nanoTime();
            }
        } catch (BoundedLines.TooLong tooLong) {
            LOG.log(DEBUG, "a client was cut off", tooLong);
            say("! too-long");
        }
    }

    void turnAway() throws IOException {
        try (socket) {
            say("! busy");
        }
    }

    private void say(String line) throws IOException {
        OutputStream output = socket.getOutputStream();
        output.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        output.flush();
    }

    /** Whether no line was answered for longer than {@code time}. */
    boolean quietFor(Duration time) {
        return System.nanoTime() - lastAnswer > time.toNanos();
    }

    /** May be called from any thread; ends {@link #serve}. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            LOG.log(DEBUG, "closing a client's connection failed", failed);
        }
    }
}
