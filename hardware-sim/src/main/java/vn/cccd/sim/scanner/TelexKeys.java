package vn.cccd.sim.scanner;

import java.text.Normalizer;

/** Spells Vietnamese as the keys of Telex: marks behind their letter, the tone behind the word. */
final class TelexKeys {
    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";
    private static final String TONE_KEYS = "sfrxj";
    private static final char CIRCUMFLEX = '\u0302';
    private static final char BREVE = '\u0306';
    private static final char HORN = '\u031B';

    private final StringBuilder keys = new StringBuilder();
    private String tone = "";

    private TelexKeys() {}

    /** The keys of {@code text}; characters that are neither ASCII nor Vietnamese are left out. */
    static String of(String text) {
        var spelling = new TelexKeys();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFD).toCharArray()) {
            spelling.spell(c);
        }
        return spelling.keys + spelling.tone;
    }

    private void spell(char c) {
        int mark = TONES.indexOf(c);
        if (mark >= 0) {
            tone = TONE_KEYS.substring(mark, mark + 1);
        } else if (c == CIRCUMFLEX && !keys.isEmpty()) {
            keys.append(Character.toLowerCase(keys.charAt(keys.length() - 1)));
        } else if (c == BREVE || c == HORN) {
            keys.append('w');
        } else if (c == 'đ' || c == 'Đ') {
            keys.append(c == 'đ' ? "dd" : "Dd");
        } else if (c < 0x80) {
            if (!Character.isLetter(c)) {
                keys.append(tone);
                tone = "";
            }
            keys.append(c);
        }
    }
}
