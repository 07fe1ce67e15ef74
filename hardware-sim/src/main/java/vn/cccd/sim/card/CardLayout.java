package vn.cccd.sim.card;

/** Which document, and so which files. */
public enum CardLayout {
    /** The Vietnamese card: size TD1; DG1, DG2, DG3, DG13, DG14, DG15. */
    ID_CARD,
    /** A passport as most states made them first: size TD3; DG1 and DG2, no key of its own. */
    PASSPORT,
    /** A passport whose chip proves its key: size TD3; DG1, DG2 and DG14. */
    PASSPORT_WITH_KEY
}
