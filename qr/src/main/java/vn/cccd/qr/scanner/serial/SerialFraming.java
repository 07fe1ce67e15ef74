package vn.cccd.qr.scanner.serial;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the end of a scan is told on a serial line. The names are stable, in lower case and with hyphens in settings. */
public enum SerialFraming {
    /** CR, LF or both: right for most scanners as they leave the factory. */
    LINE,
    /** CR; an LF is content. */
    CR,
    /** LF; a CR is content. */
    LF,
    /** CR and LF; one alone is content. */
    CRLF,
    /** STX (02) before, ETX (03) behind; bytes between scans are noise. */
    STX_ETX,
    /** Nothing: a pause ends a scan. The only way that leaves binary content whole whatever it holds. */
    NONE;

    /** As settings write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The framing of this name in settings. */
    public static Optional<SerialFraming> named(String text) {
        return Arrays.stream(values())
                .filter(framing -> framing.text().equals(text))
                .findFirst();
    }

    /** All names, for messages. */
    public static String names() {
        return Arrays.stream(values()).map(SerialFraming::text).collect(Collectors.joining(", "));
    }
}
