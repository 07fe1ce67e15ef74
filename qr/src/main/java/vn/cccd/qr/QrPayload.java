package vn.cccd.qr;

import java.util.List;
import java.util.Optional;

/** What the text of a code is. Texts are personal: none appears in {@code toString}. */
public sealed interface QrPayload {
    /**
     * The text printed on an ID card, or shown by VNeID in the same form. It carries no signature: a claim, nothing more.
     *
     * @param number the 12-digit identity number
     * @param oldNumber the number of the earlier ID card (CMND), 9 or 12 digits
     * @param fullName with accents, in Unicode normalisation form C
     * @param birthDate as precise as printed
     * @param residence as printed, possibly empty
     * @param extras fields 8 and later, whose meaning is not public, as they are
     */
    record CardQr(
            String number,
            Optional<String> oldNumber,
            String fullName,
            QrDate birthDate,
            Sex sex,
            String residence,
            Optional<QrDate> issueDate,
            List<String> extras)
            implements QrPayload {
        public CardQr {
            extras = List.copyOf(extras);
        }

        @Override
        public String toString() {
            return "CardQr[…]";
        }
    }

    /** A compact JSON Web Signature (RFC 7515). This version does not verify signatures: treat it as a claim. */
    record SignedQr(String compact) implements QrPayload {
        @Override
        public String toString() {
            return "SignedQr[…]";
        }
    }

    /** A token that only its issuer can tell the meaning of. */
    record OpaqueToken(String token) implements QrPayload {
        @Override
        public String toString() {
            return "OpaqueToken[…]";
        }
    }

    /**
     * The code of a health-insurance card (BHYT): not an identity card.
     *
     * @param fullName decoded from its hexadecimal digits, when they are well formed
     */
    record InsuranceQr(String insuranceNumber, Optional<String> fullName) implements QrPayload {
        @Override
        public String toString() {
            return "InsuranceQr[…]";
        }
    }

    /**
     * Something else.
     *
     * @param what a short English name such as {@code web address}; never the text itself
     */
    record Unrecognised(String what) implements QrPayload {}

    /** The sex that a card's code states. */
    enum Sex {
        MALE,
        FEMALE,
        UNSPECIFIED
    }
}
