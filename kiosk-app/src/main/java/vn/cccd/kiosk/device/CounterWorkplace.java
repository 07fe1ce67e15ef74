package vn.cccd.kiosk.device;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import vn.cccd.kiosk.bridge.StoredFiles;
import vn.cccd.kiosk.device.loop.Decision;
import vn.cccd.kiosk.device.loop.EventLoop;
import vn.cccd.kiosk.device.loop.Mailbox;
import vn.cccd.kiosk.device.loop.Rules;
import vn.cccd.kiosk.device.reader.ReaderHands;
import vn.cccd.kiosk.device.reader.Stations;
import vn.cccd.kiosk.device.record.CounterFiles;
import vn.cccd.kiosk.device.record.Today;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.counter.Counter;
import vn.cccd.kiosk.flow.counter.CounterEffect;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.flow.counter.CounterModel;
import vn.cccd.kiosk.flow.counter.CounterStep;
import vn.cccd.kiosk.journal.Journals;
import vn.cccd.kiosk.print.TicketText;
import vn.cccd.kiosk.report.FileExports;
import vn.cccd.kiosk.report.TableFormat;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.counter.CounterRules;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Retention;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.text.Told;
import vn.cccd.sync.SyncClient;

/** A counter: a clerk reads the cards of a file one after the other. Threads as those of {@link Kiosk}; {@code counter-flow} owns the model. */
public final class CounterWorkplace implements Workplace, StoredFiles {
    private final Mailbox<CounterEvent> mailbox;
    private final CounterRules rules;
    private final ReaderHands hands;
    private final CounterFiles files;
    private final CounterDocuments documents;
    private final TicketStation printer;
    private final Clock clock;
    private final EventLoop<CounterModel, CounterEvent, CounterEffect> loop;

    private CounterWorkplace(
            CounterModel atStart,
            Counter counter,
            CounterRules rules,
            Mailbox<CounterEvent> mailbox,
            Stations stations,
            CounterFiles files,
            CounterDocuments documents,
            TicketStation printer,
            Clock clock) {
        this.printer = printer;
        this.documents = documents;
        this.mailbox = mailbox;
        this.rules = rules;
        this.hands = new ReaderHands(stations, clock, this::atDesk);
        this.files = files;
        this.clock = clock;
        this.loop =
                new EventLoop<>("counter-flow", atStart, new CounterLoopRules(counter), mailbox, this::carryOut, clock);
    }

    /**
     * A counter that does nothing before {@link #start}.
     *
     * @param mailbox where the stations put their events, wrapped by {@link #atDesk}
     * @param today queue numbers, who was registered and who is expected
     * @param clock in the time zone of the site
     * @throws IOException when what was written down before cannot be opened
     */
    public static CounterWorkplace open(
            Site site,
            Counter counter,
            Mailbox<CounterEvent> mailbox,
            Stations stations,
            SyncClient sync,
            Journals journals,
            Retention retention,
            FileExports exports,
            Today today,
            TicketStation printer,
            Clock clock)
            throws IOException {
        return new CounterWorkplace(
                CounterModel.atStart(site, sync.newId(), LocalDateTime.now(clock)),
                counter,
                retention.rules(),
                mailbox,
                stations,
                new CounterFiles(sync, journals, site, retention, today, clock, mailbox),
                new CounterDocuments(exports),
                printer,
                clock);
    }

    /** Where stations put what happens at a counter. */
    public static Consumer<Event> atDesk(Consumer<CounterEvent> mailbox) {
        return event -> mailbox.accept(new CounterEvent.Happened(event));
    }

    private void atDesk(Event event) {
        if (event instanceof Event.ClockTicked) {
            files.lookAtDay();
        }
        mailbox.accept(new CounterEvent.Happened(event));
    }

    @Override
    public void start() {
        loop.start();
        files.start();
        printer.start();
        hands.start();
    }

    /** Something happened. Any thread. */
    public void post(CounterEvent event) {
        mailbox.accept(event);
    }

    /** {@code listener} gets the model as it is, then every new one, on the thread {@code counter-flow}; it must return quickly. */
    public void listen(Consumer<CounterModel> listener) {
        loop.listen(listener);
        mailbox.accept(new CounterEvent.Happened(new Event.ClockTicked(LocalDateTime.now(clock))));
    }

    /** What this counter asks and demands. */
    public CounterRules rules() {
        return rules;
    }

    /** The model as it is now. */
    public CounterModel model() {
        return loop.model();
    }

    /** Writes a draft of the verification report of the open file; {@code told} gets in words what came of it, on a thread of its own. */
    public void exportDraft(Consumer<Told> told) {
        documents.draft(model().dossier(), told);
    }

    /** Writes the verification report of a file that was stored; {@code told} as {@link #exportDraft}. */
    public void exportReport(StoredDossier file, Consumer<Told> told) {
        documents.report(file, told);
    }

    /** Writes a file that was stored as JSON; {@code told} as {@link #exportDraft}. */
    public void exportJson(StoredDossier file, Consumer<Told> told) {
        documents.json(file, told);
    }

    /** Writes a table of the files that were stored yesterday and today, of the open one while there are none; {@code told} as {@link #exportDraft}. */
    public void exportTable(TableFormat format, Consumer<Told> told) {
        Dossier open = model().dossier();
        files.stored(stored -> documents.table(stored, open, LocalDate.now(clock), format, told));
    }

    /** Writes the open file as JSON; {@code told} as {@link #exportDraft}. */
    public void exportJson(Consumer<Told> told) {
        documents.json(model().dossier(), told);
    }

    @Override
    public void all(Consumer<List<StoredDossier>> receiver) {
        files.stored(receiver);
    }

    @Override
    public void onStored(Runnable listener) {
        files.onStored(listener);
    }

    private void carryOut(CounterEffect effect) {
        switch (effect) {
            case CounterEffect.AtDevice atDevice -> hands.carryOut(atDevice.effect());
            case CounterEffect.KeepFile keep -> files.keep(keep.dossier());
            case CounterEffect.StoreFile store -> files.store(store.dossier());
            case CounterEffect.PrintTicket print ->
                printer.print(0, TicketText.of(print.ticket(), print.site(), print.at(), print.language()));
            case CounterEffect.ForgetFile forget -> files.forget(forget.id());
            case CounterEffect.ForgetReadings forget -> hands.forget();
            case CounterEffect.LookUp lookUp -> files.lookUp(lookUp.number());
            case CounterEffect.OpenFile open -> files.open();
        }
    }

    @Override
    public void close() {
        hands.close();
        loop.close();
        files.close();
        documents.close();
        printer.close();
    }

    /** The counter as rules of the loop. */
    private record CounterLoopRules(Counter counter) implements Rules<CounterModel, CounterEvent, CounterEffect> {
        @Override
        public Decision<CounterModel, CounterEffect> decide(CounterModel model, CounterEvent event) {
            CounterStep step = counter.step(model, event);
            return new Decision<>(step.model(), step.effects());
        }

        @Override
        public CounterModel at(CounterModel model, LocalDateTime now) {
            return counter.step(model, new CounterEvent.Happened(new Event.ClockTicked(now)))
                    .model();
        }

        @Override
        public CounterEvent failed() {
            return new CounterEvent.Happened(new Event.ProgramFailed());
        }

        @Override
        public CounterModel anew(CounterModel model) {
            return model.anew();
        }
    }
}
