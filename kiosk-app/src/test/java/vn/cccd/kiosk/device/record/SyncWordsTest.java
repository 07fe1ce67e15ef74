package vn.cccd.kiosk.device.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.flow.Delivery;
import vn.cccd.sync.DeliveryState;

class SyncWordsTest {
    @Test
    void aCheckInThatTheBackendDidNotTakeIsNotCalledOnItsWay() {
        assertThat(SyncWords.delivery(Optional.of(new DeliveryState.Quarantined("CONFLICT")), true))
                .isEqualTo(Delivery.STORED);
    }

    @Test
    void aCheckInWaitsForTheNetworkOrIsOnItsWay() {
        assertThat(SyncWords.delivery(Optional.of(new DeliveryState.Pending()), true))
                .isEqualTo(Delivery.SENDING);
        assertThat(SyncWords.delivery(Optional.empty(), false)).isEqualTo(Delivery.WAITING_FOR_NETWORK);
        assertThat(SyncWords.delivery(Optional.of(new DeliveryState.Sent()), false))
                .isEqualTo(Delivery.SENT);
    }
}
