package vn.cccd.kiosk.cli;

import vn.cccd.card.AccessHint;
import vn.cccd.card.lds.PartialDate;
import vn.cccd.qr.QrDate;
import vn.cccd.qr.QrPayload;

/** The code of a card as the key to its chip. */
final class CardQrHint {
    private CardQrHint() {}

    static AccessHint of(QrPayload.CardQr code) {
        return new AccessHint.CardQr(
                code.number(),
                code.fullName(),
                date(code.birthDate()),
                code.issueDate().map(CardQrHint::date));
    }

    private static PartialDate date(QrDate date) {
        return new PartialDate(date.year(), date.month(), date.day());
    }
}
