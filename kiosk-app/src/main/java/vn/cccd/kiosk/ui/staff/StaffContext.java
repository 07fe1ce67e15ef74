package vn.cccd.kiosk.ui.staff;

import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.Language;
import vn.cccd.kiosk.ui.text.Phrases;
import vn.cccd.kiosk.ui.theme.Format;

/** In which language and for which shape of a window something is drawn. When it changes, all is drawn anew. */
public record StaffContext(Language language, Format format, StaffPhrases words, Phrases phrases) {
    public StaffContext(Language language, Format format) {
        this(language, format, new StaffPhrases(language), new Phrases(language));
    }

    public String say(StaffPhrase phrase) {
        return words.of(phrase);
    }

    public String say(StaffPhrase phrase, Object... inserted) {
        return words.of(phrase, inserted);
    }

    public String say(Bilingual text) {
        return text.in(language);
    }

    /** Whether what was drawn for this is right for {@code language} and {@code shape} too. */
    public boolean fits(Language wanted, Format shape) {
        return language == wanted && format.equals(shape);
    }
}
