package vn.cccd.kiosk.voice;

import java.util.Locale;
import java.util.ResourceBundle;
import vn.cccd.kiosk.text.Language;

/** Something that can be spoken. Its words are in the bundle {@code prompts} beside this class; nothing is ever put into them. */
public enum Prompt {
    /** A card lies there: scan its code or type its number. */
    CODE_OR_NUMBER,
    TYPE_NUMBER,
    PUT_CARD,
    PUT_CARD_OR_GO_ON,
    KEEP_STILL,
    PUT_BACK,
    IS_IT_YOU,
    CONSENT,
    CHOOSE_SERVICE,
    WAIT,
    STORED,
    /** As above, and the card still lies there. */
    STORED_TAKE_CARD,
    DID_NOT_WORK,
    STAFF_COMES,
    /** The call reached nobody: wave, or go to the desk. */
    STAFF_UNHEARD,
    GO_TO_DESK,
    TAKE_CARD,
    STILL_THERE;

    private static final String BUNDLE = "vn.cccd.kiosk.voice.prompts";

    /** The words in a language. */
    public String in(Language language) {
        return ResourceBundle.getBundle(
                        BUNDLE,
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(name());
    }

    /** The name of its recording, for example {@code put-card}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
