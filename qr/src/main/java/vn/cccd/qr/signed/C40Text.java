package vn.cccd.qr.signed;

import vn.cccd.qr.bytes.Bytes;

/** Capital letters, digits and spaces, three of them in two bytes (Doc 9303-13, 2.6; ISO/IEC 16022, 5.2.5). */
final class C40Text {
    private static final String CHART = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int FIRST_VALUE = 3;
    private static final int UNLATCH = 0xFE;

    private C40Text() {}

    /** The characters of {@code bytes}; fillers ({@code <}) come as spaces. */
    static String decode(Bytes bytes) throws RefusedException {
        if (bytes.length() % 2 != 0) {
            throw new RefusedException(Refusal.SEAL_MALFORMED);
        }
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < bytes.length(); at += 2) {
            boolean last = at + 2 == bytes.length();
            if (bytes.at(at) == UNLATCH) {
                int ascii = bytes.at(at + 1) - 1;
                if (!last || CHART.indexOf(ascii) < 0) {
                    throw new RefusedException(Refusal.SEAL_MALFORMED);
                }
                text.append((char) ascii);
            } else {
                pair((bytes.at(at) << 8 | bytes.at(at + 1)) - 1, last, text);
            }
        }
        return text.toString();
    }

    private static void pair(int number, boolean last, StringBuilder text) throws RefusedException {
        if (number < 0) {
            throw new RefusedException(Refusal.SEAL_MALFORMED);
        }
        text.append(character(number / 1600)).append(character(number / 40 % 40));
        int third = number % 40;
        // The last pair may hold two characters; a shift then fills it.
        if (!(last && third == 0)) {
            text.append(character(third));
        }
    }

    private static char character(int value) throws RefusedException {
        int at = value - FIRST_VALUE;
        if (at < 0 || at >= CHART.length()) {
            throw new RefusedException(Refusal.SEAL_MALFORMED);
        }
        return CHART.charAt(at);
    }
}
