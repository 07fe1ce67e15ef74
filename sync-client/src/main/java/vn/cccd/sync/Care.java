package vn.cccd.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import vn.cccd.sync.authority.BackendKeys;
import vn.cccd.sync.delivery.ClockWatch;
import vn.cccd.sync.delivery.DeliveryCounters;
import vn.cccd.sync.delivery.HttpsRoute;
import vn.cccd.sync.delivery.HttpsUplink;
import vn.cccd.sync.device.CredentialKeeper;
import vn.cccd.sync.device.DeviceIdentity;
import vn.cccd.sync.device.Enrolment;
import vn.cccd.sync.device.Standing;
import vn.cccd.sync.observe.ApplicationCounters;
import vn.cccd.sync.observe.SecurityEvent;
import vn.cccd.sync.observe.SecurityEventKind;
import vn.cccd.sync.observe.SecurityLog;
import vn.cccd.sync.observe.SyslogSender;
import vn.cccd.sync.observe.Telemetry;
import vn.cccd.sync.reference.ReferenceData;
import vn.cccd.sync.time.SignedTime;

/** What a client has beside outbox and sender, all over the one HTTPS client of the delivery. */
final class Care implements AutoCloseable {
    private final CareSettings settings;
    private final String kiosk;
    private final DeviceIdentity identity;
    private final HttpsUplink uplink;
    private final ClockWatch watch;
    private final CredentialKeeper keeper;
    private final SecurityLog log;
    private final Optional<SignedTime> time;
    private final Clock clock;
    private final SecureRandom random;
    private final Alarms alarms;
    private volatile Optional<ReferenceData> reference = Optional.empty();
    private volatile ApplicationCounters counters = ApplicationCounters.NONE;
    private volatile Optional<Housekeeping> housekeeping = Optional.empty();

    private Care(
            CareSettings settings,
            SyncSettings sync,
            DeviceIdentity identity,
            HttpsUplink uplink,
            ClockWatch watch,
            Clock clock,
            SecureRandom random)
            throws IOException {
        this.settings = settings;
        this.kiosk = sync.kiosk();
        this.identity = identity;
        this.uplink = uplink;
        this.watch = watch;
        this.clock = clock;
        this.random = random;
        Enrolment enrolment = new Enrolment(
                identity, uplink.sideLine(), sync.kiosk(), EnrolmentDesk.authorities(settings.deviceCa()), clock);
        Optional<Path> signers = settings.backendKeys();
        this.time = signers.isPresent()
                ? Optional.of(
                        new SignedTime(uplink.sideLine(), BackendKeys.load(signers.get()), random, System::nanoTime))
                : Optional.empty();
        this.log = settings.securityLog().isPresent()
                ? SyslogSender.start(
                        settings.securityLog().get(), sync.kiosk(), sync.site(), clock, this::clockTrusted, random)
                : SecurityLog.NONE;
        this.alarms = new Alarms(log);
        this.keeper = new CredentialKeeper(identity, enrolment, clock, log);
    }

    static Care open(
            SyncSettings sync, CareSettings settings, DeviceIdentity identity, Clock clock, SecureRandom random)
            throws SyncException {
        ClockWatch watch = new ClockWatch(clock, System::nanoTime);
        try {
            HttpsUplink uplink = HttpsUplink.to(
                    new HttpsRoute(sync.backend(), sync.backendCa(), identity, sync.proxy()),
                    sync.pace(),
                    clock,
                    watch);
            return new Care(settings, sync, identity, uplink, watch, clock, random);
        } catch (IOException e) {
            throw new SyncException(
                    SyncException.Reason.BACKEND_CA_UNREADABLE,
                    "a file with certificates or keys cannot be read: " + e.getMessage(),
                    e);
        }
    }

    /** The way to the backend, for the sender. */
    BackendLine line() {
        return new BackendLine(uplink, watch, keeper);
    }

    /** Begins the rounds. */
    void begin(LongSupplier queueLength) {
        log.report(SecurityEvent.of(SecurityEventKind.KIOSK_STARTED));
        Telemetry telemetry = new Telemetry(uplink.sideLine(), kiosk, queueLength);
        telemetry.countersFrom(() -> counters.take());
        Housekeeping rounds = new Housekeeping(
                new Housekeeping.Work(
                        settings.telemetry() ? Optional.of(telemetry) : Optional.empty(),
                        time,
                        keeper,
                        uplink::credentialsChanged,
                        watch,
                        this::lookAtReference,
                        log),
                clock,
                System::nanoTime);
        rounds.start(Duration.ofMillis(random.nextLong(Housekeeping.PULSE.toMillis())));
        housekeeping = Optional.of(rounds);
    }

    /** The store did not open; the security centre may want to know. */
    void refused(SyncException why) {
        log.report(SecurityEvent.of(SecurityEventKind.STORE_UNUSABLE, why.reason()));
        close();
    }

    /** The sender took a step. */
    void delivered(DeliveryCounters counted, DeliveryStatus.Connection connection) {
        alarms.delivered(counted.conflicts(), counted.quarantined() - counted.conflicts(), connection);
    }

    /** The store had been damaged when it was opened. */
    void storeDamaged() {
        alarms.damaged();
    }

    /** What is offered as reference data is looked at from now on. */
    void watch(ReferenceData opened) {
        reference = Optional.of(opened);
    }

    private void lookAtReference() {
        reference.map(ReferenceData::status).ifPresent(alarms::offered);
    }

    /** Does now what is done once a minute. */
    void round() {
        housekeeping.ifPresent(Housekeeping::round);
    }

    void countersFrom(ApplicationCounters application) {
        counters = application;
    }

    SecurityLog log() {
        return log;
    }

    Standing standing() {
        return keeper.standing();
    }

    Optional<Instant> certifiedUntil() {
        return identity.certificate().map(held -> held.getNotAfter().toInstant());
    }

    long securityEventsDropped() {
        return log instanceof SyslogSender sender ? sender.dropped() : 0;
    }

    private boolean clockTrusted() {
        return watch.reading().confidence() == ClockWatch.Confidence.SYNCHRONISED;
    }

    @Override
    public void close() {
        housekeeping.ifPresent(Housekeeping::close);
        log.close();
        uplink.close();
    }
}
