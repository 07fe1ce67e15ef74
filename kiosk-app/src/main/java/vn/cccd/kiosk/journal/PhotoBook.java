package vn.cccd.kiosk.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.seal.Unsealed;

/**
 * The photos that came with the list of a day, each sealed for its candidate, in a file of its own; those of earlier days are erased when it is opened.
 *
 * <p>A photo is a help for the eye: one that a crash or a bad disk spoilt is none. One thread at a time.
 */
public final class PhotoBook {
    /** The largest photo, in bytes. */
    public static final int LARGEST = 1 << 20;

    private static final int SEAL_BYTES = 64;

    private final Path directory;
    private final KeyRing keys;
    private final LocalDate day;

    private PhotoBook(Path directory, KeyRing keys, LocalDate day) {
        this.directory = directory;
        this.keys = keys;
        this.day = day;
    }

    /** Opens the book of {@code day} in {@code directory}. */
    public static PhotoBook open(Path directory, KeyRing keys, LocalDate day) throws IOException {
        Path own = directory.resolve(day.toString());
        Files.createDirectories(own);
        try (DirectoryStream<Path> days = Files.newDirectoryStream(directory)) {
            for (Path other : days) {
                if (other.getFileName().compareTo(own.getFileName()) < 0) {
                    erase(other);
                    Files.delete(other);
                }
            }
        }
        return new PhotoBook(own, keys, day);
    }

    /** Forgets every photo. */
    public void clear() throws IOException {
        erase(directory);
    }

    private static void erase(Path directory) throws IOException {
        try (DirectoryStream<Path> photos = Files.newDirectoryStream(directory)) {
            for (Path photo : photos) {
                Files.delete(photo);
            }
        }
    }

    /** Keeps a photo of at most {@link #LARGEST} bytes. */
    public void keep(Candidate candidate, Bytes photo) throws IOException {
        if (photo.length() > LARGEST) {
            throw new IllegalArgumentException("a photo of " + photo.length() + " bytes");
        }
        ByteBuffer sealed = ByteBuffer.wrap(keys.seal(photo, place(candidate)).toArray());
        try (FileChannel file = OwnFiles.open(
                path(candidate),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE))) {
            while (sealed.hasRemaining()) {
                file.write(sealed);
            }
        }
    }

    /** The photo of this candidate, if one was kept and still opens. */
    public Optional<Bytes> find(Candidate candidate) throws IOException {
        byte[] sealed;
        try (var file = Files.newInputStream(path(candidate))) {
            sealed = file.readNBytes(LARGEST + SEAL_BYTES);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        return keys.open(Bytes.copyOf(sealed), place(candidate)) instanceof Unsealed.Whole whole
                ? Optional.of(whole.plain())
                : Optional.empty();
    }

    /** Numbers are whatever a list says; they do not become names of files, and identity numbers are not to be guessed from them. */
    private Path path(Candidate candidate) {
        String seat = candidate.session() + "\n" + candidate.number();
        return directory.resolve(
                UUID.nameUUIDFromBytes(seat.getBytes(StandardCharsets.UTF_8)).toString());
    }

    /** What another list calls by the same number is somebody else. */
    private Bytes place(Candidate candidate) {
        return Bytes.utf8("photo:" + day + ":" + candidate.id().digits());
    }
}
