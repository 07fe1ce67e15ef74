package vn.cccd.sim.backend;

/** What is wrong with a bundle of reference data. The names in lower case with hyphens are the words of the text form. */
public enum BundleFlaw {
    /** Rightly signed, with a version one lower than the current one. */
    ROLLBACK,
    /** The current one, signed with a key that nobody published and that calls itself the right one. */
    SIGNATURE,
    /** Rightly signed, with the name of another bundle inside. */
    NAME,
    /** Its last quarter is missing, though the length that is announced is right. */
    TRUNCATED,
    /** Rightly signed, newer, and 16 MiB larger than it should be. */
    OVERSIZED
}
