package vn.cccd.kiosk.device.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.journal.DossierBook;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.kiosk.sector.counter.CounterDefaults;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Parties;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.sync.SyncClient;
import vn.cccd.sync.SyncException;
import vn.cccd.sync.device.KioskKeyException;
import vn.cccd.sync.seal.SealException;

class CounterFilesTest {
    private static final Dossier FILE = OfficeMachine.FILE;
    private static final CounterDefaults OFFICE = OfficeMachine.OFFICE;

    private final List<CounterEvent> told = new CopyOnWriteArrayList<>();

    private OfficeMachine machine;

    @TempDir
    private Path directory;

    @BeforeEach
    void aMachine() throws KioskKeyException, IOException {
        machine = new OfficeMachine(directory);
    }

    /** From a start to an end; what has begun is done then. */
    private List<CounterEvent> running(Consumer<CounterFiles> work) throws SyncException, IOException, SealException {
        told.clear();
        try (SyncClient sync = machine.sync();
                CounterFiles files = new CounterFiles(
                        sync,
                        machine.journals(),
                        OFFICE.demonstration(),
                        OfficeMachine.retention(),
                        new Today(machine.numbers(), KnownPeople.none()),
                        machine.clock,
                        told::add)) {
            work.accept(files);
        }
        return told.stream()
                .filter(event -> !(event instanceof CounterEvent.Happened))
                .toList();
    }

    @Test
    void whenAFileWasStoredIsKnownAfterARestart() throws Exception {
        running(files -> files.store(FILE));

        assertThat(machine.inBook(DossierBook::stored))
                .containsExactly(new StoredDossier(FILE, machine.clock.now(), Optional.of("A 001")));
    }

    /** It was sent on its way, so it has to be in tables and reports as well. */
    @Test
    void aFileThatTheBookCouldNotTakeIsInItAsSoonAsItCan() throws Exception {
        List<StoredDossier> found = new CopyOnWriteArrayList<>();
        List<StoredDossier> before = new CopyOnWriteArrayList<>();
        Path inTheWay = directory.resolve("files/2026-11-21.files");
        running(files -> {
            make(inTheWay);
            machine.clock.set(machine.clock.now().plusDays(1));
            files.store(FILE);
            files.stored(stored -> {
                before.addAll(stored);
                delete(inTheWay);
            });
            files.forget(FILE.id());
            files.stored(found::addAll);
        });

        assertThat(before).isEmpty();
        assertThat(found).extracting(StoredDossier::dossier).containsExactly(FILE);
        assertThat(machine.inBook(DossierBook::stored)).isEqualTo(found);
        assertThat(machine.pending()).isEqualTo(1);
    }

    private static void make(Path directory) {
        try {
            Files.createDirectory(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFileThatIsStoredOnceMoreIsStoredAndNotUnreadable() throws Exception {
        Ticket ticket = new Ticket("A 001", OFFICE.rules().queueOf(FILE).orElseThrow());
        for (int time = 0; time < 2; time++) {
            assertThat(running(files -> files.store(FILE)))
                    .containsExactly(new CounterEvent.FileStored(FILE.id(), machine.clock.now(), Optional.of(ticket)));
        }
        assertThat(machine.pending()).isEqualTo(1);
    }

    @Test
    void aFileThatWasStoredWhenTheMachineWentOutIsToldWithItsNumberAndNotBegunAgain() throws Exception {
        StoredDossier cutShort = new StoredDossier(FILE, machine.clock.now(), Optional.of("A 047"));
        machine.goesOutBetweenOutboxAndBook(cutShort);

        assertThat(running(CounterFiles::start))
                .containsExactly(new CounterEvent.FileFoundStored(
                        cutShort,
                        Optional.of(
                                new Ticket("A 047", OFFICE.rules().queueOf(FILE).orElseThrow()))));
        assertThat(machine.inBook(DossierBook::stored)).containsExactly(cutShort);
        assertThat(running(CounterFiles::start)).isEmpty();
    }

    @Test
    void aFileThatWasNotStoredWhenTheMachineWentOutIsBegunAgain() throws Exception {
        machine.inBook(book -> {
            book.keep(FILE);
            book.storing(new StoredDossier(FILE, machine.clock.now(), Optional.of("A 047")));
            return book;
        });

        assertThat(running(CounterFiles::start)).containsExactly(new CounterEvent.FileRestored(FILE));
    }

    @Test
    void whoCameIntoAStoredFileAfterwardsIsStoredWithTheNumberOfTheOthers() throws Exception {
        machine.goesOutBetweenOutboxAndBook(new StoredDossier(FILE, machine.clock.now(), Optional.of("A 047")));
        Dossier more = FILE.with(Parties.of(2, "applicant", "1990-01-31"));
        Ticket same = new Ticket("A 047", OFFICE.rules().queueOf(FILE).orElseThrow());

        assertThat(running(files -> files.store(more)))
                .contains(new CounterEvent.FileStored(FILE.id(), machine.clock.now(), Optional.of(same)));
        assertThat(machine.pending()).isEqualTo(2);
    }

    @Test
    void aFileWhoseTimeIsOverIsErasedInTheNightThoughNobodyWritesAnything() throws Exception {
        running(files -> files.store(FILE));
        CompletableFuture<List<StoredDossier>> before = new CompletableFuture<>();
        running(files -> {
            files.start();
            files.stored(before::complete);
            before.join();
            machine.clock.set(machine.clock.now().plusDays(8));
            files.lookAtDay();
        });

        assertThat(before.join()).hasSize(1);
        assertThat(machine.inBook(DossierBook::stored)).isEmpty();
    }

    @Test
    void aFileWhoseTimeIsOverIsInNoExport() throws Exception {
        running(files -> files.store(FILE));
        CompletableFuture<List<StoredDossier>> exported = new CompletableFuture<>();
        running(files -> {
            machine.clock.set(machine.clock.now().plusDays(8));
            files.stored(exported::complete);
        });

        assertThat(exported.join()).isEmpty();
    }
}
