package vn.cccd.qr.image;

/** A picture file cannot be opened; {@link #problem} says why. */
public final class PictureException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    PictureException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public enum Problem {
        MISSING,
        UNREADABLE,
        NOT_A_PICTURE,
        TOO_LARGE,
        DAMAGED
    }
}
