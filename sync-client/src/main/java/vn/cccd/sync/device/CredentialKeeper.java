package vn.cccd.sync.device;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import vn.cccd.sync.delivery.CredentialRenewal;
import vn.cccd.sync.observe.SecurityEvent;
import vn.cccd.sync.observe.SecurityEventKind;
import vn.cccd.sync.observe.SecurityLog;

/**
 * Keeps the kiosk let in: renews its certificate in time, takes over what {@code kiosk enrol} got meanwhile, and finds out why the backend
 * refuses. Any thread may use it; calls wait for each other.
 */
public final class CredentialKeeper implements CredentialRenewal {
    private static final System.Logger LOG = System.getLogger(CredentialKeeper.class.getName());

    private final DeviceIdentity identity;
    private final Enrolment enrolment;
    private final Clock clock;
    private final SecurityLog log;
    private volatile boolean revoked;
    private Optional<DeviceRefusal> told = Optional.empty();

    public CredentialKeeper(DeviceIdentity identity, Enrolment enrolment, Clock clock, SecurityLog log) {
        this.identity = identity;
        this.enrolment = enrolment;
        this.clock = clock;
        this.log = log;
    }

    /** The backend refused: takes what another process enrolled, or else tries to renew. */
    @Override
    public synchronized boolean renew() {
        return reloaded() || (identity.certificate().isPresent() && renewed());
    }

    /** Renews when it is time. True when there is a new certificate, so that connections are to be made anew. */
    public synchronized boolean renewIfDue() {
        return reloaded() || (enrolment.renewalDue() && !revoked && renewed());
    }

    public boolean renewalDue() {
        return enrolment.renewalDue() && !revoked;
    }

    public Standing standing() {
        if (revoked) {
            return Standing.REVOKED;
        }
        return identity.certificate()
                .map(certificate ->
                        clock.instant().isAfter(certificate.getNotAfter().toInstant())
                                ? Standing.EXPIRED
                                : enrolment.renewalDue() ? Standing.RENEWAL_DUE : Standing.ENROLLED)
                .orElse(Standing.NOT_ENROLLED);
    }

    private boolean reloaded() {
        try {
            boolean changed = identity.reload();
            if (changed) {
                revoked = false;
                told = Optional.empty();
                log.report(SecurityEvent.of(SecurityEventKind.DEVICE_ENROLLED));
            }
            return changed;
        } catch (KioskKeyException e) {
            // The identity in memory still serves; the next start will say what is wrong with the file.
            LOG.log(Level.ERROR, "The kiosk's key file cannot be read any more: {0}", e.reason());
            log.report(SecurityEvent.of(SecurityEventKind.KEY_REFUSED, e.reason()));
            return false;
        }
    }

    private boolean renewed() {
        return switch (enrolment.renew()) {
            case EnrolmentOutcome.Certified certified -> {
                LOG.log(Level.INFO, "The kiosk''s certificate was renewed until {0}", certified.validUntil());
                revoked = false;
                told = Optional.empty();
                log.report(SecurityEvent.of(SecurityEventKind.DEVICE_RENEWED));
                yield true;
            }
            case EnrolmentOutcome.Refused refused -> {
                refused(refused.why());
                yield false;
            }
        };
    }

    /** It is asked again and again; the same answer is told once. */
    private void refused(DeviceRefusal why) {
        revoked |= why == DeviceRefusal.DEVICE_REVOKED;
        if (told.equals(Optional.of(why))) {
            return;
        }
        told = Optional.of(why);
        LOG.log(Level.WARNING, "The kiosk''s certificate was not renewed: {0}", why);
        if (why == DeviceRefusal.DEVICE_REVOKED) {
            log.report(SecurityEvent.of(SecurityEventKind.DEVICE_REVOKED));
        } else if (why != DeviceRefusal.UNREACHABLE) {
            log.report(SecurityEvent.of(SecurityEventKind.ENROLMENT_REFUSED, why));
        }
    }
}
