package vn.cccd.sim.scanner;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A scanner that pretends to be a keyboard. It knows the keys of a US keyboard and nothing else, so that accents do not survive.
 *
 * @param between time from one key to the next; real ones take 1 to 20 ms, people 100 and more
 * @param ending the key behind every scan
 */
public record KeyboardWedge(Accents accents, Duration between, Ending ending) {
    /** What becomes of a character that no key stands for. */
    public enum Accents {
        /** {@code ễ} becomes {@code e}, {@code đ} becomes {@code d}. */
        STRIPPED,
        /** {@code Nữ} becomes {@code N}: the character is left out. */
        LEFT_OUT,
        /** {@code Nguyễn} becomes {@code Nguyeenx}: right where an input method such as Unikey is on, strange where it is off. */
        TELEX,
        /** Every byte of its UTF-8 form beyond ASCII becomes {@code ?}. */
        QUESTION_MARKS
    }

    /** The key behind a scan. */
    public enum Ending {
        ENTER("\n"),
        TAB("\t"),
        NOTHING("");

        private final String key;

        Ending(String key) {
            this.key = key;
        }
    }

    private static final String PLAIN = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./";
    private static final String SHIFTED = "~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?";
    private static final IntPredicate COMBINING = c -> Character.getType(c) == Character.NON_SPACING_MARK;

    /** Strips accents, two milliseconds a key, Enter behind. */
    public static final KeyboardWedge USUAL = new KeyboardWedge(Accents.STRIPPED, Duration.ofMillis(2), Ending.ENTER);

    public KeyboardWedge {
        if (between.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards");
        }
    }

    /** The keys for {@code text}. */
    public List<KeyStroke> strokes(String text) {
        var strokes = new ArrayList<KeyStroke>();
        (typeable(text) + ending.key).chars().forEach(c -> stroke((char) c, strokes));
        return strokes;
    }

    /** Presses the keys for {@code text}, at their speed, on the calling thread. */
    public void type(String text, KeySink sink) {
        for (KeyStroke stroke : strokes(text)) {
            LockSupport.parkNanos(stroke.after().toNanos());
            sink.press(stroke);
        }
    }

    private void stroke(char c, List<KeyStroke> strokes) {
        Duration after = strokes.isEmpty() ? Duration.ZERO : between;
        int shifted = SHIFTED.indexOf(c);
        if (shifted >= 0) {
            strokes.add(new KeyStroke(PLAIN.charAt(shifted), true, after));
        } else if (PLAIN.indexOf(c) >= 0 || c == ' ' || c == '\n' || c == '\t') {
            strokes.add(new KeyStroke(c, false, after));
        }
    }

    private String typeable(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (accents == Accents.TELEX) {
            return TelexKeys.of(composed);
        }
        var typeable = new StringBuilder();
        composed.codePoints().forEach(c -> {
            if (c < 0x80) {
                typeable.append((char) c);
            } else {
                switch (accents) {
                    case STRIPPED -> stripped(c).forEach(base -> typeable.append((char) base));
                    case LEFT_OUT, TELEX -> {}
                    case QUESTION_MARKS -> typeable.repeat('?', c < 0x800 ? 2 : c < 0x10000 ? 3 : 4);
                }
            }
        });
        return typeable.toString();
    }

    private static IntStream stripped(int c) {
        if (c == 'đ' || c == 'Đ') {
            return IntStream.of(c == 'đ' ? 'd' : 'D');
        }
        return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                .chars()
                .filter(COMBINING.negate())
                .filter(base -> base < 0x80);
    }
}
