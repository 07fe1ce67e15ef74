package vn.cccd.sim.card;

/** Which machine-readable zone a document has, and so which document it is. */
public enum DocumentSize {
    /** Three lines of 30: the Vietnamese card. */
    TD1,
    /** Two lines of 44: the same person's passport. */
    TD3
}
