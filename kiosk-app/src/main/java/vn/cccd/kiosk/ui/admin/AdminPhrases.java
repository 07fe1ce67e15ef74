package vn.cccd.kiosk.ui.admin;

import java.util.ResourceBundle;
import vn.cccd.kiosk.text.Language;

/** The words of the door in one language. */
final class AdminPhrases {
    private final ResourceBundle bundle;

    AdminPhrases(Language language) {
        this.bundle = ResourceBundle.getBundle(
                "vn.cccd.kiosk.ui.admin.admin",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(AdminPhrase phrase) {
        return bundle.getString(phrase.name());
    }

    /** A phrase with something put in the places that it leaves open. */
    String of(AdminPhrase phrase, Object... inserted) {
        return bundle.getString(phrase.name()).formatted(inserted);
    }
}
