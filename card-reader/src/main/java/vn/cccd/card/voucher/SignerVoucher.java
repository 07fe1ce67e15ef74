package vn.cccd.card.voucher;

import java.time.Duration;

/**
 * Asks whether the authority vouches for the document signer behind an identity card.
 *
 * <p><b>Contract.</b> {@link #ask} answers within {@link #timeLimit}, and whatever happens is an answer: it throws nothing. Any number
 * of threads may ask at once. Neither the number nor the certificate is logged or kept.
 *
 * <p><b>Security guarantees.</b> {@link VoucherAnswer.Vouched} came from the authority's service itself, about this question. It
 * says something about the signer only: hashes, signature and the chip's own proof are the caller's work.
 */
public interface SignerVoucher {
    /** Asks. An interrupted thread gets {@link VoucherAnswer.Unavailable}. */
    VoucherAnswer ask(VoucherQuestion question);

    /** The longest that {@link #ask} takes. */
    Duration timeLimit();
}
