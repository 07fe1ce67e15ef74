package vn.cccd.sim.backend;

/** What goes wrong with evidence. The names in lower case with hyphens are the words of the text form. */
public enum EvidenceFlaw {
    /** The answer says that half of it is there, whatever is. */
    WRONG_OFFSET,
    /** One bit of a part is kept otherwise than it came. */
    CORRUPT
}
