package vn.cccd.sim.backend.http;

import java.util.List;
import javax.net.ssl.SSLContext;

/** How a new connection is met. */
public sealed interface Reception {
    /** With TLS in one of these versions; a client certificate is asked for and not insisted on. */
    record Tls(SSLContext context, List<String> protocols) implements Reception {
        public Tls {
            protocols = List.copyOf(protocols);
        }
    }

    /** Reset (RST) at once. */
    record HangUp() implements Reception {}

    /** Closed as soon as the first bytes of the handshake have come. */
    record CutHandshake() implements Reception {}

    /** Held open and never answered, until the other side goes. */
    record Silence() implements Reception {}
}
