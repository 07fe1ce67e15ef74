package vn.cccd.sync.outbox;

/** Records by state. */
public record OutboxCounts(long pending, long sent, long quarantined) {
    /** What counts against {@link OutboxLimits#records}. */
    long unsettled() {
        return pending + quarantined;
    }

    OutboxCounts plus(long morePending, long moreSent, long moreQuarantined) {
        return new OutboxCounts(pending + morePending, sent + moreSent, quarantined + moreQuarantined);
    }
}
