package vn.cccd.sync.delivery;

import java.util.Optional;

/** The site's HTTP proxy, through which calls go by {@code CONNECT}; it sees the backend's name and nothing of what is said. */
public record HttpProxy(String host, int port, Optional<Login> login) {
    /** For a proxy that asks (Basic, RFC 7617). */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[…]";
        }
    }

    public HttpProxy {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a proxy has a host and a port");
        }
    }
}
