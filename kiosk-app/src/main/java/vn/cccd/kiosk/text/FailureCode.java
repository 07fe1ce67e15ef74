package vn.cccd.kiosk.text;

/**
 * The name of a failure: short enough to be read out on the phone, the same on the screen, in the log and in the manual.
 *
 * <p>What each means to the citizen and to staff is in {@link FailureText}.
 */
public enum FailureCode {
    CARD_MOVED,
    CARD_REMOVED,
    /** A card was put back, but not the one that had been opened before. */
    CARD_CHANGED,
    CARD_NOT_SUPPORTED,
    CARD_KEY_REFUSED,
    QR_NOT_THIS_CARD,
    CARD_BLOCKED_SLOW,
    CARD_DAMAGED,
    CARD_HOSTILE,
    CHIP_FORGED,
    CHIP_CLONE_SUSPECTED,
    /** A chip that was opened with this person's number was found out before; what is shown now proves nothing. */
    CARD_SUSPECTED,
    /** The chip was read, but nothing could be said about its authenticity. */
    CHIP_NOT_JUDGED,
    SIGNER_UNKNOWN,
    SIGNER_REVOKED,
    DOCUMENT_EXPIRED,
    /** What is known about the person is less sure than the site demands. */
    ASSURANCE_TOO_LOW,
    READER_MISSING,
    READER_SERVICE_DOWN,
    READER_TOO_MANY,
    SCANNER_MISSING,
    QR_UNREADABLE,
    QR_NOT_AN_ID,
    QR_EXPIRED,
    QR_REPLAYED,
    QR_SIGNATURE_INVALID,
    PRINTER_OUT_OF_PAPER,
    PRINTER_MISSING,
    STORE_FULL,
    STORE_UNREADABLE,
    /** No error for the citizen: what was recorded is sent later. */
    BACKEND_UNREACHABLE,
    BACKEND_REFUSED,
    CLOCK_UNTRUSTED,
    TRUST_LIST_STALE,
    /** The site's own programs cannot ask this counter. */
    LOCAL_API_UNAVAILABLE,
    ALREADY_CHECKED_IN,
    /** The person is to be seen by staff; the screen does not say why. */
    SEE_STAFF,
    NOT_ON_ROSTER,
    /** The card is real, but name or date of birth on the list are others. */
    DIFFERS_FROM_ROSTER,
    OTHER_SESSION,
    /** A stage of a test that is not this person's next one. */
    WRONG_STAGE,
    CONSENT_REFUSED,
    /** A check-in was being stored, and whether it is was not told: it may be, or become so yet. */
    RECORDING_UNCERTAIN,
    /** The program itself made a mistake, and the visit was given up. */
    INTERNAL_ERROR
}
