package vn.cccd.card;

import vn.cccd.card.apdu.CardException;

/** Gives what went wrong on the way to the chip its public name. */
final class FailureNames {
    private FailureNames() {}

    static ReadFailure of(CardException failure, AccessHint hint) {
        return switch (failure.reason()) {
            case CARD_GONE -> ReadFailure.CARD_REMOVED;
            case CARD_MUTE, LINK_FAILED -> ReadFailure.CARD_MOVED;
            case READER_GONE -> ReadFailure.READER_MISSING;
            case SERVICE_GONE -> ReadFailure.READER_SERVICE_DOWN;
            case KEY_REFUSED -> keyRefused(hint);
            case BLOCKED -> ReadFailure.CARD_BLOCKED_SLOW;
            case NOT_SUPPORTED -> ReadFailure.CARD_NOT_SUPPORTED;
            case CHANNEL_LOST, FILE_MISSING, DAMAGED -> ReadFailure.CARD_DAMAGED;
            case HOSTILE -> ReadFailure.CARD_HOSTILE;
        };
    }

    /** Whether the same card may be read on after it. */
    static boolean interrupts(ReadFailure failure) {
        return switch (failure) {
            case CARD_MOVED, CARD_REMOVED, READER_MISSING, READER_SERVICE_DOWN -> true;
            case CARD_NOT_SUPPORTED,
                    CARD_KEY_REFUSED,
                    QR_NOT_THIS_CARD,
                    CARD_BLOCKED_SLOW,
                    CARD_DAMAGED,
                    CARD_HOSTILE -> false;
        };
    }

    /** A key that came from a printed code was not mistyped: the code is of another card. */
    private static ReadFailure keyRefused(AccessHint hint) {
        return hint instanceof AccessHint.CardQr ? ReadFailure.QR_NOT_THIS_CARD : ReadFailure.CARD_KEY_REFUSED;
    }
}
