package vn.cccd.sync;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.cccd.sync.observe.SecurityEvent;
import vn.cccd.sync.observe.SecurityEventKind;
import vn.cccd.sync.observe.SecurityLog;
import vn.cccd.sync.reference.BundleFault;
import vn.cccd.sync.reference.ReferenceName;
import vn.cccd.sync.reference.ReferenceStatus;

/** Tells the security centre what has changed for the worse since it was looked at last. Each change is told once. */
final class Alarms {
    private final SecurityLog log;
    private final Map<ReferenceName, Optional<String>> problems = new EnumMap<>(ReferenceName.class);
    private long conflicts;
    private long rejected;
    private boolean credentialsRefused;

    Alarms(SecurityLog log) {
        this.log = log;
    }

    /** The sender took a step; so many conflicts and rejections there were since the start. */
    synchronized void delivered(long conflictsNow, long rejectedNow, DeliveryStatus.Connection connection) {
        if (conflictsNow > conflicts) {
            log.report(SecurityEvent.of(SecurityEventKind.RECORD_CONFLICT, conflictsNow - conflicts));
        }
        if (rejectedNow > rejected) {
            log.report(SecurityEvent.of(SecurityEventKind.RECORD_REJECTED, rejectedNow - rejected));
        }
        boolean refusedNow = connection == DeliveryStatus.Connection.CREDENTIALS_REFUSED;
        if (refusedNow && !credentialsRefused) {
            log.report(SecurityEvent.of(SecurityEventKind.CREDENTIALS_REFUSED));
        }
        conflicts = conflictsNow;
        rejected = rejectedNow;
        credentialsRefused = refusedNow;
    }

    /** A minute went by: what the reference data were offered since. */
    synchronized void offered(ReferenceStatus status) {
        for (ReferenceStatus.OfName each : status.names()) {
            Optional<String> before = problems.getOrDefault(each.name(), Optional.empty());
            if (!each.problem().equals(before)) {
                each.problem().flatMap(Alarms::fault).ifPresent(this::report);
                problems.put(each.name(), each.problem());
            }
        }
    }

    /** The store had been damaged when it was opened. */
    void damaged() {
        log.report(SecurityEvent.of(SecurityEventKind.STORE_DAMAGED));
    }

    private void report(BundleFault fault) {
        switch (fault) {
            case VERSION_TOO_LOW, VERSION_REUSED ->
                log.report(SecurityEvent.of(SecurityEventKind.ROLLBACK_ATTEMPTED, fault));
            case TOO_LARGE,
                    SIGNATURE_INVALID,
                    NOT_A_BUNDLE,
                    WRONG_NAME,
                    EXPIRED,
                    CONTENT_MALFORMED,
                    DELTA_DOES_NOT_APPLY -> log.report(SecurityEvent.of(SecurityEventKind.REFERENCE_REFUSED, fault));
            case NOT_STORED -> {
                // The disk's fault, not the backend's.
            }
        }
    }

    /** Other problems are those of the connection. */
    private static Optional<BundleFault> fault(String problem) {
        for (BundleFault fault : BundleFault.values()) {
            if (fault.name().equals(problem)) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
