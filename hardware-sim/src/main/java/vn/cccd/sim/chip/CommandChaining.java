package vn.cccd.sim.chip;

/** Which commands may come in several parts (ISO/IEC 7816-4, 5.3.3). */
public enum CommandChaining implements Labelled {
    /** Only the steps of a protocol that Doc 9303-11 wants chained: GENERAL AUTHENTICATE. Others end with {@code 6E00}. */
    PROTOCOLS("protocols"),
    /** Any command's data; the parts are joined before the command is carried out. */
    EVERY_COMMAND("every"),
    /** None, with {@code 6884}: such a chip has no PACE. */
    NONE("none");

    private final String label;

    CommandChaining(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
