package vn.cccd.sync;

import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.delivery.ClockWatch;
import vn.cccd.sync.delivery.DeliveryCounters;
import vn.cccd.sync.delivery.NetworkWatch;
import vn.cccd.sync.delivery.SenderThread;
import vn.cccd.sync.delivery.Uplink;
import vn.cccd.sync.device.DeviceIdentity;
import vn.cccd.sync.device.KioskKey;
import vn.cccd.sync.device.RecordSigner;
import vn.cccd.sync.observe.ApplicationCounters;
import vn.cccd.sync.observe.SecurityLog;
import vn.cccd.sync.outbox.Attachment;
import vn.cccd.sync.outbox.Damage;
import vn.cccd.sync.outbox.NewRecord;
import vn.cccd.sync.outbox.Outbox;
import vn.cccd.sync.outbox.OutboxCounts;
import vn.cccd.sync.outbox.OutboxException;
import vn.cccd.sync.outbox.RecordState;
import vn.cccd.sync.outbox.StoredRecord;
import vn.cccd.sync.reference.ReferenceData;
import vn.cccd.sync.reference.ReferenceException;
import vn.cccd.sync.reference.ReferenceSettings;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.seal.SealException;

/**
 * Takes check-ins and brings each to the backend, exactly once in effect.
 *
 * <p>Crash contract:
 *
 * <ul>
 *   <li>When {@link #add} returns, the check-in is signed and on disk (fsync). From then on it reaches the backend whatever is killed, unplugged or
 *       offline in between, for as long as the disk lives.
 *   <li>On the wire a record may come more than once, when an answer was lost; its id lets the backend tell. It is the same record, byte for byte.
 *   <li>Records arrive in the order of their sequence numbers, quarantined ones aside. Each names the hash of the one before it.
 *   <li>When {@code add} throws, nothing was stored and nothing may be told to the citizen.
 * </ul>
 *
 * <p>All methods may be called by any thread. Signing and storing happen on the caller's, sending and {@linkplain #onStatus listeners} on one thread of
 * the client, {@code sync-sender}; {@code sync-network} looks for changes of the network.
 */
