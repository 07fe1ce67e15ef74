package vn.cccd.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.identity.KeyedHash;
import vn.cccd.kiosk.journal.DossierBook;
import vn.cccd.kiosk.journal.Journals;
import vn.cccd.kiosk.sector.Ticket;
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

/** A counter's files with a real outbox and a real book; nobody listens at the backend's address. */
class CounterFilesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final CounterDefaults OFFICE = PublicServiceDefaults.counter(PublicServiceDefaults.procedures());
    private static final Dossier FILE = Parties.file(Parties.of(1, "applicant", "1990-01-31"))
            .withAnswers(Answers.none().with("procedure", "birth-registration"));

    private final SecureRandom random = new SecureRandom();
    private final SetClock clock = new SetClock();
    private final List<CounterEvent> told = new CopyOnWriteArrayList<>();

    @TempDir
    private Path directory;

    private SyncSettings settings;
    private KioskKey key;

    @BeforeEach
    void aMachine() throws KioskKeyException, IOException {
        Path authority = directory.resolve("ca.pem");
        BackendKeys.make(random).writeAuthority(authority);
        settings = SyncSettings.of(
                "kiosk-test", "test", URI.create("https://localhost:1"), authority, directory.resolve("outbox"));
        key = KioskKey.openOrCreate(directory.resolve("key"), clock, random);
    }

    /** From a start to an end; what has begun is done then. */
    private List<CounterEvent> running(Consumer<CounterFiles> work) throws SyncException, IOException, SealException {
        told.clear();
        try (SyncClient sync = SyncClient.open(settings, key, clock, random);
                CounterFiles files = new CounterFiles(
                        sync,
                        new Journals(directory, keys()),
                        OFFICE.demonstration(),
                        new Retention(OFFICE.rules(), Period.ofDays(7)),
                        DayBook.open(directory.resolve("numbers"), clock, new KeyedHash(Bytes.copyOf(new byte[32])), 1),
                        clock,
                        told::add)) {
            work.accept(files);
        }
        return told.stream()
                .filter(event -> !(event instanceof CounterEvent.Happened))
                .toList();
    }

    private KeyRing keys() throws SealException {
        return KeyPlace.ownerFiles(directory.resolve("journal-keys")).open(random);
    }

    /** What the book of the machine, which stands still, holds or is given. */
    private <T> T inBook(Reading<T> reading) throws IOException, SealException {
        try (KeyRing keys = keys();
                DossierBook book = DossierBook.open(
                        directory.resolve("files"), keys, clock.now().toLocalDate())) {
            return reading.of(book);
        }
    }

    private interface Reading<T> {
        T of(DossierBook book) throws IOException;
    }

    /** Check-ins waiting to be sent. */
    private long pending() throws SyncException {
        try (SyncClient sync = SyncClient.open(settings, key, clock, random)) {
            return sync.status().pending();
        }
    }

    /** The machine goes out when the check-ins are in the outbox and the book does not know it yet. */
    private void crashBetweenOutboxAndBook(StoredDossier file) throws IOException, SealException, SyncException {
        inBook(book -> {
            book.keep(file.dossier());
            book.storing(file);
            return file;
        });
        try (SyncClient sync = SyncClient.open(settings, key, clock, random)) {
            sync.addAll(CounterDraft.of(file, OFFICE.demonstration(), ZONE, sync.clockState()));
        }
    }

    @Test
    void whenAFileWasStoredIsKnownAfterARestart() throws Exception {
        running(files -> files.store(FILE));

        assertThat(inBook(DossierBook::stored))
                .containsExactly(new StoredDossier(FILE, clock.now(), Optional.of("A 001")));
    }

    @Test
    void aFileThatIsStoredOnceMoreIsStoredAndNotUnreadable() throws Exception {
        Ticket ticket = new Ticket("A 001", OFFICE.rules().queueOf(FILE).orElseThrow());
        for (int time = 0; time < 2; time++) {
            assertThat(running(files -> files.store(FILE)))
                    .containsExactly(new CounterEvent.FileStored(FILE.id(), Optional.of(ticket)));
        }
        assertThat(pending()).isEqualTo(1);
    }

    @Test
    void aFileThatWasStoredWhenTheMachineWentOutIsToldWithItsNumberAndNotBegunAgain() throws Exception {
        StoredDossier cutShort = new StoredDossier(FILE, clock.now(), Optional.of("A 047"));
        crashBetweenOutboxAndBook(cutShort);

        assertThat(running(CounterFiles::start))
                .containsExactly(new CounterEvent.FileFoundStored(
                        cutShort,
                        Optional.of(
                                new Ticket("A 047", OFFICE.rules().queueOf(FILE).orElseThrow()))));
        assertThat(inBook(DossierBook::stored)).containsExactly(cutShort);
        assertThat(running(CounterFiles::start)).isEmpty();
    }

    @Test
    void aFileThatWasNotStoredWhenTheMachineWentOutIsBegunAgain() throws Exception {
        inBook(book -> {
            book.keep(FILE);
            book.storing(new StoredDossier(FILE, clock.now(), Optional.of("A 047")));
            return book;
        });

        assertThat(running(CounterFiles::start)).containsExactly(new CounterEvent.FileRestored(FILE));
    }

    @Test
    void whoCameIntoAStoredFileAfterwardsIsStoredWithTheNumberOfTheOthers() throws Exception {
        crashBetweenOutboxAndBook(new StoredDossier(FILE, clock.now(), Optional.of("A 047")));
        Dossier more = FILE.with(Parties.of(2, "applicant", "1990-01-31"));
        Ticket same = new Ticket("A 047", OFFICE.rules().queueOf(FILE).orElseThrow());

        assertThat(running(files -> files.store(more)))
                .contains(new CounterEvent.FileStored(FILE.id(), Optional.of(same)));
        assertThat(pending()).isEqualTo(2);
    }

    @Test
    void aFileWhoseTimeIsOverIsErasedInTheNightThoughNobodyWritesAnything() throws Exception {
        running(files -> files.store(FILE));
        CompletableFuture<List<StoredDossier>> before = new CompletableFuture<>();
        running(files -> {
            files.start();
            files.stored(before::complete);
            before.join();
            clock.set(clock.now().plusDays(8));
            files.lookAtDay();
        });

        assertThat(before.join()).hasSize(1);
        assertThat(inBook(DossierBook::stored)).isEmpty();
    }

    @Test
    void aFileWhoseTimeIsOverIsInNoExport() throws Exception {
        running(files -> files.store(FILE));
        CompletableFuture<List<StoredDossier>> exported = new CompletableFuture<>();
        running(files -> {
            clock.set(clock.now().plusDays(8));
            files.stored(exported::complete);
        });

        assertThat(exported.join()).isEmpty();
    }

    /** Goes on when it is told to. */
    private static final class SetClock extends Clock {
        private volatile Instant instant = Instant.parse("2026-11-20T01:15:00Z");

        private void set(LocalDateTime now) {
            instant = now.atZone(ZONE).toInstant();
        }

        private LocalDateTime now() {
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
