package vn.cccd.sim.person;

/** The check digit of the machine-readable zone: weights 7, 3, 1, modulo 10 (Doc 9303-3, 4.9). */
final class CheckDigit {
    private static final int[] WEIGHTS = {7, 3, 1};

    private CheckDigit() {}

    static int of(String characters) {
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            sum += valueOf(characters.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        }
        return sum % 10;
    }

    /** {@code field} followed by its check digit. */
    static String appendedTo(String field) {
        return field + of(field);
    }

    private static int valueOf(char character) {
        if (character == '<') {
            return 0;
        }
        int value = Character.digit(character, Character.MAX_RADIX);
        if (value < 0 || Character.isLowerCase(character)) {
            throw new IllegalArgumentException("not a character of the machine-readable zone");
        }
        return value;
    }
}
