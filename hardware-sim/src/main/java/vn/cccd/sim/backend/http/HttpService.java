package vn.cccd.sim.backend.http;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cccd.sim.bytes.Bytes;

/** What answers requests. Called by one thread per connection. */
public interface HttpService {
    /**
     * The head of a request is there, its body is not yet.
     *
     * @param client the certificate that the other side showed
     */
    Visit begin(RequestHead head, Optional<X509Certificate> client);

    /** What was sent is no request, or none that is read to its end; the connection ends after this answer. */
    HttpAnswer unreadable(int status, String why);

    /** One request under way. */
    @FunctionalInterface
    interface Visit {
        /** The connection is reset when this many bytes of the body have come, and {@link #answer} is never asked; empty as a rule. */
        default OptionalInt resetAfterBodyBytes() {
            return OptionalInt.empty();
        }

        /** The connection is about to be reset; {@code came} is what came of the body. */
        default void broken(Bytes came) {}

        /**
         * What is said to the request.
         *
         * @throws IOException when there is nothing to say any more; the connection then ends
         */
        Served answer(Bytes body) throws IOException;
    }
}
