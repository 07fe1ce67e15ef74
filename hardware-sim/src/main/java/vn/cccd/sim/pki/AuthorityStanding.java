package vn.cccd.sim.pki;

/** What the authority behind a document is to an operator, whose trust directory always holds the known one. */
public enum AuthorityStanding implements Choice {
    /** The one in the trust directory. */
    KNOWN,
    /** Another of the same country, with a name and a key of its own. */
    UNKNOWN,
    /** Somebody with the known one's name and another key. */
    IMPOSTOR,
    /** An impostor whose signers point to the known one's key by its identifier too: only the signature tells. */
    IMPOSTOR_WITH_KEY_IDENTIFIER
}
