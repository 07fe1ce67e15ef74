package vn.cccd.sim.chip;

/** What kind of answer to reset a PC/SC reader makes up (PC/SC part 3, 3.1.3.2.3). */
public enum AtrForm implements Labelled {
    /** Historical bytes with the card's capabilities, which announce extended length when it is spoken. */
    CAPABILITIES("capabilities"),
    /** They announce extended length whether or not it is spoken. */
    EXTENDED_ANNOUNCED("extended"),
    /** They announce none, even when it is spoken. */
    SHORT_ANNOUNCED("short"),
    /** No historical bytes at all. */
    BARE("bare"),
    /** A chip of type B: application data and protocol bytes of the ATQB in place of historical bytes. */
    TYPE_B("type-b"),
    /** As of a contactless storage card, which a reader makes up when it does not speak ISO 14443-4 with the chip. */
    STORAGE_CARD("storage-card");

    private final String label;

    AtrForm(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
