package vn.cccd.card;

import vn.cccd.card.apdu.CardException;

/** Gives what went wrong on the way to the chip its public name. */
final class FailureNames {
    private FailureNames() {}

    static ReadOutcome outcome(CardException failure, AccessHint hint) {
        String detail = String.valueOf(failure.getMessage());
        return switch (failure.reason()) {
            case CARD_GONE -> new ReadOutcome.Interrupted(ReadFailure.CARD_REMOVED, detail);
            case CARD_MUTE, LINK_FAILED -> new ReadOutcome.Interrupted(ReadFailure.CARD_MOVED, detail);
            case READER_GONE -> new ReadOutcome.Failed(ReadFailure.READER_MISSING, detail);
            case SERVICE_GONE -> new ReadOutcome.Failed(ReadFailure.READER_SERVICE_DOWN, detail);
            case KEY_REFUSED -> new ReadOutcome.Failed(keyRefused(hint), detail);
            case BLOCKED -> new ReadOutcome.Failed(ReadFailure.CARD_BLOCKED_SLOW, detail);
            case NOT_SUPPORTED -> new ReadOutcome.Failed(ReadFailure.CARD_NOT_SUPPORTED, detail);
            case CHANNEL_LOST, FILE_MISSING, DAMAGED -> new ReadOutcome.Failed(ReadFailure.CARD_DAMAGED, detail);
            case HOSTILE -> new ReadOutcome.Failed(ReadFailure.CARD_HOSTILE, detail);
        };
    }

    /** A key that came from a printed code was not mistyped: the code is of another card. */
    static ReadFailure keyRefused(AccessHint hint) {
        return hint instanceof AccessHint.CardQr ? ReadFailure.QR_NOT_THIS_CARD : ReadFailure.CARD_KEY_REFUSED;
    }
}
