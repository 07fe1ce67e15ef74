package vn.cccd.sim.chip;

/** When an answer stops with {@code 61xx} and GET RESPONSE brings the rest (ISO/IEC 7816-4, 5.3.4). */
public enum LongAnswers implements Labelled {
    /** When an unprotected answer is longer than asked for; a protected one never is, for less data is put into it. */
    PLAIN("plain"),
    /** The protected answer, too, is made without regard to the room for it and cut afterwards. */
    PROTECTED("protected"),
    /** Every answer with data is announced first and has to be fetched, as with the protocol T=0. */
    EVERY("every");

    private final String label;

    LongAnswers(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
