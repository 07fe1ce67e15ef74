package vn.cccd.card.voucher;

/** What the authority said about a signer. */
public sealed interface VoucherAnswer {
    /** The signer is the authority's. */
    record Vouched() implements VoucherAnswer {}

    /**
     * The authority does not vouch for the signer.
     *
     * @param code the authority's, such as {@code VRF_CERT_UNKNOWN}; {@code RESULT_FALSE} where it gave none
     */
    record NotVouched(String code) implements VoucherAnswer {}

    /**
     * Nothing was learned about the signer.
     *
     * @param detail a short English phrase or the authority's code; nothing personal
     */
    record Unavailable(Why why, String detail) implements VoucherAnswer {}

    /** Why there is no answer. The names are stable. */
    enum Why {
        /** No connection, or it broke. */
        UNREACHABLE,
        /** Not within the time limit. */
        TIMED_OUT,
        /** The service could not prove that it is the right one (TLS). */
        NOT_TRUSTED,
        /** This machine's clock and the service's differ by more than it allows. */
        CLOCK_SKEW,
        /** The service takes the request for a repetition, a second time. */
        REPEATED,
        /** The service refused the request itself: licence, signature, form. */
        REFUSED,
        /** What came back is no answer. */
        NONSENSE
    }
}
