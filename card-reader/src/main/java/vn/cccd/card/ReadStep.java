package vn.cccd.card;

/** The parts of a reading, in the order in which they begin. The names are stable: figures of many kiosks are compared by them. */
public enum ReadStep {
    /** The reader powers the card; known only to whoever connected. */
    CONNECT,
    /** From the first command to the open chip. */
    ACCESS,
    /** The list of files, and what tells the holder's name. */
    TEXT,
    /** EF.SOD, and its judgement as far as that had to be waited for. */
    SIGNATURE,
    /** The chip proves its keys. */
    PROOFS,
    PORTRAIT,
    /** Only for terminals that were given keys: the chip is shown them, and gives the fingerprints if it accepts them. */
    FINGERPRINTS
}
