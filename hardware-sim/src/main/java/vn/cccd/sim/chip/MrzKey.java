package vn.cccd.sim.chip;

/**
 * The three fields of the machine readable zone that open a chip (Doc 9303-11, 4.3.2 and 4.4.4.1).
 *
 * @param documentNumber as printed; shorter numbers are filled to nine characters
 * @param birthDate YYMMDD
 * @param expiryDate YYMMDD
 */
public record MrzKey(String documentNumber, String birthDate, String expiryDate) {
    private static final int[] WEIGHTS = {7, 3, 1};

    public MrzKey {
        documentNumber = documentNumber + "<".repeat(Math.max(0, 9 - documentNumber.length()));
    }

    /** The three fields, each followed by its check digit: what both protocols hash. */
    public String seed() {
        return withCheckDigit(documentNumber) + withCheckDigit(birthDate) + withCheckDigit(expiryDate);
    }

    /** The document number and its check digit: by this a terminal knows the chip after Basic Access Control (TR-03110-1, 3.5.1). */
    String checkedNumber() {
        return withCheckDigit(documentNumber);
    }

    private static String withCheckDigit(String field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            char character = field.charAt(i);
            int value = character == '<' ? 0 : Character.digit(character, 36);
            sum += value * WEIGHTS[i % WEIGHTS.length];
        }
        return field + Math.floorMod(sum, 10);
    }

    @Override
    public String toString() {
        return "MrzKey[…]";
    }
}
