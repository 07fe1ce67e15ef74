package vn.cccd.sim.scanner;

import java.text.Normalizer;
import java.util.List;

/**
 * The computer's side of a keyboard: what an application receives for key strokes.
 *
 * @param telex whether an input method such as Unikey turns {@code aa} into {@code â} and {@code as} into {@code á}
 */
public record HostKeyboard(KeyboardLayout layout, boolean telex, boolean capsLock) {
    /** As a kiosk should be set up. */
    public static final HostKeyboard PLAIN = new HostKeyboard(KeyboardLayout.US, false, false);
    /** Unikey left on. */
    public static final HostKeyboard TELEX = new HostKeyboard(KeyboardLayout.US, true, false);

    /** The text that arrives, in NFC. */
    public String text(List<KeyStroke> strokes) {
        var typed = new StringBuilder();
        for (KeyStroke stroke : strokes) {
            typed.append(layout.character(stroke, capsLock));
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        return telex ? TelexWord.typed(text) : text;
    }
}
