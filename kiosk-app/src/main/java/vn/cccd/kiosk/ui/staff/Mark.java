package vn.cccd.kiosk.ui.staff;

import java.util.Locale;

/** The sign before a line of a list. It stands beside words: nothing is said by sign or colour alone. */
public enum Mark {
    GOOD("✓"),
    BAD("✗"),
    UNKNOWN("?"),
    ATTENTION("!"),
    NONE("–");

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /** The class in the style sheet. */
    public String styleClass() {
        return "mark-" + name().toLowerCase(Locale.ROOT);
    }
}
