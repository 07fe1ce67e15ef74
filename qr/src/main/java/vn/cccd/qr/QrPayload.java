package vn.cccd.qr;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cccd.qr.signed.SignedCode;

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
     * @param damage what happened to the text on its way; empty when nothing shows
     */
    record CardQr(
            String number,
            Optional<String> oldNumber,
            String fullName,
            QrDate birthDate,
            Sex sex,
            String residence,
            Optional<QrDate> issueDate,
            List<String> extras,
            Set<TextDamage> damage)
            implements QrPayload {
        public CardQr {
            extras = List.copyOf(extras);
            damage = Set.copyOf(damage);
        }

        /** Whether the name and the residence may differ from what is printed on the card. Number and dates are digits and do not suffer. */
        public boolean nameIsDoubtful() {
            return !damage.isEmpty();
        }

        @Override
        public String toString() {
            return "CardQr[…]";
        }
    }

    /** A code that claims to be signed. Nothing about it was checked: that is the work of {@link vn.cccd.qr.signed.SignedCodeVerifier}. */
    record SignedQr(SignedCode code) implements QrPayload {
        @Override
        public String toString() {
            return "SignedQr[" + code.form() + "]";
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
