package vn.cccd.card;

import java.util.Optional;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Check.Name;
import vn.cccd.card.authenticity.Check.Result;
import vn.cccd.card.lds.Dg13;
import vn.cccd.card.lds.Mrz;
import vn.cccd.card.lds.PartialDate;

/** Whether the two places in which a Vietnamese chip holds its holder's data say the same. */
final class MrzAgreement {
    private MrzAgreement() {}

    static Check check(Mrz mrz, Person person) {
        Optional<Dg13> dg13 = person.details();
        if (dg13.isEmpty()) {
            return new Check(Name.MRZ_DG13_AGREE, Result.NOT_SUPPORTED, "no DG13 of the Vietnamese form");
        }
        boolean otherNumber = dg13.get()
                .number()
                .filter(number -> mrz.number().filter(n -> !n.equals(number)).isPresent())
                .isPresent();
        if (otherNumber) {
            return new Check(Name.MRZ_DG13_AGREE, Result.FAILED, "identity number");
        }
        boolean otherBirth = dg13.get()
                .birthDate()
                .filter(birth -> birth.day() > 0 && !shortForm(birth).equals(mrz.birthDate()))
                .isPresent();
        return otherBirth
                ? new Check(Name.MRZ_DG13_AGREE, Result.FAILED, "birth date")
                : new Check(Name.MRZ_DG13_AGREE, Result.PASSED, "identity number, birth date");
    }

    private static String shortForm(PartialDate date) {
        return date.iso().replace("-", "").substring(2);
    }
}
