package vn.cccd.sync.observe;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import vn.cccd.sync.bytes.Bytes;

/**
 * Writes an event as a syslog message (RFC 5424, 6) in an octet-counted frame (RFC 5425, 4.3.1).
 *
 * <p>MSG is ASCII and so needs no byte order mark; parameter values are UTF-8 with {@code " \ ]} escaped.
 *
 * @param kiosk its name, a parameter, and HOSTNAME where that may hold it
 * @param enterprise the private enterprise number behind our SD-ID; {@link #EXAMPLE} until the vendor has one
 */
record SyslogFormat(String kiosk, String site, int enterprise) {
    /** RFC 5612: reserved for examples. */
    static final int EXAMPLE = 32_473;

    private static final String APPLICATION = "cccd-kiosk";
    /** Security and authorization messages, table 1. */
    private static final int FACILITY = 10;

    private static final int SEVERITIES = 8;
    private static final long HIGHEST_SEQUENCE = 2_147_483_647;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** @param sequence counts the events of one run from 0 */
    Bytes frame(SecurityEvent event, Instant at, long sequence, boolean clockTrusted) {
        int priority = FACILITY * SEVERITIES + event.kind().severity().number();
        StringBuilder own = new StringBuilder("[event@").append(enterprise);
        parameter(own, "kiosk", kiosk);
        parameter(own, "site", site);
        event.detail().ifPresent(word -> parameter(own, "detail", word.name()));
        event.number().ifPresent(number -> parameter(own, "number", Long.toString(number)));
        String message = "<" + priority + ">1 " + TIME.format(at.truncatedTo(ChronoUnit.MILLIS)) + " " + host() + " "
                + APPLICATION + " - " + event.kind().name() + " [timeQuality tzKnown=\"1\" isSynced=\""
                + (clockTrusted ? 1 : 0) + "\"][meta sequenceId=\"" + (sequence % HIGHEST_SEQUENCE + 1) + "\"]" + own
                + "] " + event.kind().text();
        Bytes octets = Bytes.utf8(message);
        return Bytes.utf8(octets.length() + " " + message);
    }

    /** HOSTNAME is printable ASCII without blanks. */
    private String host() {
        return kiosk.matches("[\\x21-\\x7E]{1,255}") ? kiosk : "-";
    }

    private static void parameter(StringBuilder element, String name, String value) {
        element.append(' ')
                .append(name)
                .append("=\"")
                .append(value.replaceAll("([\"\\\\\\]])", "\\\\$1"))
                .append('"');
    }
}
