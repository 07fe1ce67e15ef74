package vn.cccd.sim.chip;

/** The chip left the field in the middle of a command. */
public final class ChipGone extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Departure departure;

    public ChipGone(Departure departure) {
        super("the chip left the field");
        this.departure = departure;
    }

    /** Whether and when something lies in the field again: for the reader to carry out. */
    public Departure departure() {
        return departure;
    }
}