public final class SyncClient implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SyncClient.class.getName());

    private final SyncSettings settings;
    private final RecordSigner key;
    private final Clock clock;
    private final SecureRandom random;
    private final KeyRing keys;
    private final Outbox outbox;
    private final SenderThread sender;
    private final RejudgingThread rejudging;
    private final Uplink uplink;
    private final List<ReferenceData> fetching = new CopyOnWriteArrayList<>();
    private final NetworkWatch network;
    private final ClockWatch watch;
    private volatile Optional<Care> care = Optional.empty();
    private final List<Consumer<DeliveryStatus>> listeners = new CopyOnWriteArrayList<>();

    private SyncClient(
            SyncSettings settings,
            RecordSigner key,
            Clock clock,
            SecureRandom random,
            KeyRing keys,
            Outbox outbox,
            BackendLine line) {
        this.settings = settings;
        this.key = key;
        this.clock = clock;
        this.random = random;
        this.keys = keys;
        this.outbox = outbox;
        this.watch = line.watch();
        this.sender =
                new SenderThread(outbox, line.uplink(), line.renewal(), settings.pace(), random, this::tellListeners);
        this.network = NetworkWatch.over(this::networkChanged);
        this.uplink = line.uplink();
        this.rejudging = new RejudgingThread(new Rejudging(outbox, this::add, clock));
    }

    /** Opens the outbox and starts the sender, without a certificate of the kiosk's; what was pending is sent after the pace's start spread. */
    public static SyncClient open(SyncSettings settings, KioskKey key, Clock clock, SecureRandom random)
            throws SyncException {
        return open(settings, key, clock, random, BackendLine.open(settings, clock));
    }

    /**
     * Opens the outbox, starts the sender and what goes beside it: the certificate is shown and renewed, the clock is checked, counters and
     * security events are reported.
     */
    public static SyncClient open(
            SyncSettings settings, DeviceIdentity identity, CareSettings care, Clock clock, SecureRandom random)
            throws SyncException {
        Care taken = Care.open(settings, care, identity, clock, random);
        Instant begun = clock.instant();
        try {
            SyncClient client = open(settings, identity, clock, random, taken.line());
            client.care = Optional.of(taken);
            taken.begin(() -> client.outbox.counts().pending());
            if (client.damage()
                    .filter(found -> !found.foundAt().isBefore(begun))
                    .isPresent()) {
                taken.storeDamaged();
            }
            return client;
        } catch (SyncException e) {
            taken.refused(e);
            throw e;
        }
    }

    /** Likewise over any uplink, which the client closes in the end. */
    static SyncClient open(SyncSettings settings, KioskKey key, Clock clock, SecureRandom random, Uplink uplink)
            throws SyncException {
        return open(settings, key, clock, random, BackendLine.over(uplink, clock));
    }

    private static SyncClient open(
            SyncSettings settings, RecordSigner key, Clock clock, SecureRandom random, BackendLine line)
            throws SyncException {
        KeyRing keys;
        try {
            keys = settings.keys().open(random);
        } catch (SealException e) {
            line.uplink().close();
            throw new SyncException(SyncException.Reason.STORE_KEYS_UNUSABLE, e.reason() + ": " + e.getMessage(), e);
        }
        try {
            Outbox outbox = Outbox.open(settings.directory(), settings.kiosk(), settings.limits(), keys, clock);
            SyncClient client = new SyncClient(settings, key, clock, random, keys, outbox, line);
            client.sender.start();
            client.rejudging.start();
            client.network.start();
            return client;
        } catch (OutboxException e) {
            keys.close();
            line.uplink().close();
            throw SyncException.of(e);
        }
    }

    /** An id for a new check-in: UUIDv7 (RFC 9562, 5.7). */
    public UUID newId() {
        return UuidV7.make(clock, random);
    }

    /** The id of what follows from {@code origin} because of {@code cause}: a UUIDv7, always the same one, with the time of {@code origin}. */
    public static UUID idFrom(UUID origin, String cause) {
        return UuidV7.derived(origin, cause);
    }

    /** Likewise for what happened at {@code at}: kiosks that tell the same of the same moment give the same id. */
    public static UUID idFrom(Instant at, String cause) {
        return UuidV7.derived(new UUID(at.toEpochMilli() << 16, 0), cause);
    }

    /** Signs and stores {@code checkIn}. When this returns, it survives a power cut and will be delivered. Takes milliseconds; waits for no network. */
    public Receipt add(CheckIn checkIn) throws SyncException {
        return addAll(List.of(checkIn)).getFirst();
    }

    /** Likewise for check-ins that belong together: when this returns, all of them are stored; when it throws, none is. */
    public List<Receipt> addAll(List<CheckIn> checkIns) throws SyncException {
        List<StoredRecord> stored;
        try {
            stored = outbox.addAll(checkIns.stream().map(this::record).toList());
        } catch (OutboxException e) {
            throw SyncException.of(e);
        }
        sender.recordAdded();
        checkIns.stream()
                .flatMap(checkIn -> checkIn.evidence().stream())
                .forEach(evidence -> rejudging.recordAdded(evidence.trustStoreVersion()));
        Instant now = clock.instant();
        return stored.stream()
                .map(record -> new Receipt(record.id(), record.sequence(), now))
                .toList();
    }

    private NewRecord record(CheckIn checkIn) {
        return new NewRecord(
                checkIn.id(),
                checkIn.evidence()
                        .flatMap(Evidence::attachment)
                        .filter(attachment -> !attachment.isInline())
                        .map(attachment -> new Attachment(attachment.content())),
                link -> Bytes.utf8(key.sign(CheckInDocument.write(checkIn, settings.kiosk(), settings.site(), link))));
    }

    /**
     * Says that whom the application trusts has changed. In the background every check-in that is still held here with its evidence, delivered or not, is
     * judged again by {@code judge}; where the verdict is another one now, a correction follows the check-ins to the backend, once for each check-in
     * and trust version. So are check-ins that come later but were judged by another trust version.
     *
     * <p>To be called after each start, too, for what a crash kept from being judged.
     */
    public void judgeAgain(EvidenceJudge judge) {
        rejudging.judgeAgain(judge);
    }

    /**
     * Opens the reference data, to be fetched over the same way as check-ins go. The caller starts them, and closes them before this client.
     *
     * @throws ReferenceException when what is held cannot be opened
     */
    public ReferenceData reference(ReferenceSettings reference) throws ReferenceException {
        ReferenceData data = ReferenceData.open(reference, uplink.reference(), clock, random);
        fetching.add(data);
        care.ifPresent(taken -> taken.watch(data));
        return data;
    }

    private void add(Correction correction) throws OutboxException {
        outbox.add(
                correction.id(),
                link -> Bytes.utf8(
                        key.sign(CheckInDocument.write(correction, settings.kiosk(), settings.site(), link))));
        sender.recordAdded();
    }

    /** How delivery stands now. Asks nobody, so it costs nothing. */
    public DeliveryStatus status() {
        OutboxCounts counts = outbox.counts();
        return new DeliveryStatus(
                counts.pending(),
                counts.sent(),
                counts.quarantined(),
                settings.limits().records(),
                outbox.lastSent(),
                switch (sender.line()) {
                    case UNTRIED -> DeliveryStatus.Connection.UNKNOWN;
                    case UP -> DeliveryStatus.Connection.ONLINE;
                    case DOWN -> DeliveryStatus.Connection.UNREACHABLE;
                    case CREDENTIALS_REFUSED -> DeliveryStatus.Connection.CREDENTIALS_REFUSED;
                    case STOPPED -> DeliveryStatus.Connection.STOPPED;
                },
                sender.trouble(),
                watch.reading());
    }

    /** How far this machine's clock can be believed, as the next check-in should say: by the times that the backend told in its answers. */
    public CheckIn.ClockState clockState() {
        ClockWatch.Reading reading = watch.reading();
        return new CheckIn.ClockState(
                switch (reading.confidence()) {
                    case SYNCHRONISED -> CheckIn.ClockState.Confidence.SYNCHRONISED;
                    case DRIFTING -> CheckIn.ClockState.Confidence.DRIFTING;
                    case UNKNOWN -> CheckIn.ClockState.Confidence.UNKNOWN;
                },
                reading.lastSync());
    }

    /** Everything that can be counted about this client, for whoever looks after the kiosk. */
    public SyncGauges gauges() throws SyncException {
        try {
            return SyncGauges.of(status(), counters(), outbox.oldestPendingSince(), care, clock.instant());
        } catch (OutboxException e) {
            throw SyncException.of(e);
        }
    }

    /** Where the application reports what a security centre wants to hear of; nowhere unless the settings say so. */
    public SecurityLog securityLog() {
        return care.map(Care::log).orElse(SecurityLog.NONE);
    }

    /** Reports the application's counters to the backend from now on. */
    public void countersFrom(ApplicationCounters counters) {
        care.ifPresent(taken -> taken.countersFrom(counters));
    }

    /** Does now what is done once a minute; for tests, which do not wait for it. */
    void keepHouse() {
        care.ifPresent(Care::round);
    }

    /** What the sender did since the start. */
    public DeliveryCounters counters() {
        return sender.counters();
    }

    /** Where a check-in is; empty when it was never stored here or has been erased after delivery. */
    public Optional<DeliveryState> stateOf(UUID id) throws SyncException {
        try {
            return outbox.state(id).map(SyncClient::state);
        } catch (OutboxException e) {
            throw SyncException.of(e);
        }
    }

    /**
     * How it stands with the attachment of a check-in that was too large for the record: it follows when the record was delivered, at the pace that
     * the line allows, and never delays a check-in. What the backend refuses is quarantined; {@link #requeue} sends it once more. Empty when there
     * is none, or it has been erased after delivery.
     */
    public Optional<DeliveryState> attachmentStateOf(UUID id) throws SyncException {
        try {
            return outbox.attachmentState(id).map(SyncClient::state);
        } catch (OutboxException e) {
            throw SyncException.of(e);
        }
    }

    /** What was found when the store was last opened damaged: what was whole is in it again, the rest was set aside. Empty when it never was. */
    public Optional<Damage> damage() throws SyncException {
        try {
            return outbox.damage();
        } catch (OutboxException e) {
            throw SyncException.of(e);
        }
    }

    /** Sends a quarantined check-in, or its attachment, once more, for somebody who has removed the reason. False when neither is quarantined. */
    public boolean requeue(UUID id) throws SyncException {
        try {
            boolean requeued = outbox.requeue(id);
            sender.recordAdded();
            return requeued;
        } catch (OutboxException e) {
            throw SyncException.of(e);
        }
    }

    /** {@code listener} is called on the sender's thread after each of its steps, and once soon after it was added. It must return quickly. */
    public void onStatus(Consumer<DeliveryStatus> listener) {
        listeners.add(listener);
        sender.recordAdded();
    }

    /** Says that the network may be back, should somebody know before the client finds a new address of this machine by itself: a wait after failures is cut short, a wait that the server asked for is not. */
    public void networkChanged() {
        sender.networkChanged();
        fetching.forEach(ReferenceData::networkChanged);
    }

    /** Stops the sender, a call under way included, and closes the outbox. What is pending is sent after the next start. */
    @Override
    public void close() {
        care.ifPresent(Care::close);
        rejudging.close();
        network.close();
        sender.close();
        try {
            outbox.close();
        } catch (OutboxException e) {
            // What was acknowledged is on disk already; there is nothing that the caller could do.
            LOG.log(Level.WARNING, "The outbox did not close", e);
        }
        keys.close();
    }

    private void tellListeners() {
        DeliveryStatus status = status();
        care.ifPresent(taken -> taken.delivered(sender.counters(), status.connection()));
        listeners.forEach(listener -> listener.accept(status));
    }

    private static DeliveryState state(RecordState state) {
        return switch (state) {
            case RecordState.Pending pending -> new DeliveryState.Pending();
            case RecordState.Sent sent -> new DeliveryState.Sent();
            case RecordState.Quarantined quarantined -> new DeliveryState.Quarantined(quarantined.reason());
        };
    }
}
