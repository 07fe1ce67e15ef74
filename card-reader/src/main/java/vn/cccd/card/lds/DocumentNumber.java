package vn.cccd.card.lds;

/**
 * A document number, which may go on in the optional data when it has more than nine characters (Doc 9303-5, 4.2.2, note j).
 *
 * @param number without fillers
 * @param optionalData what is left of it, fillers included
 */
record DocumentNumber(String number, boolean checkDigitFits, String optionalData) {
    static DocumentNumber read(String field, char checkDigit, String optionalData) {
        int end = optionalData.indexOf('<');
        if (checkDigit == '<' && end > 1) {
            String whole = field + optionalData.substring(0, end - 1);
            return new DocumentNumber(
                    whole, CheckDigit.fits(whole, optionalData.charAt(end - 1)), optionalData.substring(end + 1));
        }
        return new DocumentNumber(field.replaceAll("<+$", ""), CheckDigit.fits(field, checkDigit), optionalData);
    }

    @Override
    public String toString() {
        return "DocumentNumber[…]";
    }
}
