package vn.cccd.sim.person;

/** The sex on a card, as its three carriers spell it. */
public enum Sex {
    MALE("M", "Nam"),
    FEMALE("F", "Nữ"),
    /** The card does not say. */
    UNSPECIFIED("<", "");

    private final String mrz;
    private final String vietnamese;

    Sex(String mrz, String vietnamese) {
        this.mrz = mrz;
        this.vietnamese = vietnamese;
    }

    /** The letter in the machine-readable zone. */
    public String mrz() {
        return mrz;
    }

    /** The word in DG13 and in the printed code; none when the card does not say. */
    public String vietnamese() {
        return vietnamese;
    }
}
