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
    OVERSIZED,
    /** Rightly signed, newer, and its time was over an hour ago. */
    EXPIRED,
    /** Rightly signed, newer, and its content is of another shape. */
    CONTENT,
    /** Rightly signed, with another content under the current number. */
    REUSED,
    /** A delta that leads to another content than was signed. Where a whole bundle is answered, that is as it should be. */
    DELTA
}
