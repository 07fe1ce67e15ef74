package vn.cccd.kiosk.device.record;

import java.util.Optional;
import vn.cccd.kiosk.flow.Delivery;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sync.DeliveryState;
import vn.cccd.sync.DeliveryStatus;
import vn.cccd.sync.SyncException;

/** What the store and the line to the backend say, in the kiosk's own terms. */
final class SyncWords {
    private SyncWords() {}

    static FailureCode codeOf(SyncException.Reason reason) {
        return switch (reason) {
            case STORE_FULL -> FailureCode.STORE_FULL;
            case STORE_MISSING,
                    STORE_NEWER,
                    STORE_KEYS_UNUSABLE,
                    STORE_UNREADABLE,
                    STORE_IN_USE,
                    STORE_FAILED,
                    ID_ALREADY_USED,
                    CHECK_IN_TOO_LARGE,
                    BACKEND_CA_UNREADABLE -> FailureCode.STORE_UNREADABLE;
        };
    }

    /** How a check-in that is stored stands; nothing is promised of one that the backend did not take. */
    static Delivery delivery(Optional<DeliveryState> state, boolean reachable) {
        return switch (state.orElseGet(DeliveryState.Pending::new)) {
            case DeliveryState.Sent sent -> Delivery.SENT;
            case DeliveryState.Quarantined aside -> Delivery.STORED;
            case DeliveryState.Pending pending -> reachable ? Delivery.SENDING : Delivery.WAITING_FOR_NETWORK;
        };
    }

    /** Whether the backend is there as far as is known; before the first try it is. */
    static boolean reachable(DeliveryStatus status) {
        return switch (status.connection()) {
            case UNKNOWN, ONLINE -> true;
            case UNREACHABLE, CREDENTIALS_REFUSED, STOPPED -> false;
        };
    }
}
