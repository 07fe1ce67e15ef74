package vn.cccd.kiosk.identity;

import vn.cccd.card.ReadFailure;
import vn.cccd.kiosk.text.FailureCode;

/** Names the failures of a reading as people read them. */
public final class ReadFailureCodes {
    private ReadFailureCodes() {}

    public static FailureCode of(ReadFailure failure) {
        return switch (failure) {
            case CARD_MOVED -> FailureCode.CARD_MOVED;
            case CARD_REMOVED -> FailureCode.CARD_REMOVED;
            case CARD_NOT_SUPPORTED -> FailureCode.CARD_NOT_SUPPORTED;
            case CARD_KEY_REFUSED -> FailureCode.CARD_KEY_REFUSED;
            case QR_NOT_THIS_CARD -> FailureCode.QR_NOT_THIS_CARD;
            case CARD_BLOCKED_SLOW -> FailureCode.CARD_BLOCKED_SLOW;
            case CARD_DAMAGED -> FailureCode.CARD_DAMAGED;
            case CARD_HOSTILE -> FailureCode.CARD_HOSTILE;
            case READER_MISSING -> FailureCode.READER_MISSING;
            case READER_SERVICE_DOWN -> FailureCode.READER_SERVICE_DOWN;
        };
    }
}
