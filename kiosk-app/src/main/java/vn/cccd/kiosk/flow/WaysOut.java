package vn.cccd.kiosk.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.text.FailureCode;

/** What a failure screen offers: what may help first, and always a way that does not depend on the machine. */
final class WaysOut {
    private WaysOut() {}

    static List<Choice> of(FailureCode code, Optional<CardKey> key, Site site) {
        List<Choice> ways = new ArrayList<>(of(code));
        if (CodeAlone.helps(code) && CodeAlone.accepted(key, site)) {
            ways.add(1, Choice.WITHOUT_CARD);
        }
        return ways;
    }

    private static List<Choice> of(FailureCode code) {
        return switch (code) {
            case QR_NOT_THIS_CARD, CARD_NOT_SUPPORTED, CARD_BLOCKED_SLOW, INTERNAL_ERROR ->
                List.of(Choice.START_OVER, Choice.CALL_STAFF);
            case CARD_DAMAGED, CARD_HOSTILE -> List.of(Choice.CALL_STAFF, Choice.START_OVER);
            case CARD_KEY_REFUSED -> List.of(Choice.TYPE_NUMBER, Choice.START_OVER, Choice.CALL_STAFF);
            case CARD_MOVED, CARD_REMOVED, CARD_CHANGED ->
                List.of(Choice.TRY_AGAIN, Choice.START_OVER, Choice.CALL_STAFF);
            case QR_UNREADABLE, QR_NOT_AN_ID, QR_EXPIRED, QR_REPLAYED, QR_SIGNATURE_INVALID ->
                List.of(Choice.TRY_AGAIN, Choice.TYPE_NUMBER, Choice.CALL_STAFF);
            case CONSENT_REFUSED -> List.of(Choice.LEAVE, Choice.START_OVER, Choice.CALL_STAFF);
            case CHIP_FORGED,
                    CHIP_CLONE_SUSPECTED,
                    CARD_SUSPECTED,
                    CHIP_NOT_JUDGED,
                    SIGNER_UNKNOWN,
                    SIGNER_REVOKED,
                    DOCUMENT_EXPIRED,
                    ASSURANCE_TOO_LOW,
                    ALREADY_CHECKED_IN,
                    SEE_STAFF,
                    NOT_ON_ROSTER,
                    DIFFERS_FROM_ROSTER,
                    OTHER_SESSION,
                    WRONG_STAGE,
                    READER_MISSING,
                    READER_SERVICE_DOWN,
                    READER_TOO_MANY,
                    SCANNER_MISSING,
                    PRINTER_OUT_OF_PAPER,
                    PRINTER_MISSING,
                    STORE_FULL,
                    STORE_UNREADABLE,
                    RECORDING_UNCERTAIN,
                    BACKEND_UNREACHABLE,
                    BACKEND_REFUSED,
                    CLOCK_UNTRUSTED,
                    TRUST_LIST_STALE,
                    LOCAL_API_UNAVAILABLE -> List.of(Choice.CALL_STAFF, Choice.LEAVE);
        };
    }

    /** Whether another scan may follow directly: the failure says nothing against the card on the reader. */
    static boolean scanHelps(FailureCode code) {
        return of(code).contains(Choice.TRY_AGAIN)
                || of(code).contains(Choice.TYPE_NUMBER)
                || code == FailureCode.QR_NOT_THIS_CARD
                || code == FailureCode.CARD_BLOCKED_SLOW;
    }

    /** Whether the reader's state is what failed, so that the screen goes away when the reader is back. */
    static boolean passesWithTheReader(FailureCode code) {
        return code == FailureCode.READER_MISSING || code == FailureCode.READER_SERVICE_DOWN;
    }

    /** Whether putting the card on the reader is an answer to the failure. */
    static boolean cardHelps(FailureCode code) {
        return passesWithTheReader(code)
                || code == FailureCode.CARD_REMOVED
                || code == FailureCode.CARD_MOVED
                || code == FailureCode.CARD_CHANGED;
    }
}
