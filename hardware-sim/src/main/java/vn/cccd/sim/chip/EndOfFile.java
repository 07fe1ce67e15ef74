package vn.cccd.sim.chip;

/** What becomes of a READ BINARY that asks for more bytes than the file has left. */
public enum EndOfFile implements Labelled {
    /** The bytes that are left, with {@code 6282}. */
    WARNING("6282"),
    /** The bytes that are left, and all is well. */
    SILENT("9000"),
    /** Nothing but {@code 6Cxx}, or {@code 6700} where that cannot count so far: the terminal has to ask for exactly what is left. */
    EXACT_LENGTH("6cxx"),
    /** Nothing but {@code 6B00}. */
    REFUSED("6b00");

    private final String label;

    EndOfFile(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
