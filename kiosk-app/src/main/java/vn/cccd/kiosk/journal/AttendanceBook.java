package vn.cccd.kiosk.journal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.sector.drivingtest.Attendance;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.Presence;
import vn.cccd.kiosk.sector.drivingtest.Roster;
import vn.cccd.kiosk.sector.drivingtest.Suspicion;
import vn.cccd.kiosk.sector.drivingtest.Suspicions;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.seal.KeyRing;

/**
 * Who is expected, who was checked and who is suspected today, in the journals of the day; those of earlier days are erased when it is opened.
 *
 * <p>Crash contract: when {@code note} or {@link #keep} returns, it survives a power cut. One thread at a time.
 */
public final class AttendanceBook implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AttendanceBook.class.getName());
    private static final String CHECKED = ".attendance";
    private static final String EXPECTED = ".roster";

    private final Journal journal;
    private final Journal list;
    private final List<Candidate> candidates = new ArrayList<>();
    private Attendance attendance = Attendance.none();
    private Suspicions suspicions = Suspicions.none();
    private int damaged;

    private AttendanceBook(Journal journal, Journal list) {
        this.journal = journal;
        this.list = list;
        this.damaged = journal.damaged() + list.damaged();
    }

    /** Opens the book of {@code day} in {@code directory}. */
    public static AttendanceBook open(Path directory, KeyRing keys, LocalDate day) throws IOException {
        Files.createDirectories(directory);
        Journal journal = Journal.open(directory.resolve(day + CHECKED), keys);
        try {
            AttendanceBook book = new AttendanceBook(journal, Journal.open(directory.resolve(day + EXPECTED), keys));
            book.list.entries().forEach(book::restoreCandidate);
            book.journal.entries().forEach(book::restore);
            eraseBefore(directory, day);
            return book;
        } catch (IOException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    private void restoreCandidate(Bytes entry) {
        try {
            candidates.add(CandidateDocument.read(entry));
        } catch (JournalException e) {
            LOG.log(System.Logger.Level.WARNING, "a candidate is left out: " + e.getMessage());
            damaged++;
        }
    }

    private void restore(Bytes entry) {
        try {
            Optional<Suspicion> suspicion = SuspicionDocument.read(entry);
            if (suspicion.isPresent()) {
                suspicions = suspicions.with(suspicion.get());
                return;
            }
            Presence presence = PresenceDocument.read(entry);
            if (attendance.at(presence.exam(), presence.stage()).isEmpty()) {
                attendance = attendance.with(presence);
            }
        } catch (JournalException e) {
            LOG.log(System.Logger.Level.WARNING, "an entry is left out: " + e.getMessage());
            damaged++;
        }
    }

    /** Only earlier days: a clock that was set back must not take the day it came from. */
    private static void eraseBefore(Path directory, LocalDate day) throws IOException {
        for (String suffix : List.of(CHECKED, EXPECTED)) {
            try (DirectoryStream<Path> books = Files.newDirectoryStream(directory, "*" + suffix + "*")) {
                for (Path book : books) {
                    if (book.getFileName().toString().compareTo(day + suffix) < 0) {
                        Files.delete(book);
                    }
                }
            }
        }
    }

    /** Today's list; empty when none was kept. */
    public Optional<Roster> roster() {
        return candidates.isEmpty() ? Optional.empty() : Optional.of(new Roster(candidates));
    }

    /** Keeps today's list in the place of the one before. */
    public void keep(Roster roster) throws IOException {
        list.replace(roster.candidates().stream().map(CandidateDocument::write).toList());
        candidates.clear();
        candidates.addAll(roster.candidates());
    }

    /** Everybody who was checked today. */
    public Attendance attendance() {
        return attendance;
    }

    /** Who is suspected today, and who was. */
    public Suspicions suspicions() {
        return suspicions;
    }

    /** How many entries could not be read any more. */
    public int damaged() {
        return damaged;
    }

    /** Notes a check; a second one of the same test at the same stage is the caller's mistake. */
    public void note(Presence presence) throws IOException {
        Attendance more = attendance.with(presence);
        journal.add(PresenceDocument.write(presence));
        attendance = more;
    }

    /** Notes a suspicion, or that one was lifted. */
    public void note(Suspicion suspicion) throws IOException {
        journal.add(SuspicionDocument.write(suspicion));
        suspicions = suspicions.with(suspicion);
    }

    @Override
    public void close() throws IOException {
        try (journal) {
            list.close();
        }
    }
}
