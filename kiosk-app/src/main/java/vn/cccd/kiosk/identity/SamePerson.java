package vn.cccd.kiosk.identity;

import java.util.Optional;
import vn.cccd.kiosk.text.Folding;

/** Compares what two sources say about one person. */
public final class SamePerson {
    private SamePerson() {}

    /** Whether number, name and date of birth fit; what one of them does not know fits. */
    static boolean agree(Person code, Person chip) {
        return code.number().equals(chip.number())
                && sameName(code.fullName(), chip.fullName())
                && sameDate(code.birthDate(), chip.birthDate());
    }

    /**
     * Whether a name that somebody wrote down is the chip's. Case, composition of accents and spaces do not matter. One without any accent fits
     * too: keyboard scanners lose them.
     */
    public static boolean sameName(String code, String chip) {
        String ofCode = Folding.evenly(code);
        String ofChip = Folding.evenly(chip);
        return ofCode.equals(ofChip)
                || (ofCode.equals(Folding.withoutAccents(ofCode)) && ofCode.equals(Folding.withoutAccents(ofChip)));
    }

    /** Whether the parts of the dates that both know are the same. */
    public static boolean sameDate(Optional<BirthDate> code, Optional<BirthDate> chip) {
        return code.isEmpty() || chip.isEmpty() || code.get().agreesWith(chip.get());
    }
}
