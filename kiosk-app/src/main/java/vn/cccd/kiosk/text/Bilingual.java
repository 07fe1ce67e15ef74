package vn.cccd.kiosk.text;

/** A text that a site provides in both languages, such as its own name. */
public record Bilingual(String vietnamese, String english) {
    public Bilingual {
        if (vietnamese.isBlank() || english.isBlank()) {
            throw new IllegalArgumentException("a text is missing in one of the languages");
        }
    }

    /** The same text for both languages, for names that are not translated. */
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    public String in(Language language) {
        return switch (language) {
            case VIETNAMESE -> vietnamese;
            case ENGLISH -> english;
        };
    }
}
