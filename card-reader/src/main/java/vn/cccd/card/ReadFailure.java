package vn.cccd.card;

/** Why a reading did not come to its end. The names are what support staff ask for. */
public enum ReadFailure {
    /** Contact was weak: the card stopped answering but is still there. */
    CARD_MOVED,
    /** The card left the reader. */
    CARD_REMOVED,
    /** Not an identity chip that we can open: an old card, a bank card, or access that needs a key we do not have. */
    CARD_NOT_SUPPORTED,
    /** The chip refused the key: the typed number is wrong. */
    CARD_KEY_REFUSED,
    /** The chip refused the key, or holds another number than the QR code that the key came from. */
    QR_NOT_THIS_CARD,
    /** The chip is blocked or slows down after too many wrong keys. */
    CARD_BLOCKED_SLOW,
    /** The chip answers with errors or breaks off its own secure channel. */
    CARD_DAMAGED,
    /** The chip sends what no honest chip sends, such as impossible lengths. */
    CARD_HOSTILE,
    /** The reader is gone. */
    READER_MISSING,
    /** The computer's smart-card service is gone. */
    READER_SERVICE_DOWN
}
