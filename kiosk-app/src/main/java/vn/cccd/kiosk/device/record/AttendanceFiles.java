package vn.cccd.kiosk.device.record;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.cccd.kiosk.device.loop.Fault;
import vn.cccd.kiosk.device.loop.WorkThread;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.proctor.ProctorEvent;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.KeyedHash;
import vn.cccd.kiosk.journal.AttendanceBook;
import vn.cccd.kiosk.journal.Journals;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.Presence;
import vn.cccd.kiosk.sector.drivingtest.RosterException;
import vn.cccd.kiosk.sector.drivingtest.RosterReader;
import vn.cccd.kiosk.sector.drivingtest.RosterReading;
import vn.cccd.kiosk.sector.drivingtest.Suspicion;
import vn.cccd.kiosk.table.TableException;
import vn.cccd.kiosk.table.TableReader;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sync.SyncClient;
import vn.cccd.sync.SyncException;

/**
 * Reads lists of candidates, stores who was checked, and keeps who is suspected. Everything happens on the thread {@code kiosk-recording}.
 *
 * <p>"Stored" is told after the check is in the outbox. Its id follows from day, person, class and stage: a check that a crash kept out of the book
 * is made once more and is the same one to the backend.
 */
public final class AttendanceFiles implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AttendanceFiles.class.getName());

    private final SyncClient sync;
    private final KeyedHash ids;
    private final Journals journals;
    private final Site site;
    private final Optional<Path> usual;
    private final Clock clock;
    private final Consumer<ProctorEvent> mailbox;
    private final CandidatePhotos photos;
    private final WorkThread thread = new WorkThread(WorkThread.RECORDING);

    private AttendanceBook book;
    private LocalDate day;

    /** @param usual the list that each day begins with */
    public AttendanceFiles(
            SyncClient sync,
            KeyedHash ids,
            Journals journals,
            Site site,
            Optional<Path> usual,
            Clock clock,
            Consumer<ProctorEvent> mailbox)
            throws IOException {
        this.sync = sync;
        this.ids = ids;
        this.journals = journals;
        this.site = site;
        this.usual = usual;
        this.clock = clock;
        this.mailbox = mailbox;
        this.photos = new CandidatePhotos(journals, clock, mailbox);
        this.day = LocalDate.now(clock);
        this.book = journals.attendance(day);
    }

    /** Tells who is suspected, the list, and who was checked before a restart, reads the usual list, and from now on how the line to the backend is. */
    public void start() {
        thread.run(() -> {
            tellSuspicions();
            book.roster().ifPresent(roster -> tellRoster(new RosterReading(roster, List.of())));
            mailbox.accept(new ProctorEvent.AttendanceRestored(book.attendance()));
            usual.ifPresent(this::importNow);
        });
        sync.onStatus(new LineNews(event -> mailbox.accept(new ProctorEvent.Happened(event))));
    }

    private void tellRoster(RosterReading reading) {
        mailbox.accept(new ProctorEvent.RosterRead(reading.roster(), reading.problems()));
    }

    private void tellSuspicions() {
        mailbox.accept(new ProctorEvent.SuspicionsRestored(book.suspicions()));
    }

    /** Reads a list of today's candidates from a file, keeps it, and tells. Returns at once. */
    public void importRoster(Path file) {
        thread.run(() -> importNow(file));
    }

    private void importNow(Path file) {
        try {
            RosterReading reading = RosterReader.read(TableReader.read(file));
            keep(reading);
            tellRoster(reading);
            photos.keep(file, reading.roster());
            mailbox.accept(new ProctorEvent.AttendanceRestored(book.attendance()));
        } catch (TableException e) {
            LOG.log(WARNING, "a list was refused: " + e.reason());
            mailbox.accept(new ProctorEvent.RosterRefused(words(e.reason())));
        } catch (RosterException e) {
            LOG.log(WARNING, "a list was refused: " + e.getMessage());
            mailbox.accept(new ProctorEvent.RosterRefused(e.words()));
        }
    }

    /** A list that cannot be kept counts until the next start. */
    private void keep(RosterReading reading) {
        try {
            bookOfToday().keep(reading.roster());
        } catch (IOException e) {
            LOG.log(ERROR, "the list is not kept: " + Fault.describe(e));
            mailbox.accept(new ProctorEvent.Happened(new Event.TroubleBegan(FailureCode.STORE_UNREADABLE)));
        }
    }

    private static Bilingual words(TableException.Reason reason) {
        return switch (reason) {
            case UNREADABLE -> new Bilingual("Không mở được tệp", "The file cannot be opened");
            case NOT_A_LIST ->
                new Bilingual("Tệp không phải danh sách CSV hoặc XLSX", "The file is no list in CSV or XLSX");
            case TOO_LARGE -> new Bilingual("Danh sách quá lớn", "The list is too large");
            case NOT_UNICODE ->
                new Bilingual(
                        "Tệp CSV không dùng Unicode: hãy lưu lại dưới dạng CSV UTF-8 hoặc XLSX",
                        "The CSV file is not in Unicode: save it as CSV UTF-8 or XLSX");
            case EMPTY -> new Bilingual("Danh sách trống", "The list is empty");
        };
    }

    /** Stores a check and tells. Returns at once. */
    public void store(Presence presence, Candidate candidate, Optional<Identity> identity) {
        thread.run(() -> mailbox.accept(storeNow(presence, candidate, identity)));
    }

    private ProctorEvent storeNow(Presence presence, Candidate candidate, Optional<Identity> identity) {
        try {
            UUID id = PresenceDraft.idOf(presence, ids, clock.getZone());
            if (sync.stateOf(id).isEmpty()) {
                sync.add(PresenceDraft.of(id, presence, candidate, identity, site, clock.getZone(), sync.clockState()));
            }
        } catch (SyncException e) {
            LOG.log(ERROR, "a check was not stored: " + e.reason());
            return new ProctorEvent.PresenceNotStored(presence, SyncWords.codeOf(e.reason()));
        } catch (RuntimeException fault) {
            LOG.log(ERROR, "a check was not stored: " + Fault.describe(fault));
            return new ProctorEvent.PresenceNotStored(presence, FailureCode.INTERNAL_ERROR);
        }
        note(presence);
        return new ProctorEvent.PresenceStored(presence);
    }

    /** The check is on its way whatever happens here; at worst the candidate is asked for again after a restart. */
    private void note(Presence presence) {
        try {
            AttendanceBook today = bookOfToday();
            if (today.attendance().at(presence.exam(), presence.stage()).isEmpty()) {
                today.note(presence);
            }
        } catch (IOException e) {
            LOG.log(ERROR, "a check is not in the book: " + Fault.describe(e));
            mailbox.accept(new ProctorEvent.Happened(new Event.TroubleBegan(FailureCode.STORE_UNREADABLE)));
        }
    }

    /** Keeps a suspicion, or that it was lifted, until the day ends, and tells. Returns at once. */
    public void keep(Suspicion suspicion) {
        thread.run(() -> {
            try {
                bookOfToday().note(suspicion);
                tellSuspicions();
            } catch (IOException e) {
                LOG.log(ERROR, "a suspicion is not in the book: " + Fault.describe(e));
                mailbox.accept(new ProctorEvent.Happened(new Event.TroubleBegan(FailureCode.STORE_UNREADABLE)));
            }
        });
    }

    /** Another day begins with an empty book and the usual list. */
    private AttendanceBook bookOfToday() throws IOException {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(day)) {
            mailbox.accept(new ProctorEvent.DayBegan());
            book.close();
            book = journals.attendance(today);
            day = today;
            tellSuspicions();
            usual.ifPresent(this::importNow);
        }
        return book;
    }

    /** Tells what a candidate looks like on file, when that is known. Returns at once. */
    public void findPhoto(Candidate candidate) {
        photos.find(candidate);
    }

    /** Looks whether another day has begun. Returns at once. */
    public void lookAtDay() {
        photos.lookAtDay();
        thread.run(() -> {
            try {
                bookOfToday();
            } catch (IOException e) {
                LOG.log(ERROR, "the book of the day cannot be opened: " + Fault.describe(e));
                mailbox.accept(new ProctorEvent.Happened(new Event.TroubleBegan(FailureCode.STORE_UNREADABLE)));
            }
        });
    }

    /** Lets a recording that has begun come to its end. The outbox is closed by who opened it. */
    @Override
    public void close() {
        thread.close();
        photos.close();
        try {
            book.close();
        } catch (IOException e) {
            LOG.log(ERROR, "the book of the day did not close: " + Fault.describe(e));
        }
        journals.close();
    }
}
