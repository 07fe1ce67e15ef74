package vn.cccd.kiosk.device.record;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.kiosk.identity.KeyedHash;
import vn.cccd.kiosk.journal.DossierBook;
import vn.cccd.kiosk.journal.Journals;
import vn.cccd.kiosk.sector.counter.Answers;
import vn.cccd.kiosk.sector.counter.CounterDefaults;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Parties;
import vn.cccd.kiosk.sector.counter.Retention;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.sector.hospital.DayBook;
import vn.cccd.kiosk.sector.publicservice.PublicServiceDefaults;
import vn.cccd.sim.backend.tls.BackendKeys;
import vn.cccd.sync.SyncClient;
import vn.cccd.sync.SyncException;
import vn.cccd.sync.SyncSettings;
import vn.cccd.sync.device.KioskKey;
import vn.cccd.sync.device.KioskKeyException;
import vn.cccd.sync.seal.KeyPlace;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.seal.SealException;

/** The disk of a public office's counter, with a real outbox and a real book; nobody listens at the backend's address. */
public final class OfficeMachine {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    public static final CounterDefaults OFFICE = PublicServiceDefaults.counter(PublicServiceDefaults.procedures());
    public static final Dossier FILE = Parties.file(Parties.of(1, "applicant", "1990-01-31"))
            .withAnswers(Answers.none().with("procedure", "birth-registration"));

    public final SetClock clock = new SetClock();
    private final SecureRandom random = new SecureRandom();
    private final Path directory;
    private final SyncSettings settings;
    private final KioskKey key;

    public OfficeMachine(Path directory) throws IOException, KioskKeyException {
        this.directory = directory;
        Path authority = directory.resolve("ca.pem");
        BackendKeys.make(random).writeAuthority(authority);
        settings = SyncSettings.of(
                "kiosk-test", "test", URI.create("https://localhost:1"), authority, directory.resolve("outbox"));
        key = KioskKey.openOrCreate(directory.resolve("key"), clock, random);
    }

    public SyncClient sync() throws SyncException {
        return SyncClient.open(settings, key, clock, random);
    }

    public Journals journals() throws SealException {
        return new Journals(directory, keys());
    }

    public static Retention retention() {
        return new Retention(OFFICE.rules(), Period.ofDays(7));
    }

    public DayBook numbers() throws IOException {
        return DayBook.open(directory.resolve("numbers"), clock, new KeyedHash(Bytes.copyOf(new byte[32])), 1);
    }

    private KeyRing keys() throws SealException {
        return KeyPlace.ownerFiles(directory.resolve("journal-keys")).open(random);
    }

    /** What the book holds or is given while the machine stands still. */
    public <T> T inBook(Reading<T> reading) throws IOException, SealException {
        try (KeyRing keys = keys();
                DossierBook book = DossierBook.open(
                        directory.resolve("files"), keys, clock.now().toLocalDate())) {
            return reading.of(book);
        }
    }

    public interface Reading<T> {
        T of(DossierBook book) throws IOException;
    }

    /** Check-ins waiting to be sent. */
    long pending() throws SyncException {
        try (SyncClient sync = sync()) {
            return sync.status().pending();
        }
    }

    /** The machine goes out when the check-ins are in the outbox and the book does not know it yet. */
    public void goesOutBetweenOutboxAndBook(StoredDossier file) throws IOException, SealException, SyncException {
        inBook(book -> {
            book.keep(file.dossier());
            book.storing(file);
            return file;
        });
        try (SyncClient sync = sync()) {
            sync.addAll(CounterDraft.of(file, OFFICE.demonstration(), OFFICE.rules(), ZONE, sync.clockState()));
        }
    }

    /** Goes on when it is told to. */
    public static final class SetClock extends Clock {
        private volatile Instant instant = Instant.parse("2026-11-20T01:15:00Z");

        public void set(LocalDateTime now) {
            instant = now.atZone(ZONE).toInstant();
        }

        public LocalDateTime now() {
            return LocalDateTime.now(this);
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant, zone);
        }

        @Override
        public Instant instant() {
            return instant;
        }
    }
}
