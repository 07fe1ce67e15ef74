package vn.cccd.sim.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A program in another language, as far as the card server can tell. */
final class LineClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final BufferedReader answers;
    private final OutputStream output;

    LineClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        output = socket.getOutputStream();
    }

    String ask(String line) throws IOException {
        send((line + "\n").getBytes(StandardCharsets.UTF_8));
        return answer().orElseThrow();
    }

    void send(byte[] bytes) throws IOException {
        output.write(bytes);
        output.flush();
    }

    /** Says that nothing more will come. */
    void finish() throws IOException {
        socket.shutdownOutput();
    }

    /** The next line, or nothing when the server has hung up. */
    Optional<String> answer() throws IOException {
        return Optional.ofNullable(answers.readLine());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
