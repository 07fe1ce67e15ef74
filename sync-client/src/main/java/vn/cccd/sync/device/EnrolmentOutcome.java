package vn.cccd.sync.device;

import java.time.Instant;

/** How an enrolment or a renewal ended. */
public sealed interface EnrolmentOutcome {
    /** The new certificate is in place and good until {@code validUntil}. */
    record Certified(Instant validUntil) implements EnrolmentOutcome {}

    /** Everything is as it was before. */
    record Refused(DeviceRefusal why) implements EnrolmentOutcome {}
}
