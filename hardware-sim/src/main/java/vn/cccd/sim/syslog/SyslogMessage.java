package vn.cccd.sim.syslog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One message (RFC 5424, 6). What is {@code -} on the wire (NILVALUE) is absent here.
 *
 * @param structured parameters by element, then by name; unescaped
 * @param text the message without its byte order mark
 */
public record SyslogMessage(
        int facility,
        int severity,
        Optional<String> timestamp,
        Optional<String> host,
        Optional<String> application,
        Optional<String> process,
        Optional<String> id,
        Map<String, Map<String, String>> structured,
        String text) {
    public SyslogMessage {
        structured = Collections.unmodifiableMap(new LinkedHashMap<>(structured));
    }

    /** A parameter, wherever it is. */
    public Optional<String> parameter(String name) {
        return structured.values().stream()
                .filter(element -> element.containsKey(name))
                .findFirst()
                .map(element -> element.getOrDefault(name, ""));
    }
}
