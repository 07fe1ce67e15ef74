package vn.cccd.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.kiosk.device.loop.FakeTimers;
import vn.cccd.kiosk.device.loop.Mailbox;
import vn.cccd.kiosk.device.loop.Timers;
import vn.cccd.kiosk.device.reader.CardStation;
import vn.cccd.kiosk.device.reader.ScannerByHand;
import vn.cccd.kiosk.device.reader.Stations;
import vn.cccd.kiosk.device.record.KnownPeople;
import vn.cccd.kiosk.device.record.OfficeMachine;
import vn.cccd.kiosk.device.record.Today;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.counter.Counter;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.flow.counter.CounterNotice;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.journal.DossierBook;
import vn.cccd.kiosk.print.PrintOutcome;
import vn.cccd.kiosk.print.TicketPrinter;
import vn.cccd.kiosk.print.TicketText;
import vn.cccd.kiosk.report.CounterDesk;
import vn.cccd.kiosk.report.ExportFolder;
import vn.cccd.kiosk.report.FileExports;
import vn.cccd.kiosk.report.TableFormat;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.counter.DossierCheck;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.text.Told;
import vn.cccd.qr.signed.KeySet;
import vn.cccd.qr.signed.SignedCodeVerifier;
import vn.cccd.sync.SyncClient;
import vn.cccd.sync.device.FileKeystore;

/** A counter with its own loop and threads and a real disk; reader and time are in the test's hands. */
class CounterWorkplaceTest {
    private final HeldTimers timers = new HeldTimers();
    private final CompletableFuture<TicketText> printed = new CompletableFuture<>();

    @TempDir
    private Path directory;

    private OfficeMachine machine;

    @BeforeEach
    void aMachine() throws Exception {
        machine = new OfficeMachine(directory);
    }

    private interface Work {
        void at(CounterWorkplace counter) throws Exception;
    }

    /** From a start to an end; what has begun is done then. */
    private void running(Work work) throws Exception {
        running(counter -> {}, work);
    }

    private void running(Work before, Work work) throws Exception {
        Site site = OfficeMachine.OFFICE.demonstration();
        DossierCheck check = new DossierCheck(OfficeMachine.OFFICE.rules(), site.demand());
        Mailbox<CounterEvent> mailbox = new Mailbox<>();
        try (SyncClient sync = machine.sync();
                CounterWorkplace counter = CounterWorkplace.open(
                        site,
                        new Counter(OfficeMachine.OFFICE.rules(), check, Limits.standard()),
                        mailbox,
                        new Stations(
                                new NoCards(),
                                new ScannerByHand(),
                                timers,
                                SignedCodeVerifier.usual(KeySet.none(), machine.clock)),
                        sync,
                        machine.journals(),
                        OfficeMachine.retention(),
                        new FileExports(
                                new CounterDesk(site, "quay-03", OfficeMachine.OFFICE.rules(), machine.clock),
                                ExportFolder.at(Files.createDirectories(directory.resolve("exports"))),
                                FileKeystore.in(directory.resolve("exports-key"), machine.clock, new SecureRandom())),
                        new Today(machine.numbers(), KnownPeople.none()),
                        new TicketStation(printer(), new FakeTimers(), CounterWorkplace.atDesk(mailbox)),
                        machine.clock)) {
            before.at(counter);
            counter.start();
            work.at(counter);
        }
    }

    private TicketPrinter printer() {
        return new TicketPrinter() {
            @Override
            public PrintOutcome print(TicketText ticket) {
                printed.complete(ticket);
                return PrintOutcome.PRINTED;
            }

            @Override
            public PrintOutcome look() {
                return PrintOutcome.PRINTED;
            }
        };
    }

    private static String told(Consumer<Consumer<Told>> export) throws Exception {
        CompletableFuture<Told> words = new CompletableFuture<>();
        export.accept(words::complete);
        return words.get(20, TimeUnit.SECONDS).words().vietnamese();
    }

    @Test
    void whatIsOverIsErasedWhenTheNightTicksThoughNobodyWorks() throws Exception {
        machine.inBook(book -> {
            book.storedNow(new StoredDossier(OfficeMachine.FILE, machine.clock.now(), Optional.empty()));
            return book;
        });
        running(counter -> {
            assertThat(told(words -> counter.exportTable(TableFormat.CSV, words)))
                    .contains(" – 1 hồ sơ đã lưu từ");
            machine.clock.set(machine.clock.now().plusDays(8));
            timers.fire();
        });

        assertThat(machine.inBook(DossierBook::stored)).isEmpty();
    }

    @Test
    void aFileThatARestartCutShortIsToldOnTheDeskAndItsNumberPrinted() throws Exception {
        machine.goesOutBetweenOutboxAndBook(
                new StoredDossier(OfficeMachine.FILE, machine.clock.now(), Optional.of("A 047")));
        CompletableFuture<CounterNotice> notice = new CompletableFuture<>();
        running(counter -> {
            counter.listen(model -> model.notice().ifPresent(notice::complete));
            assertThat(notice.get(20, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(CounterNotice.StoredBefore.class, before -> {
                        assertThat(before.file().parties()).isEqualTo(1);
                        assertThat(before.ticket().orElseThrow().number()).isEqualTo("A 047");
                    });
            assertThat(counter.model().dossier().parties()).isEmpty();
            assertThat(printed.get(20, TimeUnit.SECONDS).number()).isEqualTo("A 047");
        });
    }

    /** A program of the site that waits gets to know of the file that a restart had cut short as well. */
    @Test
    void whoWaitsForStoredFilesIsToldOfEach() throws Exception {
        machine.goesOutBetweenOutboxAndBook(
                new StoredDossier(OfficeMachine.FILE, machine.clock.now(), Optional.empty()));
        CompletableFuture<Void> told = new CompletableFuture<>();
        CompletableFuture<List<StoredDossier>> found = new CompletableFuture<>();
        running(counter -> counter.onStored(() -> told.complete(null)), counter -> {
            told.get(20, TimeUnit.SECONDS);
            counter.all(found::complete);
            assertThat(found.get(20, TimeUnit.SECONDS))
                    .singleElement()
                    .satisfies(file -> assertThat(file.dossier().id()).isEqualTo(OfficeMachine.FILE.id()));
        });
    }

    /** Fire when the test says so. */
    private static final class HeldTimers implements Timers {
        private final List<Runnable> held = new CopyOnWriteArrayList<>();

        @Override
        public Started start(Duration delay, Runnable action) {
            held.add(action);
            return () -> held.remove(action);
        }

        private void fire() {
            List<Runnable> due = List.copyOf(held);
            held.clear();
            due.forEach(Runnable::run);
        }

        @Override
        public void close() {}
    }

    private static final class NoCards implements CardStation {
        @Override
        public void start() {}

        @Override
        public void read(long attempt, CardKey key) {}

        @Override
        public void stop(long attempt) {}

        @Override
        public void forget() {}

        @Override
        public void close() {}
    }
}
