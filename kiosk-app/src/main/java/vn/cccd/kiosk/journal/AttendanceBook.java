package vn.cccd.kiosk.journal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import vn.cccd.kiosk.sector.drivingtest.Attendance;
import vn.cccd.kiosk.sector.drivingtest.Presence;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.seal.KeyRing;

/**
 * Who was checked today, in the journal of the day; those of earlier days are erased when it is opened.
 *
 * <p>Crash contract: when {@link #note} returns, it survives a power cut. One thread at a time.
 */
public final class AttendanceBook implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AttendanceBook.class.getName());
    private static final String SUFFIX = ".attendance";

    private final Journal journal;
    private Attendance attendance = Attendance.none();
    private int damaged;

    private AttendanceBook(Journal journal) {
        this.journal = journal;
        this.damaged = journal.damaged();
    }

    /** Opens the book of {@code day} in {@code directory}. */
    public static AttendanceBook open(Path directory, KeyRing keys, LocalDate day) throws IOException {
        Files.createDirectories(directory);
        AttendanceBook book = new AttendanceBook(Journal.open(directory.resolve(day + SUFFIX), keys));
        book.journal.entries().forEach(book::restore);
        eraseBefore(directory, day);
        return book;
    }

    private void restore(Bytes entry) {
        try {
            Presence presence = PresenceDocument.read(entry);
            if (attendance.at(presence.number(), presence.stage()).isEmpty()) {
                attendance = attendance.with(presence);
            }
        } catch (JournalException e) {
            LOG.log(System.Logger.Level.WARNING, "an entry is left out: " + e.getMessage());
            damaged++;
        }
    }

    /** Only earlier days: a clock that was set back must not take the day it came from. */
    private static void eraseBefore(Path directory, LocalDate day) throws IOException {
        try (DirectoryStream<Path> books = Files.newDirectoryStream(directory, "*" + SUFFIX + "*")) {
            for (Path book : books) {
                if (book.getFileName().toString().compareTo(day + SUFFIX) < 0) {
                    Files.delete(book);
                }
            }
        }
    }

    /** Everybody who was checked today. */
    public Attendance attendance() {
        return attendance;
    }

    /** How many entries could not be read any more. */
    public int damaged() {
        return damaged;
    }

    /** Notes a check; a second one of the same candidate at the same stage is the caller's mistake. */
    public void note(Presence presence) throws IOException {
        Attendance more = attendance.with(presence);
        journal.add(PresenceDocument.write(presence));
        attendance = more;
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
