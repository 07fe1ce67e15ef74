package vn.cccd.kiosk.identity;

import java.util.Optional;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.qr.QrPayload;
import vn.cccd.qr.signed.SignatureAnswer;
import vn.cccd.qr.signed.SignedCodeVerifier;
import vn.cccd.qr.signed.SignedPerson;

/** What a scanned code is good for. */
public sealed interface CodeCheck {
    /** It names a person and opens that person's chip. */
    record Usable(CardKey.Scanned key) implements CodeCheck {}

    /** It does not, and why. */
    record Useless(FailureCode why) implements CodeCheck {}

    /** Judges what a code holds, without keys: signed codes are not taken. */
    static CodeCheck of(QrPayload payload) {
        return payload instanceof QrPayload.SignedQr
                ? new Useless(FailureCode.QR_SIGNATURE_INVALID)
                : ofUnsigned(payload);
    }

    /** Judges what a code holds. Asking about a signed token twice makes the second a replay. */
    static CodeCheck of(QrPayload payload, SignedCodeVerifier verifier) {
        return payload instanceof QrPayload.SignedQr signed
                ? ofSigned(verifier.verify(signed.code()))
                : ofUnsigned(payload);
    }

    private static CodeCheck ofSigned(SignatureAnswer answer) {
        return switch (answer) {
            case SignatureAnswer.Valid valid ->
                valid.statement()
                        .person()
                        .flatMap(CodeCheck::key)
                        .<CodeCheck>map(Usable::new)
                        .orElseGet(() -> new Useless(FailureCode.QR_NOT_AN_ID));
            case SignatureAnswer.Refused refused ->
                new Useless(
                        switch (refused.status()) {
                            case EXPIRED -> FailureCode.QR_EXPIRED;
                            case REPLAYED -> FailureCode.QR_REPLAYED;
                            case INVALID, UNKNOWN_KEY, NOT_YET_VALID, VALID, NONE -> FailureCode.QR_SIGNATURE_INVALID;
                        });
        };
    }

    private static Optional<CardKey.Scanned> key(SignedPerson signed) {
        Optional<Person.Sex> sex = signed.sex().map(stated -> switch (stated) {
            case MALE -> Person.Sex.MALE;
            case FEMALE -> Person.Sex.FEMALE;
        });
        return IdNumber.parse(signed.number())
                .map(number ->
                        new Person(number, signed.fullName(), signed.birthDate().flatMap(BirthDate::parse), sex))
                .map(person -> new CardKey.Scanned(person, CodeDetails.NONE, true));
    }

    private static CodeCheck ofUnsigned(QrPayload payload) {
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
        return new Usable(new CardKey.Scanned(person, CodeDetails.of(card), false));
    }
}
