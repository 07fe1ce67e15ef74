package vn.cccd.qr.scanner;

/** Why there is no scanner. The names are stable. */
public enum Absence {
    /** Nothing of the kind that is looked for. */
    NOT_FOUND,
    /** It was there and is not any more. */
    UNPLUGGED,
    /** It is there, but another program has it or this user may not open it. */
    NOT_ALLOWED,
    /** It is there, but does not work, or the program's own part for it cannot be loaded. */
    UNUSABLE
}
