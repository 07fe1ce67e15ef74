package vn.cccd.sync.reference;

/** Reference data cannot be opened: their directory or their keys are of no use. */
public final class ReferenceException extends Exception {
    private static final long serialVersionUID = 1L;

    ReferenceException(String message, Throwable cause) {
        super(message, cause);
    }
}
