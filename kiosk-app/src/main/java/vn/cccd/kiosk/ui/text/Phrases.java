package vn.cccd.kiosk.ui.text;

import java.util.ResourceBundle;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.text.Language;

/** The words of the screens in one language. */
public final class Phrases {
    private static final String BUNDLE = "vn.cccd.kiosk.ui.text.screens";

    private final ResourceBundle bundle;

    public Phrases(Language language) {
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String of(Phrase phrase) {
        return bundle.getString(phrase.name());
    }

    /** A phrase with something put in the places that it leaves open. */
    public String of(Phrase phrase, Object... inserted) {
        return bundle.getString(phrase.name()).formatted(inserted);
    }

    /** What stands on the button for {@code choice}. */
    public String of(Choice choice) {
        return bundle.getString("CHOICE_" + choice);
    }
}
