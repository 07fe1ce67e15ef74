package vn.cccd.sim.qr.content;

import vn.cccd.sim.bytes.Bytes;

/** Capital letters, digits and spaces, three of them in two bytes (Doc 9303-13, 2.6). */
final class C40 {
    private static final String CHART = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int FIRST_VALUE = 3;
    private static final int UNLATCH = 0xFE;

    private C40() {}

    /**
     * {@code text} with fillers ({@code <}) as spaces.
     *
     * @throws IllegalArgumentException for any other character
     */
    static Bytes encode(String text) {
        String plain = text.replace('<', ' ');
        Bytes encoded = Bytes.empty();
        for (int i = 0; i < plain.length(); i += 3) {
            encoded = Bytes.join(encoded, tuple(plain.substring(i, Math.min(i + 3, plain.length()))));
        }
        return encoded;
    }

    private static Bytes tuple(String tuple) {
        if (tuple.length() == 1) {
            value(tuple.charAt(0));
            return Bytes.of(UNLATCH, tuple.charAt(0) + 1);
        }
        int last = tuple.length() == 3 ? value(tuple.charAt(2)) : 0;
        int number = 1600 * value(tuple.charAt(0)) + 40 * value(tuple.charAt(1)) + last + 1;
        return Bytes.of(number >> 8, number);
    }

    private static int value(char c) {
        int at = CHART.indexOf(c);
        if (at < 0) {
            throw new IllegalArgumentException("a seal holds capital letters, digits, spaces and fillers only");
        }
        return at + FIRST_VALUE;
    }
}
