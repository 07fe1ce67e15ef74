package vn.cccd.sim.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** One TLS connection seen byte by byte: what came, when it began, how long it took, and how it ended. */
final class RawTls {
    private RawTls() {}

    /**
     * What a request led to.
     *
     * @param end {@code closed}, {@code reset}, or {@code silence} when nothing came for a while
     */
    record Seen(String bytes, String end, long millis) {
        String body() {
            int blank = bytes.indexOf("\r\n\r\n");
            return blank < 0 ? "" : bytes.substring(blank + 4);
        }

        int announced() {
            String[] half = bytes.split("Content-Length: ", 2);
            return half.length < 2 ? -1 : Integer.parseInt(half[1].split("\r\n", 2)[0]);
        }
    }

    static Seen exchange(SSLContext context, SimulatedBackend backend, String request) throws IOException {
        return exchange(context, backend, request.getBytes(StandardCharsets.UTF_8), 5_000);
    }

    static Seen exchange(SSLContext context, SimulatedBackend backend, byte[] request, int silenceMillis)
            throws IOException {
        long start = System.nanoTime();
        try (Socket raw = new Socket(
                        InetAddress.getLoopbackAddress(), backend.uri().getPort());
                SSLSocket socket = (SSLSocket) context.getSocketFactory()
                        .createSocket(raw, "localhost", backend.uri().getPort(), true)) {
            raw.setSoTimeout(silenceMillis);
            String end = "closed";
            ByteArrayOutputStream seen = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
                InputStream in = socket.getInputStream();
                for (int next = in.read(); next != -1; next = in.read()) {
                    seen.write(next);
                }
            } catch (SocketTimeoutException e) {
                end = "silence";
            } catch (IOException e) {
                String message = String.valueOf(e.getMessage());
                assertThat(message).containsAnyOf("reset", "Broken pipe");
                end = "reset";
            }
            return new Seen(
                    seen.toString(StandardCharsets.UTF_8),
                    end,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
    }
}
