package vn.cccd.kiosk.admin;

import vn.cccd.kiosk.text.Bilingual;

/** One thing that is known about the machine, in a few words; nothing personal. */
public record Fact(Subject subject, Condition condition, Bilingual words) {
    static Fact of(Subject subject, Condition condition, String vietnamese, String english) {
        return new Fact(subject, condition, new Bilingual(vietnamese, english));
    }

    /** The same words in both languages. */
    static Fact of(Subject subject, Condition condition, String words) {
        return of(subject, condition, words, words);
    }
}
