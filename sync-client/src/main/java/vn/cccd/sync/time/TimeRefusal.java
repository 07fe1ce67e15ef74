package vn.cccd.sync.time;

/** Why a signed time does not count. Stable names. */
public enum TimeRefusal {
    /** Not signed for this purpose by a key that the kiosk was given. */
    SIGNATURE,
    /** Signed for another question: an earlier answer that somebody shows again. */
    NONCE,
    /** It took so long that it says too little about now. */
    TOO_SLOW,
    /** Not the document of the contract. */
    UNREADABLE,
    /** The backend refused to tell. */
    NOT_TOLD
}
