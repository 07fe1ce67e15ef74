package vn.cccd.sim.backend.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Writes answers, well or badly. */
final class AnswerWriter {
    /** So often a second something drips, or less often when less than one byte would. */
    private static final int DROPS_A_SECOND = 20;

    private final OutputStream out;
    private final CountDownLatch closed;

    /** @param closed ends a dripping answer early */
    AnswerWriter(OutputStream out, CountDownLatch closed) {
        this.out = out;
        this.closed = closed;
    }

    /** Asks a client that waits for it (RFC 9110, 10.1.1) to go on with the body. */
    void goOn() throws IOException {
        out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    void write(Served served, boolean keepsAlive, boolean withBody) throws IOException {
        HttpAnswer answer = served.answer();
        byte[] head = head(answer, keepsAlive);
        byte[] body = withBody && hasBody(answer.status()) ? answer.body().toArray() : new byte[0];
        switch (served.delivery()) {
            case Delivery.Whole whole -> write(head, body, body.length);
            case Delivery.Half half -> write(head, body, body.length / 2);
            case Delivery.ResetAfter reset -> {
                write(head, head.length, reset.bytes());
                write(body, body.length, reset.bytes() - head.length);
            }
            case Delivery.Dripping dripping -> {
                drip(head, dripping.bytesPerSecond());
                drip(body, dripping.bytesPerSecond());
            }
            case Delivery.Lost lost -> {}
        }
    }

    /** RFC 9110, 6.4.1. */
    private static boolean hasBody(int status) {
        return status != 204 && status != 304;
    }

    private static byte[] head(HttpAnswer answer, boolean keepsAlive) {
        StringBuilder head =
                new StringBuilder("HTTP/1.1 ").append(answer.status()).append(" \r\n");
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (hasBody(answer.status())) {
            head.append("Content-Length: ").append(answer.body().length()).append("\r\n");
        }
        head.append("Connection: ").append(keepsAlive ? "keep-alive" : "close").append("\r\n\r\n");
        return head.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** One write where it can be one: the other side then sees head and body together. */
    private void write(byte[] head, byte[] body, int ofBody) throws IOException {
        byte[] both = Arrays.copyOf(head, head.length + ofBody);
        System.arraycopy(body, 0, both, head.length, ofBody);
        write(both, both.length, both.length);
    }

    private void write(byte[] bytes, int length, int most) throws IOException {
        out.write(bytes, 0, Math.clamp(most, 0, length));
        out.flush();
    }

    private void drip(byte[] bytes, int perSecond) throws IOException {
        int drop = Math.max(1, perSecond / DROPS_A_SECOND);
        for (int from = 0; from < bytes.length; from += drop) {
            int length = Math.min(drop, bytes.length - from);
            out.write(bytes, from, length);
            out.flush();
            pause(1_000_000_000L * length / perSecond);
        }
    }

    private void pause(long nanos) throws IOException {
        try {
            if (closed.await(nanos, TimeUnit.NANOSECONDS)) {
                throw new IOException("the backend was closed while an answer dripped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an answer dripped", e);
        }
    }
}
