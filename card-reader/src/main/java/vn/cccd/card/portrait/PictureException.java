package vn.cccd.card.portrait;

/** A picture that is not decoded. */
final class PictureException extends Exception {
    private static final long serialVersionUID = 1L;

    private final PictureRefusal reason;

    PictureException(PictureRefusal reason) {
        super(reason.name());
        this.reason = reason;
    }

    PictureException(PictureRefusal reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    PictureRefusal reason() {
        return reason;
    }
}
