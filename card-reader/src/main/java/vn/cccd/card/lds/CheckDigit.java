package vn.cccd.card.lds;

/** The check digit of machine-readable zones: weights 7, 3, 1, modulo 10 (Doc 9303-3, 4.9). */
public final class CheckDigit {
    private static final int[] WEIGHTS = {7, 3, 1};

    private CheckDigit() {}

    /** The digit over {@code text} of capital letters, digits and fillers. */
    public static char of(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += value(text.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        }
        return (char) ('0' + sum % 10);
    }

    static boolean fits(String text, char digit) {
        return of(text) == digit;
    }

    private static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : 0;
    }
}
