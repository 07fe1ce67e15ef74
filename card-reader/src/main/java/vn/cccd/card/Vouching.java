package vn.cccd.card;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import vn.cccd.card.authenticity.Check.Result;
import vn.cccd.card.authenticity.PassiveResult;
import vn.cccd.card.voucher.SignerVoucher;
import vn.cccd.card.voucher.VoucherAnswer;
import vn.cccd.card.voucher.VoucherAnswer.Unavailable;
import vn.cccd.card.voucher.VoucherAnswer.Why;
import vn.cccd.card.voucher.VoucherQuestion;

/** Asks the authority about a signer while the chip is being read. Only a rightly signed document is asked about. */
final class Vouching {
    private Vouching() {}

    /**
     * Begins to ask as soon as {@code signature} is judged.
     *
     * @return adds what the authority said; waits for it no longer than the voucher's time limit from now
     */
    static UnaryOperator<PassiveResult> begin(
            Optional<SignerVoucher> voucher,
            Optional<String> number,
            Supplier<PassiveResult> signature,
            Beside beside) {
        if (voucher.isEmpty()) {
            return result -> result.withoutVoucher(Result.SKIPPED, "no online service is configured");
        }
        if (number.filter(VoucherQuestion::isNumber).isEmpty()) {
            return result -> result.withoutVoucher(Result.SKIPPED, "the document has no identity number");
        }
        Supplier<Optional<VoucherAnswer>> answer = beside.start(
                () -> ask(voucher.get(), number.get(), signature.get()),
                voucher.get().timeLimit());
        return result -> isWorthAsking(result)
                ? with(result, answer.get())
                : result.withoutVoucher(Result.SKIPPED, "the document is not rightly signed");
    }

    private static boolean isWorthAsking(PassiveResult result) {
        return result.signer().isPresent()
                && switch (result.state()) {
                    case VALID_TRUSTED, VALID_UNKNOWN_ISSUER -> true;
                    case SIGNER_REVOKED, FORGED, UNREADABLE -> false;
                };
    }

    private static VoucherAnswer ask(SignerVoucher voucher, String number, PassiveResult signature) {
        return signature
                .signer()
                .filter(signer -> isWorthAsking(signature))
                .map(signer -> voucher.ask(new VoucherQuestion(number, signer.certificate())))
                .orElseGet(() -> new Unavailable(Why.REFUSED, "not asked"));
    }

    private static PassiveResult with(PassiveResult result, Optional<VoucherAnswer> answer) {
        if (answer.isEmpty()) {
            return result.withoutVoucher(Result.NOT_POSSIBLE, Why.TIMED_OUT.name());
        }
        return switch (answer.get()) {
            case VoucherAnswer.Vouched vouched -> result.vouched();
            case VoucherAnswer.NotVouched not -> result.notVouched(not.code());
            case Unavailable unavailable ->
                result.withoutVoucher(Result.NOT_POSSIBLE, unavailable.why() + ": " + unavailable.detail());
        };
    }
}
