package vn.cccd.sim.backend.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets an answer wait, no longer than its server lives.
 *
 * @param closed counted down when the server is closed
 */
public record ScriptedDelay(CountDownLatch closed) {
    /**
     * Returns after {@code duration}.
     *
     * @throws IOException when the server was closed meanwhile: then nobody is to be answered any more
     */
    public void waitFor(Duration duration) throws IOException {
        try {
            if (closed.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("the server was closed during a delay");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted during a delay", e);
        }
    }
}
