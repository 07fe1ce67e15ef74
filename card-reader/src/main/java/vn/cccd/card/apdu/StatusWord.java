package vn.cccd.card.apdu;

/** Status words that decide something (ISO/IEC 7816-4, 5.6). They are compared exactly, never by bits. */
public final class StatusWord {
    public static final int OK = 0x9000;
    public static final int END_OF_FILE = 0x6282;
    public static final int AUTHENTICATION_FAILED = 0x6300;
    public static final int WRONG_LENGTH = 0x6700;
    public static final int SECURITY_NOT_SATISFIED = 0x6982;
    public static final int AUTHENTICATION_BLOCKED = 0x6983;
    public static final int FILE_NOT_FOUND = 0x6A82;
    public static final int WRONG_OFFSET = 0x6B00;

    private StatusWord() {}

    /** The chip does not know the command, or not with these parameters; it says nothing of what the command is about. */
    public static boolean isUnknownForm(int status) {
        return switch (status) {
            case 0x6D00, 0x6A81, 0x6A86, 0x6B00 -> true;
            default -> false;
        };
    }

    /** {@code 6Cxx}: the same again, with that many bytes expected. */
    public static boolean isWrongExpectation(int status) {
        return status >> 8 == 0x6C;
    }

    /** {@code 61xx}: more bytes wait. */
    public static boolean isMoreToCome(int status) {
        return status >> 8 == 0x61;
    }

    /** {@code 63Cx}: not right, and x more tries are left. */
    public static boolean isTriesLeft(int status) {
        return (status & 0xFFF0) == 0x63C0;
    }
}
