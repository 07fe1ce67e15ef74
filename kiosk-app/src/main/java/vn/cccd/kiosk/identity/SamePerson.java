package vn.cccd.kiosk.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares what two sources say about one person. */
final class SamePerson {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private SamePerson() {}

    /** Whether number, name and date of birth fit; what one of them does not know fits. */
    static boolean agree(Person code, Person chip) {
        return code.number().equals(chip.number())
                && sameName(code.fullName(), chip.fullName())
                && sameDate(code.birthDate(), chip.birthDate());
    }

    /**
     * Case, composition of accents and spaces do not matter. A code without any accent fits too: keyboard scanners lose
     * them.
     */
    private static boolean sameName(String code, String chip) {
        String ofCode = plain(code);
        String ofChip = plain(chip);
        return ofCode.equals(ofChip)
                || (ofCode.equals(withoutAccents(ofCode)) && ofCode.equals(withoutAccents(ofChip)));
    }

    private static String plain(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return SPACES.matcher(composed.strip()).replaceAll(" ").toLowerCase(VIETNAMESE);
    }

    private static String withoutAccents(String name) {
        return ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
    }

    private static boolean sameDate(Optional<BirthDate> code, Optional<BirthDate> chip) {
        return code.isEmpty() || chip.isEmpty() || code.get().agreesWith(chip.get());
    }
}
