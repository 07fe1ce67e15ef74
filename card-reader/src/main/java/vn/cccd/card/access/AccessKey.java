package vn.cccd.card.access;

/** A key that may open the chip. Never in {@code toString}. */
public sealed interface AccessKey {
    /** The card access number: six digits. */
    record Can(String digits) implements AccessKey {
        @Override
        public String toString() {
            return "Can[…]";
        }
    }

    /**
     * The fields of the machine-readable zone that form the document basic access key.
     *
     * @param documentNumber without its check digit
     * @param birthDate {@code YYMMDD}
     * @param expiryDate {@code YYMMDD}
     */
    record Mrz(String documentNumber, String birthDate, String expiryDate) implements AccessKey {
        @Override
        public String toString() {
            return "Mrz[…]";
        }
    }
}
