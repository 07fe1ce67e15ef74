package vn.cccd.kiosk.text;

import java.util.Locale;

/** The languages that every text of the kiosk exists in; Vietnamese comes first. */
public enum Language {
    VIETNAMESE("vi", "VN", "Tiếng Việt"),
    ENGLISH("en", "GB", "English");

    private final Locale locale;
    private final String ownName;

    Language(String code, String country, String ownName) {
        this.locale = Locale.of(code, country);
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** The language's name in that language, as its button shows it. */
    public String ownName() {
        return ownName;
    }
}
