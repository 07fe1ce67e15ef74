package vn.cccd.sim.chip;

/** Whether READ BINARY is spoken with its odd instruction, which alone has room for an offset beyond 32 KB. */
public enum OddReads implements Labelled {
    SPOKEN("on"),
    /** Spoken, and an even READ BINARY that begins below 32,768 brings nothing from beyond. */
    REQUIRED_BEYOND_32K("required"),
    /** {@code 6D00}. */
    UNKNOWN("off");

    private final String label;

    OddReads(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
