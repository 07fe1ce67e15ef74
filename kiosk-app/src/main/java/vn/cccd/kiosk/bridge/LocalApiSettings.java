package vn.cccd.kiosk.bridge;

import java.util.Set;

/**
 * How programs of the site ask this kiosk.
 *
 * @param port on the loopback address, 0 to 65535; 0 takes a free one
 * @param origins the web pages that may ask (RFC 6454), such as {@code https://desk.example.vn}; programs that are no web page need none
 */
public record LocalApiSettings(int port, Set<String> origins) {
    public LocalApiSettings {
        origins = Set.copyOf(origins);
    }
}
