package vn.cccd.kiosk.identity;

import java.util.Optional;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.qr.QrDate;
import vn.cccd.qr.QrPayload;

/** What a scanned code is good for. */
public sealed interface CodeCheck {
    /** It names a person and opens that person's chip. */
    record Usable(CardKey.Scanned key) implements CodeCheck {}

    /** It does not, and why. */
    record Useless(FailureCode why) implements CodeCheck {}

    /** Judges what a code holds. Signed codes are not taken until their signature can be verified. */
    static CodeCheck of(QrPayload payload) {
        return switch (payload) {
            case QrPayload.CardQr card -> ofCard(card);
            case QrPayload.SignedQr signed -> new Useless(FailureCode.QR_SIGNATURE_INVALID);
            case QrPayload.OpaqueToken token -> new Useless(FailureCode.QR_NOT_AN_ID);
            case QrPayload.InsuranceQr insurance -> new Useless(FailureCode.QR_NOT_AN_ID);
            case QrPayload.Unrecognised unrecognised -> new Useless(FailureCode.QR_NOT_AN_ID);
        };
    }

    private static CodeCheck ofCard(QrPayload.CardQr card) {
        Optional<IdNumber> number = IdNumber.parse(card.number());
        if (number.isEmpty() || card.fullName().isBlank()) {
            return new Useless(FailureCode.QR_UNREADABLE);
        }
        Optional<Person.Sex> sex = switch (card.sex()) {
            case MALE -> Optional.of(Person.Sex.MALE);
            case FEMALE -> Optional.of(Person.Sex.FEMALE);
            case UNSPECIFIED -> Optional.empty();
        };
        Person person = new Person(
                number.get(), card.fullName(), BirthDate.parse(card.birthDate().iso()), sex);
        return new Usable(new CardKey.Scanned(person, card.issueDate().map(QrDate::iso)));
    }
}
