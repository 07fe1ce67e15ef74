package vn.cccd.card;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.cccd.card.access.AccessKey;
import vn.cccd.card.access.AccessKeys;
import vn.cccd.card.access.ExpiryCandidates;
import vn.cccd.card.lds.PartialDate;

/** What opens a Vietnamese card, from what was scanned or typed. */
final class KeysFromHint {
    private static final int DOCUMENT_NUMBER = 3;
    private static final int ACCESS_NUMBER = 6;

    private KeysFromHint() {}

    static AccessKeys of(AccessHint hint, LocalDate today) {
        return switch (hint) {
            case AccessHint.Can can -> new AccessKeys(Optional.of(new AccessKey.Can(can.digits())), List.of());
            case AccessHint.Number number -> new AccessKeys(accessNumber(number.digits()), List.of());
            case AccessHint.Mrz mrz ->
                new AccessKeys(
                        Optional.empty(),
                        List.of(new AccessKey.Mrz(mrz.documentNumber(), mrz.birthDate(), mrz.expiryDate())));
            case AccessHint.CardQr code -> new AccessKeys(accessNumber(code.number()), derived(code, today));
        };
    }

    private static Optional<AccessKey.Can> accessNumber(String number) {
        return Optional.of(new AccessKey.Can(number.substring(ACCESS_NUMBER)));
    }

    /** The printed code leaves the expiry date out, so that it has to be guessed; without a whole birth date it cannot be. */
    private static List<AccessKey.Mrz> derived(AccessHint.CardQr code, LocalDate today) {
        Optional<LocalDate> birth = code.birthDate().whole();
        if (birth.isEmpty()) {
            return List.of();
        }
        String document = code.number().substring(DOCUMENT_NUMBER);
        String birthDate = code.birthDate().iso().replace("-", "").substring(2);
        return ExpiryCandidates.of(birth.get(), code.issueDate().flatMap(PartialDate::whole), today).stream()
                .map(expiry -> new AccessKey.Mrz(document, birthDate, expiry))
                .toList();
    }
}
