package vn.cccd.qr.scanner;

/**
 * Where a scan came from.
 *
 * @param device as the system names it, such as {@code /dev/ttyACM0} or a camera's name; while none is there, what is looked for
 */
public record ScanSource(Kind kind, String device) {
    /** The ways by which a code gets here. The names are stable. */
    public enum Kind {
        SERIAL,
        KEYBOARD,
        CAMERA,
        /** Shown by a program: a demonstration or a test. */
        PROGRAM
    }
}
