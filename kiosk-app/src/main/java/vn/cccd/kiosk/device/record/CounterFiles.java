package vn.cccd.kiosk.device.record;

import static java.lang.System.Logger.Level.ERROR;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.cccd.kiosk.device.loop.Fault;
import vn.cccd.kiosk.device.loop.WorkThread;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.journal.DossierBook;
import vn.cccd.kiosk.journal.Journals;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.Retention;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sync.SyncClient;
import vn.cccd.sync.SyncException;

/**
 * Keeps the open file of a counter and stores those that are closed. Everything happens on the thread {@code kiosk-recording}.
 *
 * <p>"Stored" is told after every party's check-in is in the outbox, all or none. As what it is to be stored is noted before, and so is the queue number. A crash
 * between outbox and book is found at the next start by the ids of the check-ins, which follow from the file's.
 */
public final class CounterFiles implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(CounterFiles.class.getName());

    private final SyncClient sync;
    private final Journals journals;
    private final FilePosting posting;
    private final Retention retention;
    private final Today today;
    private final Clock clock;
    private final Consumer<CounterEvent> mailbox;
    private final WorkThread thread = new WorkThread(WorkThread.RECORDING);

    /** Stored for certain, but not in the book. */
    private final Map<UUID, StoredDossier> unnoted = new LinkedHashMap<>();

    private DossierBook book;
    private LocalDate day;
    private Optional<LocalDate> erasedOn = Optional.empty();
    private boolean broken;
    private volatile Runnable storedListener = () -> {};

    /** The file as it is now; one that waits to be kept is skipped when a newer one waits behind it. */
    private volatile Optional<Dossier> latest = Optional.empty();

    /**
     * Opens the book of the day.
     *
     * @param mailbox gets what came of it, on any thread
     * @throws IOException when what was written down before cannot be opened
     */
    public CounterFiles(
            SyncClient sync,
            Journals journals,
            Site site,
            Retention retention,
            Today today,
            Clock clock,
            Consumer<CounterEvent> mailbox)
            throws IOException {
        this.sync = sync;
        this.journals = journals;
        this.posting = new FilePosting(sync, site, retention.rules(), today.book(), clock);
        this.retention = retention;
        this.today = today;
        this.clock = clock;
        this.mailbox = mailbox;
        this.day = LocalDate.now(clock);
        this.book = journals.files(day);
    }

    /** Tells the file that was open before a restart, and from now on how the line to the backend is. */
    public void start() {
        thread.run(() -> {
            eraseOld();
            restore();
        });
        sync.onStatus(new LineNews(event -> mailbox.accept(new CounterEvent.Happened(event))));
    }

    private void restore() {
        Optional<Dossier> open = book.lastOpen();
        if (open.isPresent() && isStored(open.get())) {
            StoredDossier stored = book.storing(open.get().id())
                    .orElseGet(() -> new StoredDossier(open.get(), LocalDateTime.now(clock), Optional.empty()));
            noteStored(stored);
            mailbox.accept(new CounterEvent.FileFoundStored(stored, posting.ticketOf(stored)));
        } else {
            open.ifPresent(dossier -> mailbox.accept(new CounterEvent.FileRestored(dossier)));
        }
    }

    private boolean isStored(Dossier dossier) {
        try {
            return posting.isStored(dossier);
        } catch (SyncException e) {
            LOG.log(ERROR, "whether the last file was stored is not known: " + e.reason());
            return false;
        }
    }

    /** Keeps the open file as it is now. Returns at once. */
    public void keep(Dossier dossier) {
        latest = Optional.of(dossier);
        thread.run(() -> {
            if (latest.filter(dossier::equals).isPresent()) {
                onDisk(() -> bookOfToday().keep(dossier));
            }
        });
    }

    /** Stores the file's check-ins and tells. Returns at once. */
    public void store(Dossier dossier) {
        thread.run(() -> mailbox.accept(storeNow(dossier)));
    }

    private CounterEvent storeNow(Dossier dossier) {
        StoredDossier file;
        try {
            file = posting.prepared(dossier, book.storing(dossier.id()));
            onDisk(() -> bookOfToday().storing(file));
            posting.post(file);
        } catch (SyncException e) {
            LOG.log(ERROR, "a file was not stored: " + e.reason());
            return new CounterEvent.FileNotStored(dossier.id(), SyncWords.codeOf(e.reason()));
        } catch (IOException e) {
            LOG.log(ERROR, "no queue number, so a file was not stored: " + Fault.describe(e));
            return new CounterEvent.FileNotStored(dossier.id(), FailureCode.STORE_UNREADABLE);
        } catch (RuntimeException fault) {
            LOG.log(ERROR, "a file was not stored: " + Fault.describe(fault));
            return new CounterEvent.FileNotStored(dossier.id(), FailureCode.INTERNAL_ERROR);
        }
        noteStored(file);
        dossier.parties().stream()
                .filter(retention.rules()::registers)
                .forEach(party -> today.note(party.identity().person().number()));
        return new CounterEvent.FileStored(dossier.id(), file.at(), posting.ticketOf(file));
    }

    private void noteStored(StoredDossier file) {
        unnoted.put(file.dossier().id(), file);
        noteStored();
    }

    /** What the book does not have yet stays open in it, dropped by nobody, until it can be written again. */
    private void noteStored() {
        for (StoredDossier file : List.copyOf(unnoted.values())) {
            onDisk(() -> {
                bookOfToday().storedNow(file);
                unnoted.remove(file.dossier().id());
                storedListener.run();
            });
        }
    }

    /** Tells what the site knew about somebody before they came. Returns at once. */
    public void lookUp(IdNumber number) {
        thread.run(
                () -> mailbox.accept(new CounterEvent.PersonExpected(number, today.of(number, LocalDate.now(clock)))));
    }

    /** Forgets an open file. Returns at once. */
    public void forget(UUID id) {
        thread.run(() -> {
            noteStored();
            if (!unnoted.containsKey(id)) {
                onDisk(() -> bookOfToday().drop(id));
            }
        });
    }

    /** Begins a new file. Returns at once. */
    public void open() {
        mailbox.accept(new CounterEvent.FileOpened(sync.newId()));
    }

    /** {@code receiver} gets the files that were stored and are not to be erased yet, oldest first, on the recording thread. */
    public void stored(Consumer<List<StoredDossier>> receiver) {
        thread.run(() -> {
            noteStored();
            eraseOld();
            receiver.accept(book.stored());
        });
    }

    /** {@code listener}, the only one, is run on the recording thread whenever a file is stored and in the book; it returns quickly. */
    public void onStored(Runnable listener) {
        storedListener = listener;
    }

    /** Looks whether a day has begun on which files are to be erased. Returns at once. */
    public void lookAtDay() {
        thread.run(this::eraseOld);
    }

    /** Once a day, however long the kiosk runs; what could not be erased is tried again. */
    private void eraseOld() {
        LocalDate today = LocalDate.now(clock);
        if (!erasedOn.equals(Optional.of(today))) {
            onDisk(() -> {
                bookOfToday().erase(file -> retention.isOver(file, today));
                erasedOn = Optional.of(today);
            });
        }
    }

    /** A kiosk that runs through the night goes on in the next day's journal. */
    private DossierBook bookOfToday() throws IOException {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(day)) {
            book.close();
            book = journals.files(today);
            day = today;
        }
        return book;
    }

    /** A book that cannot be written is a trouble the clerk sees, until it can be again. */
    private void onDisk(Work work) {
        try {
            work.run();
            if (broken) {
                broken = false;
                mailbox.accept(new CounterEvent.Happened(new Event.TroubleEnded(FailureCode.STORE_UNREADABLE)));
            }
        } catch (IOException e) {
            LOG.log(ERROR, "the book of files cannot be written: " + Fault.describe(e));
            broken = true;
            mailbox.accept(new CounterEvent.Happened(new Event.TroubleBegan(FailureCode.STORE_UNREADABLE)));
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Lets a recording that has begun come to its end. The outbox is closed by who opened it. */
    @Override
    public void close() {
        thread.close();
        try {
            book.close();
        } catch (IOException e) {
            LOG.log(ERROR, "the book of files did not close: " + Fault.describe(e));
        }
        journals.close();
    }
}
