package vn.cccd.sync.delivery;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The way to the backend over HTTPS.
 *
 * @param backend {@code https://host[:port][/path]}
 * @param ca the file with the only certificate authorities that count
 * @param proxy none means a direct connection, whatever the machine's own settings say
 */
public record HttpsRoute(URI backend, Path ca, ClientIdentity identity, Optional<HttpProxy> proxy) {
    /** Directly, and without a certificate of the kiosk. */
    public static HttpsRoute direct(URI backend, Path ca) {
        return new HttpsRoute(backend, ca, ClientIdentity.NONE, Optional.empty());
    }

    public HttpsRoute withIdentity(ClientIdentity other) {
        return new HttpsRoute(backend, ca, other, proxy);
    }

    public HttpsRoute through(HttpProxy other) {
        return new HttpsRoute(backend, ca, identity, Optional.of(other));
    }
}
