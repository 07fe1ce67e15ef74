package vn.cccd.sim.chip;

/** What becomes of a READ BINARY that asks for more bytes than the chip puts into one answer. */
public enum LongRead implements Labelled {
    /** Brings as many as fit, and says that all is well. */
    LESS("less"),
    /** Brings as many as fit, with {@code 6282}: as if the file ended there. */
    LESS_WITH_WARNING("6282"),
    /** Brings nothing but {@code 6700}; a read of "as many as there are" is no long one. */
    REFUSED("6700"),
    /** Brings nothing but {@code 6700}, also when asked for 256 or 65,536 bytes, which stands for "as many as there are". */
    REFUSED_STRICTLY("6700-strict"),
    /** Brings nothing but {@code 6Cxx}, which says how many to ask for (ISO/IEC 7816-4, 5.6). */
    EXACT_LENGTH("6cxx");

    private final String label;

    LongRead(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
