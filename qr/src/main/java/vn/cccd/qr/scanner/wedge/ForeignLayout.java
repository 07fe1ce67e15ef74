package vn.cccd.qr.scanner.wedge;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises a code that a scanner typed for a keyboard of the United States while the computer took it for another. The text of an ID card
 * begins with twelve digits and a bar, a signed token with {@code eyJ}: what stands there instead gives the layout away.
 */
final class ForeignLayout {
    private static final int NUMBER = 12;
    private static final int BARS = 6;

    /** French (AZERTY): the keys of digits without Shift, then that of the bar. */
    private static final Pattern FRENCH = Pattern.compile("[&é\"'(\\-è_çà]{12}[^&é\"'(\\-è_çà].*", Pattern.DOTALL);

    /** German, Spanish and others: digits are right, the bar is not. */
    private static final Pattern OTHER_BAR = Pattern.compile("[0-9]{12}([^0-9A-Za-z|\\s]).*", Pattern.DOTALL);

    /** German (QWERTZ): a token's first letters, and the dot that is everywhere the same. */
    private static final Pattern GERMAN_TOKEN = Pattern.compile("ezJ[^.]{8,}\\..*", Pattern.DOTALL);

    /** Vietnamese (kbdvntc): digit keys are letters with marks and tones. */
    private static final String VIETNAMESE_LETTERS = "aeođ";

    private static final String VIETNAMESE_TONES = "\u0300\u0309\u0303\u0301\u0323";
    private static final String VIETNAMESE_MARKS = "\u0302\u0306";

    private ForeignLayout() {}

    static boolean typed(String text) {
        return FRENCH.matcher(text).matches()
                || hasOtherBars(text)
                || GERMAN_TOKEN.matcher(text).matches()
                || isVietnamese(text);
    }

    private static boolean hasOtherBars(String text) {
        Matcher start = OTHER_BAR.matcher(text);
        if (!start.matches() || text.indexOf('|') >= 0) {
            return false;
        }
        char bar = start.group(1).charAt(0);
        return text.chars().filter(c -> c == bar).count() >= BARS;
    }

    private static boolean isVietnamese(String text) {
        int bar = text.indexOf('|');
        if (bar < 1) {
            return false;
        }
        int keys = 0;
        for (char c : Normalizer.normalize(text.substring(0, bar), Normalizer.Form.NFD)
                .toCharArray()) {
            if (VIETNAMESE_LETTERS.indexOf(c) >= 0 || VIETNAMESE_TONES.indexOf(c) >= 0) {
                keys++;
            } else if (VIETNAMESE_MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return keys == NUMBER;
    }
}
