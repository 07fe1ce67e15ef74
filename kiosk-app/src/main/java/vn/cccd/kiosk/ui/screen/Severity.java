package vn.cccd.kiosk.ui.screen;

import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.ui.drawing.Picture;
import vn.cccd.kiosk.ui.drawing.Signs;
import vn.cccd.kiosk.ui.text.Phrase;

/** How serious a failure looks. */
enum Severity {
    /** Good to know; nothing is wrong. */
    NOTICE,
    /** To be put right here. */
    CAUTION,
    /** Must not go on without a person. */
    STOP;

    static Severity of(FailureCode code) {
        return switch (code) {
            case BACKEND_UNREACHABLE, ALREADY_CHECKED_IN, SEE_STAFF, CONSENT_REFUSED, NOT_ON_ROSTER -> NOTICE;
            case CARD_HOSTILE,
                    CHIP_FORGED,
                    CHIP_CLONE_SUSPECTED,
                    CARD_SUSPECTED,
                    SIGNER_REVOKED,
                    QR_SIGNATURE_INVALID,
                    QR_REPLAYED,
                    STORE_FULL,
                    STORE_UNREADABLE,
                    INTERNAL_ERROR -> STOP;
            case CARD_MOVED,
                    CARD_REMOVED,
                    CARD_CHANGED,
                    CARD_NOT_SUPPORTED,
                    CARD_KEY_REFUSED,
                    QR_NOT_THIS_CARD,
                    CARD_BLOCKED_SLOW,
                    CARD_DAMAGED,
                    CHIP_NOT_JUDGED,
                    SIGNER_UNKNOWN,
                    DOCUMENT_EXPIRED,
                    DIFFERS_FROM_ROSTER,
                    OTHER_SESSION,
                    WRONG_STAGE,
                    ASSURANCE_TOO_LOW,
                    RECORDING_UNCERTAIN,
                    READER_MISSING,
                    READER_SERVICE_DOWN,
                    READER_TOO_MANY,
                    SCANNER_MISSING,
                    QR_UNREADABLE,
                    QR_NOT_AN_ID,
                    QR_EXPIRED,
                    PRINTER_OUT_OF_PAPER,
                    PRINTER_MISSING,
                    BACKEND_REFUSED,
                    CLOCK_UNTRUSTED,
                    TRUST_LIST_STALE,
                    LOCAL_API_UNAVAILABLE -> CAUTION;
        };
    }

    Picture sign() {
        return switch (this) {
            case NOTICE -> Signs.notice();
            case CAUTION -> Signs.caution();
            case STOP -> Signs.stop();
        };
    }

    Phrase word() {
        return switch (this) {
            case NOTICE -> Phrase.SEVERITY_NOTICE;
            case CAUTION -> Phrase.SEVERITY_CAUTION;
            case STOP -> Phrase.SEVERITY_STOP;
        };
    }
}
