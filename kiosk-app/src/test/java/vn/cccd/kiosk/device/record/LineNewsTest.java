package vn.cccd.kiosk.device.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sync.DeliveryStatus;
import vn.cccd.sync.DeliveryStatus.Connection;
import vn.cccd.sync.delivery.ClockWatch;
import vn.cccd.sync.delivery.ClockWatch.Confidence;

class LineNewsTest {
    private final List<Event> told = new ArrayList<>();
    private final LineNews news = new LineNews(told::add);

    private List<Event> after(long quarantined, Connection connection, Confidence clock) {
        told.clear();
        news.accept(new DeliveryStatus(
                0,
                0,
                quarantined,
                100,
                Optional.empty(),
                connection,
                Optional.empty(),
                new ClockWatch.Reading(clock, Optional.empty(), Optional.empty())));
        return told;
    }

    @Test
    void aLineThatWorksIsNoTrouble() {
        assertThat(after(0, Connection.ONLINE, Confidence.SYNCHRONISED))
                .containsExactly(new Event.ConnectionChanged(true));
        assertThat(after(0, Connection.UNREACHABLE, Confidence.UNKNOWN))
                .containsExactly(new Event.ConnectionChanged(false));
    }

    @Test
    void whatTheBackendRefusedIsATroubleOfStaffUntilSomebodySawToIt() {
        assertThat(after(1, Connection.ONLINE, Confidence.SYNCHRONISED))
                .contains(new Event.TroubleBegan(FailureCode.BACKEND_REFUSED));
        assertThat(after(2, Connection.ONLINE, Confidence.SYNCHRONISED)).hasSize(1);
        assertThat(after(0, Connection.ONLINE, Confidence.SYNCHRONISED))
                .contains(new Event.TroubleEnded(FailureCode.BACKEND_REFUSED));
    }

    @Test
    void soIsAClockThatDoesNotAgreeWithTheBackends() {
        assertThat(after(0, Connection.ONLINE, Confidence.DRIFTING))
                .contains(new Event.TroubleBegan(FailureCode.CLOCK_UNTRUSTED));
        assertThat(after(0, Connection.ONLINE, Confidence.SYNCHRONISED))
                .contains(new Event.TroubleEnded(FailureCode.CLOCK_UNTRUSTED));
    }
}
