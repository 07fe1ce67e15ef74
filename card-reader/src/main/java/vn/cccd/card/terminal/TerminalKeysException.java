package vn.cccd.card.terminal;

/** A terminal's credentials that cannot be used. The message names the file and says why; it holds nothing of the key. */
public final class TerminalKeysException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    TerminalKeysException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. */
    public enum Reason {
        /** The directory or one of its files cannot be read. */
        UNREADABLE,
        /** A file is neither a certificate nor a private key, or is damaged, or of a kind that we do not do. */
        NOT_UNDERSTOOD,
        /** More or longer files than a terminal's credentials can have. */
        TOO_MUCH,
        NO_CERTIFICATE,
        NO_KEY,
        SEVERAL_KEYS
    }
}
