package vn.cccd.kiosk.device.record;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sync.DeliveryStatus;
import vn.cccd.sync.delivery.ClockWatch;

/** Tells staff how the line to the backend is, and what only they can see to: records that it refused, and a clock that does not agree with its. */
final class LineNews implements Consumer<DeliveryStatus> {
    private final Consumer<Event> mailbox;
    private final Set<FailureCode> told = EnumSet.noneOf(FailureCode.class);

    /** @param mailbox gets the news, on the thread that brings the status */
    LineNews(Consumer<Event> mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public synchronized void accept(DeliveryStatus status) {
        mailbox.accept(new Event.ConnectionChanged(SyncWords.reachable(status)));
        tell(FailureCode.BACKEND_REFUSED, status.quarantined() > 0);
        tell(FailureCode.CLOCK_UNTRUSTED, status.clock().confidence() == ClockWatch.Confidence.DRIFTING);
    }

    private void tell(FailureCode code, boolean there) {
        if (there && told.add(code)) {
            mailbox.accept(new Event.TroubleBegan(code));
        } else if (!there && told.remove(code)) {
            mailbox.accept(new Event.TroubleEnded(code));
        }
    }
}
