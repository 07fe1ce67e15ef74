package vn.cccd.card.access.crypto;

/** A public value or key that no honest chip sends: the message says what is wrong with it, never the value. */
public final class AgreementException extends Exception {
    private static final long serialVersionUID = 1L;

    public AgreementException(String message) {
        super(message);
    }

    public AgreementException(String message, Throwable cause) {
        super(message, cause);
    }
}
