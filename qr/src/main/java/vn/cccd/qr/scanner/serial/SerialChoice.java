package vn.cccd.qr.scanner.serial;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which serial port is the scanner's. Never "the first": modems, card terminals and scales are serial ports too.
 *
 * <p>In text: {@code /dev/ttyACM0} or {@code COM3}; {@code usb:0c2e:0b61}; {@code match:Honeywell|Zebra}.
 */
public sealed interface SerialChoice {
    /** This port, or what this link points to at the moment, such as one of {@code /dev/serial/by-id}. */
    record AtPath(String path) implements SerialChoice {
        @Override
        public String toString() {
            return path;
        }
    }

    /** A USB device by its maker and kind, under whatever name it comes back. */
    record OfUsb(SerialDevice.UsbId id) implements SerialChoice {
        @Override
        public String toString() {
            return "usb:" + id;
        }
    }

    /** A port whose path or description holds a match. */
    record Matching(Pattern pattern) implements SerialChoice {
        @Override
        public String toString() {
            return "match:" + pattern;
        }
    }

    /** Whether {@code device} is the one. */
    default boolean fits(SerialDevice device) {
        return switch (this) {
            case AtPath at -> device.path().equals(at.path());
            case OfUsb usb -> device.usb().filter(usb.id()::equals).isPresent();
            case Matching matching ->
                matching.pattern().matcher(device.path()).find()
                        || matching.pattern().matcher(device.description()).find();
        };
    }

    /** Reads the text form; empty when it is none. */
    static Optional<SerialChoice> parse(String text) {
        Matcher usb = Pattern.compile("usb:([0-9a-f]{4}):([0-9a-f]{4})").matcher(text.toLowerCase(Locale.ROOT));
        if (usb.matches()) {
            return Optional.of(new OfUsb(
                    new SerialDevice.UsbId(Integer.parseInt(usb.group(1), 16), Integer.parseInt(usb.group(2), 16))));
        }
        if (text.startsWith("match:")) {
            return pattern(text.substring("match:".length()));
        }
        boolean path = text.startsWith("/") || text.matches("(?i)com[0-9]{1,3}");
        return path ? Optional.of(new AtPath(text)) : Optional.empty();
    }

    private static Optional<SerialChoice> pattern(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new Matching(Pattern.compile(text)));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
