package vn.cccd.kiosk.settings;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import vn.cccd.qr.scanner.serial.SerialChoice;
import vn.cccd.qr.scanner.serial.SerialFraming;

/** Reads the keys below {@code scanner.}. Those of a kind that is not chosen are looked at as well: a mistake is a mistake. */
final class ScannerSettingsReader {
    private static final String PORT =
            "a path such as /dev/ttyACM0 or COM3, usb:VENDOR:PRODUCT in hexadecimal digits, or match:PATTERN";
    private static final int USUAL_BAUD = 9_600;
    private static final int MOST_BAUD = 4_000_000;
    private static final int LEAST_BAUD = 300;

    private enum Kind {
        NONE,
        SERIAL,
        WEDGE,
        CAMERA
    }

    private final SettingsFile file;

    ScannerSettingsReader(SettingsFile file) {
        this.file = file;
    }

    ScannerSettings read() {
        Kind kind = file.value("scanner.kind", "none, serial, wedge or camera", Kind.NONE, ScannerSettingsReader::kind);
        SerialChoice standIn = new SerialChoice.AtPath("/dev/null");
        SerialChoice port = kind == Kind.SERIAL
                ? file.required("scanner.port", PORT, standIn, SerialChoice::parse)
                : file.value("scanner.port", PORT, standIn, SerialChoice::parse);
        SerialFraming framing = file.value(
                "scanner.framing", "one of " + SerialFraming.names(), SerialFraming.LINE, SerialFraming::named);
        int baud = file.value(
                "scanner.baud",
                "a number from " + LEAST_BAUD + " to " + MOST_BAUD,
                USUAL_BAUD,
                ScannerSettingsReader::baud);
        Pattern camera =
                file.value("scanner.camera", "a regular expression", Pattern.compile(""), ScannerSettingsReader::regex);
        return switch (kind) {
            case NONE -> new ScannerSettings.None();
            case SERIAL -> new ScannerSettings.Serial(port, framing, baud);
            case WEDGE -> new ScannerSettings.Typing();
            case CAMERA -> new ScannerSettings.Camera(camera);
        };
    }

    private static Optional<Kind> kind(String text) {
        return switch (text) {
            case "none" -> Optional.of(Kind.NONE);
            case "serial" -> Optional.of(Kind.SERIAL);
            case "wedge" -> Optional.of(Kind.WEDGE);
            case "camera" -> Optional.of(Kind.CAMERA);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> baud(String text) {
        if (!text.matches("[0-9]{1,7}")) {
            return Optional.empty();
        }
        int baud = Integer.parseInt(text);
        return baud < LEAST_BAUD || baud > MOST_BAUD ? Optional.empty() : Optional.of(baud);
    }

    private static Optional<Pattern> regex(String text) {
        try {
            return Optional.of(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
