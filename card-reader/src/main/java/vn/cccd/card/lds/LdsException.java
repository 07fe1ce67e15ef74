package vn.cccd.card.lds;

/** A file that does not hold what it should. The message says where, never what. */
public final class LdsException extends Exception {
    private static final long serialVersionUID = 1L;

    public LdsException(String message) {
        super(message);
    }

    public LdsException(String message, Throwable cause) {
        super(message, cause);
    }
}
