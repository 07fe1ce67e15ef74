package vn.cccd.sim.scanner;

/** Which characters the computer takes the keys of a US keyboard for. */
public enum KeyboardLayout {
    US("`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./", "~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?"),
    /** The Vietnamese layout of Windows (kbdvntc): the row of digits is accents, unshifted and shifted. */
    VIETNAMESE(
            "`ăâêô\u0300\u0309\u0303\u0301\u0323đ-₫qwertyuiopươ\\asdfghjkl;'zxcvbnm,./",
            "~ĂÂÊÔ\u0300\u0309\u0303\u0301\u0323Đ_+QWERTYUIOPƯƠ|ASDFGHJKL:\"ZXCVBNM<>?"),
    /** French: letters change places, digits need Shift, the bar needs a third level. */
    FRENCH("²&é\"'(-è_çà)=azertyuiop^$*qsdfghjklmùwxcvbn,;:!", "~1234567890°+AZERTYUIOP¨£µQSDFGHJKLM%WXCVBN?./§");

    private static final String KEYS = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./";

    private final String plain;
    private final String shifted;

    KeyboardLayout(String plain, String shifted) {
        this.plain = plain;
        this.shifted = shifted;
    }

    /** The character of {@code stroke}; {@code capsLock} turns the case of letters. */
    char character(KeyStroke stroke, boolean capsLock) {
        int at = KEYS.indexOf(stroke.key());
        if (at < 0) {
            return stroke.key();
        }
        char typed = (stroke.shift() ? shifted : plain).charAt(at);
        if (!capsLock) {
            return typed;
        }
        return Character.isUpperCase(typed) ? Character.toLowerCase(typed) : Character.toUpperCase(typed);
    }
}
