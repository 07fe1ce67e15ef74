package vn.cccd.qr.online;

/** What became of a question about a token. */
public sealed interface OnlineAnswer {
    /** The issuer says whose token it is. */
    record Confirmed(OnlinePerson person) implements OnlineAnswer {}

    /**
     * The issuer does not confirm the token.
     *
     * @param reason the issuer's word, such as {@code EXPIRED}; {@code NOT_STATED} where it gave none
     */
    record Refused(String reason) implements OnlineAnswer {}

    /** No answer within the time limit; nothing is known about the token, which may be used up all the same. */
    record TimedOut() implements OnlineAnswer {}

    /**
     * The service was not reached, or the connection broke.
     *
     * @param detail a short English phrase, nothing personal
     */
    record Offline(String detail) implements OnlineAnswer {}

    /**
     * The service was reached and gave no answer that counts.
     *
     * @param detail a short English phrase, nothing personal
     */
    record Unusable(Why why, String detail) implements OnlineAnswer {}

    /** Why an answer does not count. The names are stable. */
    enum Why {
        /** The service could not prove that it is the right one (TLS). */
        NOT_TRUSTED,
        /** The service refused the request itself: credential or form. */
        REQUEST_REFUSED,
        /** The service has trouble of its own. */
        SERVICE_FAILED,
        /** What came back is no answer to this question. */
        NONSENSE,
        /** The token is longer than any code, or empty: it was not sent. */
        NOT_A_TOKEN
    }
}
