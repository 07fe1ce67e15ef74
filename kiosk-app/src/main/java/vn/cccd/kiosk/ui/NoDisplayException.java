package vn.cccd.kiosk.ui;

/** A window was wanted, and there is no display to open it on. */
public final class NoDisplayException extends Exception {
    private static final long serialVersionUID = 1L;

    NoDisplayException(Throwable cause) {
        super("there is no display to open a window on", cause);
    }
}
