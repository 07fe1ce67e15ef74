package vn.cccd.qr;

/** What a scanner or an input method did to a card's text. It is recognised, not repaired: the name is doubtful then. The names are stable. */
public enum TextDamage {
    /** A whole Vietnamese text without one accent: a keyboard-wedge scanner typed the bare letters. */
    ACCENTS_LOST,
    /** Question marks or replacement characters stand where letters were. */
    CHARACTERS_LOST,
    /** The keys of Telex or VNI instead of the letters they make: {@code Nguyeenx}, {@code Nguye64n}. */
    INPUT_METHOD_KEYS,
    /** UTF-8 that somebody read in another code page: {@code Nguyá»…n}. */
    WRONG_CODE_PAGE
}
