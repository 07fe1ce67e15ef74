package vn.cccd.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.cccd.sync.observe.SecurityEvent;
import vn.cccd.sync.observe.SecurityEventKind;
import vn.cccd.sync.reference.BundleFault;
import vn.cccd.sync.reference.ReferenceName;
import vn.cccd.sync.reference.ReferenceStatus;

class AlarmsTest {
    private final List<SecurityEvent> reported = new ArrayList<>();
    private final Alarms alarms = new Alarms(reported::add);

    private void delivered(long conflicts, long rejected, DeliveryStatus.Connection connection) {
        alarms.delivered(conflicts, rejected, connection);
    }

    private void offered(String problem) {
        alarms.offered(new ReferenceStatus(List.of(new ReferenceStatus.OfName(
                ReferenceName.CRL,
                OptionalLong.of(7),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(problem).filter(text -> !text.isEmpty())))));
    }

    @Test
    void conflictsAndRejectionsAreToldWithTheirNumberAndOnce() {
        delivered(0, 0, DeliveryStatus.Connection.ONLINE);
        delivered(2, 1, DeliveryStatus.Connection.ONLINE);
        delivered(2, 1, DeliveryStatus.Connection.ONLINE);
        delivered(3, 1, DeliveryStatus.Connection.ONLINE);

        assertThat(reported)
                .containsExactly(
                        SecurityEvent.of(SecurityEventKind.RECORD_CONFLICT, 2),
                        SecurityEvent.of(SecurityEventKind.RECORD_REJECTED, 1),
                        SecurityEvent.of(SecurityEventKind.RECORD_CONFLICT, 1));
    }

    @Test
    void refusedCredentialsAreToldEachTimeTheyBeginToBeRefused() {
        delivered(0, 0, DeliveryStatus.Connection.CREDENTIALS_REFUSED);
        delivered(0, 0, DeliveryStatus.Connection.CREDENTIALS_REFUSED);
        delivered(0, 0, DeliveryStatus.Connection.ONLINE);
        delivered(0, 0, DeliveryStatus.Connection.CREDENTIALS_REFUSED);

        assertThat(reported)
                .containsExactly(
                        SecurityEvent.of(SecurityEventKind.CREDENTIALS_REFUSED),
                        SecurityEvent.of(SecurityEventKind.CREDENTIALS_REFUSED));
    }

    @Test
    void anOlderBundleIsARollbackAnyOtherFaultARefusalAndALineThatIsDownNeither() {
        offered("SocketException");
        offered("VERSION_TOO_LOW");
        offered("VERSION_TOO_LOW");
        offered("");
        offered("SIGNATURE_INVALID");
        offered("NOT_STORED");

        assertThat(reported)
                .containsExactly(
                        SecurityEvent.of(SecurityEventKind.ROLLBACK_ATTEMPTED, BundleFault.VERSION_TOO_LOW),
                        SecurityEvent.of(SecurityEventKind.REFERENCE_REFUSED, BundleFault.SIGNATURE_INVALID));
    }
}
