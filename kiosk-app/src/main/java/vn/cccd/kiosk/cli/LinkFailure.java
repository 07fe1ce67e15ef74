package vn.cccd.kiosk.cli;

import vn.cccd.card.ReadFailure;
import vn.cccd.card.pcsc.CardLinkException;

/** What a card that could not even be connected is called. */
final class LinkFailure {
    private LinkFailure() {}

    static ReadFailure of(CardLinkException.Reason reason) {
        return switch (reason) {
            case CARD_GONE -> ReadFailure.CARD_REMOVED;
            case CARD_MUTE -> ReadFailure.CARD_MOVED;
            case READER_GONE -> ReadFailure.READER_MISSING;
            case SERVICE_GONE -> ReadFailure.READER_SERVICE_DOWN;
            case CARD_UNSUPPORTED -> ReadFailure.CARD_NOT_SUPPORTED;
            case FAILED -> ReadFailure.CARD_MOVED;
        };
    }
}
