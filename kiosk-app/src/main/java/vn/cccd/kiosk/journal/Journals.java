package vn.cccd.kiosk.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import vn.cccd.sync.seal.KeyRing;

/**
 * Where this machine's books are, and the keys that seal them. Closed after the books.
 *
 * @param directory each kind of book has a directory of its own in it
 */
public record Journals(Path directory, KeyRing keys) implements AutoCloseable {
    /** The book of a counter's files, for what is written down on {@code day}. */
    public DossierBook files(LocalDate day) throws IOException {
        return DossierBook.open(directory.resolve("files"), keys, day);
    }

    /** The book of who is expected and was checked on {@code day}. */
    public AttendanceBook attendance(LocalDate day) throws IOException {
        return AttendanceBook.open(directory.resolve("attendance"), keys, day);
    }

    /** The photos that came with the list of {@code day}. */
    public PhotoBook photos(LocalDate day) throws IOException {
        return PhotoBook.open(directory.resolve("photos"), keys, day);
    }

    @Override
    public void close() {
        keys.close();
    }
}
