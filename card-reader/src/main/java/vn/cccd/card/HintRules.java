package vn.cccd.card;

import java.text.Normalizer;
import java.util.Locale;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Check.Name;
import vn.cccd.card.authenticity.Check.Result;
import vn.cccd.card.lds.Mrz;

/** Compares what was known before the reading with what the chip says. */
final class HintRules {
    private HintRules() {}

    /** Whether the number that opened the chip is not the holder's: the key is only half of it. */
    static boolean otherNumber(AccessHint hint, Person person) {
        String expected = switch (hint) {
            case AccessHint.Number number -> number.digits();
            case AccessHint.CardQr code -> code.number();
            case AccessHint.Can can -> "";
            case AccessHint.Mrz mrz -> "";
        };
        return !expected.isEmpty()
                && person.number().filter(n -> !n.equals(expected)).isPresent();
    }

    /** Whether the typed document number, which opened the chip, is not that of the zone in it. */
    static boolean otherDocument(AccessHint hint, Mrz zone) {
        return hint instanceof AccessHint.Mrz typed
                && !withoutFillers(typed.documentNumber()).equals(withoutFillers(zone.documentNumber()));
    }

    private static String withoutFillers(String documentNumber) {
        return documentNumber.replace("<", "");
    }

    static Check compare(AccessHint hint, Person person) {
        if (!(hint instanceof AccessHint.CardQr code)) {
            return new Check(Name.QR_CHIP_AGREE, Result.SKIPPED, "no QR code was read");
        }
        if (person.number().isEmpty()) {
            return new Check(Name.QR_CHIP_AGREE, Result.NOT_POSSIBLE, "the chip holds no identity number");
        }
        if (!plain(code.fullName()).equals(plain(person.fullName()))) {
            return new Check(Name.QR_CHIP_AGREE, Result.FAILED, "name");
        }
        boolean birthDiffers = person.birthDate()
                .filter(birth -> !birth.iso().startsWith(code.birthDate().iso())
                        && !code.birthDate().iso().startsWith(birth.iso()))
                .isPresent();
        return birthDiffers
                ? new Check(Name.QR_CHIP_AGREE, Result.FAILED, "birth date")
                : new Check(Name.QR_CHIP_AGREE, Result.PASSED, "number, name, birth date");
    }

    /** Without accents and case: keyboard-wedge scanners lose both. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("\\s+", " ")
                .strip()
                .toUpperCase(Locale.ROOT);
    }
}
