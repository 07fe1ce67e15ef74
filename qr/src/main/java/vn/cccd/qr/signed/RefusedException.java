package vn.cccd.qr.signed;

/** Ends the checking of a code at the first rule that it breaks. It stays in this package: outside it is a {@link SignatureAnswer.Refused}. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final SignatureStatus status;
    private final Refusal why;

    RefusedException(SignatureStatus status, Refusal why) {
        super(why.about(), null, false, false);
        this.status = status;
        this.why = why;
    }

    /** The code is invalid. */
    RefusedException(Refusal why) {
        this(SignatureStatus.INVALID, why);
    }

    SignatureAnswer.Refused answer() {
        return new SignatureAnswer.Refused(status, why);
    }
}
