package vn.cccd.card;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.cccd.card.lds.PartialDate;

/**
 * What is known about the card before it is opened; the keys that may open its chip follow from it.
 *
 * <p>Every form is personal: none appears in {@code toString}.
 */
public sealed interface AccessHint {
    /** The six digits of the card access number. */
    record Can(String digits) implements AccessHint {
        private static final Pattern SHAPE = Pattern.compile("\\d{6}");

        public Can {
            require(SHAPE, digits, "a card access number has 6 digits");
        }

        @Override
        public String toString() {
            return "Can[…]";
        }
    }

    /** The 12-digit identity number, typed or taken from a roster; its last six digits are the card access number. */
    @SuppressWarnings("AvoidCommonTypeNames") // always written AccessHint.Number
    record Number(String digits) implements AccessHint {
        private static final Pattern SHAPE = Pattern.compile("\\d{12}");

        public Number {
            require(SHAPE, digits, "an identity number has 12 digits");
        }

        @Override
        public String toString() {
            return "Number[…]";
        }
    }

    /**
     * The three fields of the machine-readable zone that form the document basic access key.
     *
     * @param documentNumber as printed, without the check digit and without trailing fillers
     * @param birthDate {@code YYMMDD}, fillers allowed
     * @param expiryDate {@code YYMMDD}
     */
    record Mrz(String documentNumber, String birthDate, String expiryDate) implements AccessHint {
        private static final Pattern DOCUMENT = Pattern.compile("[A-Z0-9<]{1,22}");
        private static final Pattern DATE = Pattern.compile("[0-9<]{6}");

        public Mrz {
            require(DOCUMENT, documentNumber, "a document number has capital letters and digits");
            require(DATE, birthDate, "a birth date has the form YYMMDD");
            require(DATE, expiryDate, "an expiry date has the form YYMMDD");
        }

        @Override
        public String toString() {
            return "Mrz[…]";
        }
    }

    /**
     * The code printed on the card: number and dates for the key, name for the comparison afterwards.
     *
     * @param fullName with accents as printed, or without them when the scanner lost them
     */
    record CardQr(String number, String fullName, PartialDate birthDate, Optional<PartialDate> issueDate)
            implements AccessHint {
        private static final Pattern SHAPE = Pattern.compile("\\d{12}");

        public CardQr {
            require(SHAPE, number, "an identity number has 12 digits");
        }

        @Override
        public String toString() {
            return "CardQr[…]";
        }
    }

    private static void require(Pattern shape, String value, String rule) {
        if (!shape.matcher(value).matches()) {
            throw new IllegalArgumentException(rule);
        }
    }
}
