package vn.cccd.kiosk.device;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import vn.cccd.kiosk.device.loop.Decision;
import vn.cccd.kiosk.device.loop.EventLoop;
import vn.cccd.kiosk.device.loop.Mailbox;
import vn.cccd.kiosk.device.loop.Rules;
import vn.cccd.kiosk.device.reader.ReaderHands;
import vn.cccd.kiosk.device.reader.Stations;
import vn.cccd.kiosk.device.record.AttendanceFiles;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.proctor.Proctor;
import vn.cccd.kiosk.flow.proctor.ProctorEffect;
import vn.cccd.kiosk.flow.proctor.ProctorEvent;
import vn.cccd.kiosk.flow.proctor.ProctorModel;
import vn.cccd.kiosk.flow.proctor.ProctorStep;
import vn.cccd.kiosk.identity.KeyedHash;
import vn.cccd.kiosk.journal.Journals;
import vn.cccd.kiosk.print.PagePrinter;
import vn.cccd.kiosk.report.AttendanceExports;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.sync.SyncClient;

/** A proctor's desk: candidates of a list are checked at each stage. Threads as those of {@link Kiosk}; {@code proctor-flow} owns the model. */
public final class ProctorWorkplace implements Workplace {
    private final Mailbox<ProctorEvent> mailbox;
    private final ReaderHands hands;
    private final AttendanceFiles files;
    private final SheetDocuments documents;
    private final Clock clock;
    private final EventLoop<ProctorModel, ProctorEvent, ProctorEffect> loop;

    private ProctorWorkplace(
            ProctorModel atStart,
            Proctor proctor,
            Mailbox<ProctorEvent> mailbox,
            Stations stations,
            AttendanceFiles files,
            SheetDocuments documents,
            Clock clock) {
        this.documents = documents;
        this.mailbox = mailbox;
        this.files = files;
        this.clock = clock;
        this.hands = new ReaderHands(stations, clock, this::atDesk);
        this.loop =
                new EventLoop<>("proctor-flow", atStart, new ProctorLoopRules(proctor), mailbox, this::carryOut, clock);
    }

    /**
     * A desk that does nothing before {@link #start}.
     *
     * @param mailbox where the stations put their events, wrapped by {@link #atDesk(Consumer)}
     * @param ids makes the ids of checks: of this machine alone, and the same after a restart
     * @param roster a list that is read at the start and when a day begins; without it the last one of today counts
     * @param clock in the time zone of the site
     * @throws IOException when what was written down before cannot be opened
     */
    public static ProctorWorkplace open(
            Site site,
            Proctor proctor,
            Mailbox<ProctorEvent> mailbox,
            Stations stations,
            SyncClient sync,
            KeyedHash ids,
            Journals journals,
            Optional<Path> roster,
            AttendanceExports exports,
            PagePrinter printer,
            Clock clock)
            throws IOException {
        return new ProctorWorkplace(
                ProctorModel.atStart(site, LocalDateTime.now(clock)),
                proctor,
                mailbox,
                stations,
                new AttendanceFiles(sync, ids, journals, site, roster, clock, mailbox),
                new SheetDocuments(exports, printer),
                clock);
    }

    /** Where stations put what happens at a proctor's desk. */
    public static Consumer<Event> atDesk(Consumer<ProctorEvent> mailbox) {
        return event -> mailbox.accept(new ProctorEvent.Happened(event));
    }

    private void atDesk(Event event) {
        if (event instanceof Event.ClockTicked) {
            files.lookAtDay();
        }
        mailbox.accept(new ProctorEvent.Happened(event));
    }

    @Override
    public void start() {
        loop.start();
        files.start();
        hands.start();
    }

    /** Something happened. Any thread. */
    public void post(ProctorEvent event) {
        mailbox.accept(event);
    }

    /** {@code listener} gets the model as it is, then every new one, on the thread {@code proctor-flow}; it must return quickly. */
    public void listen(Consumer<ProctorModel> listener) {
        loop.listen(listener);
        mailbox.accept(new ProctorEvent.Happened(new Event.ClockTicked(LocalDateTime.now(clock))));
    }

    /** The model as it is now. */
    public ProctorModel model() {
        return loop.model();
    }

    /** Reads today's list of candidates from a CSV or XLSX file; what became of it is an event. Returns at once. */
    public void importRoster(Path file) {
        files.importRoster(file);
    }

    /** Writes the attendance sheet of the session that is called; {@code told} gets in words what came of it, on a thread of its own. */
    public void exportSheet(Consumer<Bilingual> told) {
        documents.export(model(), told);
    }

    /** Prints the same on A4; {@code told} as {@link #exportSheet}. */
    public void printSheet(Consumer<Bilingual> told) {
        documents.print(model(), told);
    }

    private void carryOut(ProctorEffect effect) {
        switch (effect) {
            case ProctorEffect.AtDevice atDevice -> hands.carryOut(atDevice.effect());
            case ProctorEffect.FindPhoto find -> files.findPhoto(find.candidate());
            case ProctorEffect.StorePresence store ->
                files.store(store.presence(), store.candidate(), store.identity());
            case ProctorEffect.KeepSuspicion keep -> files.keep(keep.suspicion());
        }
    }

    @Override
    public void close() {
        hands.close();
        loop.close();
        files.close();
        documents.close();
    }

    /** The desk as rules of the loop. */
    private record ProctorLoopRules(Proctor proctor) implements Rules<ProctorModel, ProctorEvent, ProctorEffect> {
        @Override
        public Decision<ProctorModel, ProctorEffect> decide(ProctorModel model, ProctorEvent event) {
            ProctorStep step = proctor.step(model, event);
            return new Decision<>(step.model(), step.effects());
        }

        @Override
        public ProctorModel at(ProctorModel model, LocalDateTime now) {
            return proctor.step(model, new ProctorEvent.Happened(new Event.ClockTicked(now)))
                    .model();
        }

        @Override
        public ProctorEvent failed() {
            return new ProctorEvent.Happened(new Event.ProgramFailed());
        }

        @Override
        public ProctorModel anew(ProctorModel model) {
            return model.anew();
        }
    }
}
