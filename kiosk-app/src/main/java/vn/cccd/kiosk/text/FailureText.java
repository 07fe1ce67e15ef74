package vn.cccd.kiosk.text;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

/**
 * What is said about one failure in one language.
 *
 * @param title one short line
 * @param citizen what the citizen reads: what happened and what to do, without blame
 * @param staff what staff reads: the likely cause
 * @param remedies what staff can do, in the order to try
 */
public record FailureText(String title, String citizen, String staff, List<String> remedies) {
    private static final String BUNDLE = "vn.cccd.kiosk.text.failures";

    public FailureText {
        remedies = List.copyOf(remedies);
    }

    /** The text of {@code code} in {@code language}. */
    public static FailureText of(FailureCode code, Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        List<String> remedies = new ArrayList<>();
        for (int i = 1; bundle.containsKey(code + ".remedy." + i); i++) {
            remedies.add(bundle.getString(code + ".remedy." + i));
        }
        return new FailureText(
                bundle.getString(code + ".title"),
                bundle.getString(code + ".citizen"),
                bundle.getString(code + ".staff"),
                remedies);
    }
}
