package vn.cccd.kiosk.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings texts that people take for the same into one form, to compare and to search them. */
public final class Folding {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private Folding() {}

    /** Small letters, single spaces, accents composed: {@code NGUYỄN  Văn A} and {@code Nguyễn Văn A} become the same. */
    public static String evenly(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return SPACES.matcher(composed.strip()).replaceAll(" ").toLowerCase(VIETNAMESE);
    }

    /** As {@link #evenly}, without accents: what somebody types into a search field, or has left of a name. */
    public static String withoutAccents(String text) {
        return ACCENTS.matcher(Normalizer.normalize(evenly(text), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
    }
}
