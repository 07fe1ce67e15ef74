package vn.cccd.sim.card;

/** What opens the chip. */
public enum CardAccess {
    PACE_AND_BAC,
    /** PACE with the card access number or the machine-readable zone. */
    PACE,
    /** PACE, and only with the machine-readable zone. */
    PACE_WITH_MRZ,
    /** Basic Access Control; nothing announces PACE. */
    BAC;

    boolean pace() {
        return this != BAC;
    }

    boolean bac() {
        return this == PACE_AND_BAC || this == BAC;
    }

    boolean can() {
        return this == PACE_AND_BAC || this == PACE;
    }
}
