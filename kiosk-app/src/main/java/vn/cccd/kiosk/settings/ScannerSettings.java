package vn.cccd.kiosk.settings;

import java.util.regex.Pattern;
import vn.cccd.qr.scanner.serial.SerialChoice;
import vn.cccd.qr.scanner.serial.SerialFraming;

/** Which scanner reads the codes. */
public sealed interface ScannerSettings {
    /** None: numbers are typed. */
    record None() implements ScannerSettings {}

    /** One that types like a keyboard. */
    record Typing() implements ScannerSettings {}

    /**
     * One on a serial port.
     *
     * @param baud of no importance on USB
     */
    record Serial(SerialChoice port, SerialFraming framing, int baud) implements ScannerSettings {}

    /** A camera whose name holds a match. */
    record Camera(Pattern name) implements ScannerSettings {}
}
