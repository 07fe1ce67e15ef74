package vn.cccd.sim.scanner;

import java.text.Normalizer;
import java.util.Optional;

/**
 * What the Telex input method makes of a word, key by key: {@code aa ee oo} and {@code w} change a vowel, {@code dd} makes {@code đ},
 * {@code s f r x j} set a tone and {@code z} takes it away; the same key once more undoes it and types the letter.
 *
 * <p>A model of the usual settings: it marks the word's last vowels wherever they stand and knows no dictionary.
 */
final class TelexWord {
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String TONE_KEYS = "sfrxj";
    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

    private final StringBuilder letters = new StringBuilder();
    private Optional<Character> tone = Optional.empty();

    private TelexWord() {}

    static String typed(String text) {
        var result = new StringBuilder();
        var word = new TelexWord();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                word.type(c);
            } else {
                result.append(word.text()).append(c);
                word = new TelexWord();
            }
        }
        return result.append(word.text()).toString();
    }

    private void type(char key) {
        char lower = Character.toLowerCase(key);
        int toneKey = TONE_KEYS.indexOf(lower);
        if (toneKey >= 0 && toneVowel() >= 0) {
            char mark = TONES.charAt(toneKey);
            if (tone.isPresent() && tone.get() == mark) {
                tone = Optional.empty();
                letters.append(key);
            } else {
                tone = Optional.of(mark);
            }
        } else if (lower == 'z' && tone.isPresent()) {
            tone = Optional.empty();
        } else if (lower == 'w') {
            horn(key);
        } else if (lower == 'd' && !letters.isEmpty() && is(letters.length() - 1, 'd')) {
            replace(letters.length() - 1, 'đ');
        } else if ("aeo".indexOf(lower) >= 0 && lastVowelIs(lower)) {
            replace(lastIndexOf(lower), "âêô".charAt("aeo".indexOf(lower)));
        } else {
            letters.append(key);
        }
    }

    /** {@code w} behind a, o or u changes it, otherwise it is a {@code ư} itself. */
    private void horn(char key) {
        for (int at = letters.length() - 1; at >= 0; at--) {
            int which = "aou".indexOf(Character.toLowerCase(letters.charAt(at)));
            if (which >= 0) {
                replace(at, "ăơư".charAt(which));
                boolean pair = at > 0 && Character.toLowerCase(letters.charAt(at)) == 'ơ' && is(at - 1, 'u');
                if (pair && (at == 1 || !is(at - 2, 'q'))) {
                    replace(at - 1, 'ư');
                }
                return;
            }
        }
        letters.append(Character.isUpperCase(key) ? 'Ư' : 'ư');
    }

    private boolean is(int at, char letter) {
        return Character.toLowerCase(letters.charAt(at)) == letter;
    }

    private boolean lastVowelIs(char letter) {
        for (int at = letters.length() - 1; at >= 0; at--) {
            char lower = Character.toLowerCase(letters.charAt(at));
            if (VOWELS.indexOf(lower) >= 0) {
                return lower == letter;
            }
        }
        return false;
    }

    private int lastIndexOf(char letter) {
        int at = letters.length() - 1;
        while (!is(at, letter)) {
            at--;
        }
        return at;
    }

    private void replace(int at, char letter) {
        boolean upper = Character.isUpperCase(letters.charAt(at));
        letters.setCharAt(at, upper ? Character.toUpperCase(letter) : letter);
    }

    /** A vowel with a mark of its own carries the tone, else the last but one of an open group, else the last. */
    private int toneVowel() {
        int last = -1;
        int before = -1;
        for (int at = 0; at < letters.length(); at++) {
            char lower = Character.toLowerCase(letters.charAt(at));
            if ("ăâêôơư".indexOf(lower) >= 0) {
                return at;
            }
            if (VOWELS.indexOf(lower) >= 0) {
                before = last == at - 1 ? last : -1;
                last = at;
            }
        }
        return before >= 0 && last == letters.length() - 1 ? before : last;
    }

    private String text() {
        int at = toneVowel();
        if (tone.isEmpty() || at < 0) {
            return letters.toString();
        }
        String marked = letters.substring(0, at + 1) + tone.get() + letters.substring(at + 1);
        return Normalizer.normalize(marked, Normalizer.Form.NFC);
    }
}
