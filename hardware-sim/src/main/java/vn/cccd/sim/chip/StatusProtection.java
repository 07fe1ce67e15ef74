package vn.cccd.sim.chip;

/** Whether the answer to a protected command is itself protected (Doc 9303-11, 9.8.4 wants it always). */
public enum StatusProtection implements Labelled {
    ALWAYS("always"),
    /** An error comes as a bare status word; the session goes on. */
    NOT_FOR_ERRORS("not-for-errors"),
    /** Only data is protected: an answer without any is a bare status word. */
    ONLY_FOR_DATA("only-for-data");

    private final String label;

    StatusProtection(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
