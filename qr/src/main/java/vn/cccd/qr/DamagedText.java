package vn.cccd.qr;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises what keyboard-wedge scanners, input methods and wrong code pages leave of Vietnamese. It never restores: only the card knows. */
final class DamagedText {
    /** Letters that no Vietnamese syllable has, or has not at its end, and letters that only an input method doubles. */
    private static final Pattern TELEX = Pattern.compile(
            "(?i).*\\b(?:\\p{Alpha}*[fjwz]\\p{Alpha}*|\\p{Alpha}+[srx]|\\p{Alpha}*(?:aa|ee|dd)\\p{Alpha}*)\\b.*");

    /** Digits inside a word: VNI. House numbers stand in residences, so only names are looked at. */
    private static final Pattern VNI = Pattern.compile(".*\\p{Alpha}[0-9].*");

    private static final Pattern LOST = Pattern.compile("[?\uFFFD]");
    private static final Charset[] WRONG_PAGES = {StandardCharsets.ISO_8859_1, Charset.forName("windows-1252")};
    private static final Set<String> TELEX_SEX = Set.of("nuwx", "nuxw", "nuw", "nwx", "nu74", "nu47");
    private static final int LEAST_WORDS = 5;

    private DamagedText() {}

    static Set<TextDamage> in(String name, String sex, String residence) {
        Set<TextDamage> damage = EnumSet.noneOf(TextDamage.class);
        String all = name + " " + residence;
        String sexWord = sex.toLowerCase(Locale.ROOT);
        if (LOST.matcher(name + sex).find()) {
            return EnumSet.of(TextDamage.CHARACTERS_LOST);
        }
        if (all.chars().noneMatch(c -> c > 0x7F)) {
            boolean keys = TELEX.matcher(all).matches() || VNI.matcher(name).matches();
            if (keys || TELEX_SEX.contains(sexWord)) {
                damage.add(TextDamage.INPUT_METHOD_KEYS);
            } else if (sexWord.equals("nu") || all.split("\\s+", LEAST_WORDS).length == LEAST_WORDS) {
                damage.add(TextDamage.ACCENTS_LOST);
            }
        } else if (isMisread(name) || isMisread(residence)) {
            damage.add(TextDamage.WRONG_CODE_PAGE);
        } else if (sexWord.equals("nu")) {
            damage.add(TextDamage.ACCENTS_LOST);
        }
        return damage;
    }

    static boolean isFemale(String sex) {
        String word = sex.toLowerCase(Locale.ROOT);
        return word.equals("nữ") || word.equals("nu") || TELEX_SEX.contains(word);
    }

    /** Whether the letters beyond ASCII are the bytes of UTF-8, shown in another code page. Real accents never make valid UTF-8. */
    private static boolean isMisread(String text) {
        if (text.chars().allMatch(c -> c <= 0x7F)) {
            return false;
        }
        for (Charset page : WRONG_PAGES) {
            try {
                ByteBuffer bytes = page.newEncoder().encode(CharBuffer.wrap(text));
                StandardCharsets.UTF_8.newDecoder().decode(bytes);
                return true;
            } catch (CharacterCodingException notThisPage) {
                // The other one may be it.
            }
        }
        return false;
    }
}
