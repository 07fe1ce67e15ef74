package vn.cccd.kiosk.ui.staff;

import java.util.ResourceBundle;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Check;
import vn.cccd.kiosk.sector.drivingtest.Objection;
import vn.cccd.kiosk.text.Language;

/** The words of the staff's windows in one language. */
public final class StaffPhrases {
    static final String BUNDLE = "vn.cccd.kiosk.ui.staff.staff";

    private final ResourceBundle bundle;

    public StaffPhrases(Language language) {
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String of(StaffPhrase phrase) {
        return bundle.getString(phrase.name());
    }

    /** A phrase with something put in the places that it leaves open. */
    public String of(StaffPhrase phrase, Object... inserted) {
        return bundle.getString(phrase.name()).formatted(inserted);
    }

    /** What a check is called. */
    public String of(Check.Name check) {
        return bundle.getString("CHECK_" + check);
    }

    /** What it says about the card that a check failed. */
    public String failed(Check.Name check) {
        return bundle.getString("CHECK_" + check + ".failed");
    }

    /** What a check finds out, in a sentence. */
    public String meaning(Check.Name check) {
        return bundle.getString("CHECK_" + check + ".meaning");
    }

    /** How a check ended, in a sentence. */
    public String of(Check.Result result) {
        return bundle.getString("RESULT_" + result);
    }

    /** What speaks against letting somebody in, in a few words. */
    public String of(Objection objection) {
        return bundle.getString("OBJECTION_" + objection);
    }

    /** The same in a sentence. */
    public String meaning(Objection objection) {
        return bundle.getString("OBJECTION_" + objection + ".meaning");
    }

    /** What a clerk should know, in a few words. */
    public String of(Caveat caveat) {
        return bundle.getString("CAVEAT_" + caveat);
    }

    /** The same in a sentence. */
    public String meaning(Caveat caveat) {
        return bundle.getString("CAVEAT_" + caveat + ".meaning");
    }
}
