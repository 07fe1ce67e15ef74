package vn.cccd.sim.chip;

/** Status words of ISO/IEC 7816-4, 5.6 that this chip uses. */
final class Status {
    static final int OK = 0x9000;
    /** The low byte says how much. */
    static final int MORE_TO_COME = 0x6100;
    /** The low byte says how much to ask for. */
    static final int EXACT_LENGTH = 0x6C00;

    static final int END_OF_FILE = 0x6282;
    static final int AUTHENTICATION_FAILED = 0x6300;
    static final int WRONG_LENGTH = 0x6700;
    static final int CHAINING_UNKNOWN = 0x6884;
    static final int SECURITY_NOT_SATISFIED = 0x6982;
    static final int BLOCKED = 0x6983;
    static final int CONDITIONS_NOT_SATISFIED = 0x6985;
    static final int NO_CURRENT_FILE = 0x6986;
    static final int SECURE_MESSAGING_OBJECT_MISSING = 0x6987;
    static final int SECURE_MESSAGING_OBJECT_WRONG = 0x6988;
    static final int WRONG_DATA = 0x6A80;
    static final int FILE_NOT_FOUND = 0x6A82;
    static final int WRONG_PARAMETERS = 0x6A86;
    static final int REFERENCE_NOT_FOUND = 0x6A88;
    static final int OFFSET_BEYOND_FILE = 0x6B00;
    static final int UNKNOWN_INSTRUCTION = 0x6D00;
    static final int UNKNOWN_CLASS = 0x6E00;

    private Status() {}

    /** Four hexadecimal digits of either case. */
    static int parse(String hex) {
        if (!hex.matches("[0-9A-Fa-f]{4}")) {
            throw new IllegalArgumentException("a status word has four hexadecimal digits: " + hex);
        }
        return Integer.parseInt(hex, 16);
    }
}
