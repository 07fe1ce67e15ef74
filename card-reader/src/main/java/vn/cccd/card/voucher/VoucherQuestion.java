package vn.cccd.card.voucher;

import java.util.regex.Pattern;
import vn.cccd.card.bytes.Bytes;

/**
 * Whose signer is asked about.
 *
 * @param number the 12-digit identity number on the chip
 * @param certificate the document signer's, in DER
 */
public record VoucherQuestion(String number, Bytes certificate) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{12}");

    public VoucherQuestion {
        if (!isNumber(number) || certificate.length() == 0) {
            throw new IllegalArgumentException("a question names an identity number and a certificate");
        }
    }

    /** Whether {@code text} has the form of an identity number. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "VoucherQuestion[…]";
    }
}
