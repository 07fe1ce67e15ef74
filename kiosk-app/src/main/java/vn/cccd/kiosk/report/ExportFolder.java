package vn.cccd.kiosk.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import vn.cccd.sync.bytes.Bytes;

/**
 * Where documents are written to.
 *
 * <p>Crash contract: a document is there whole or not at all, and when {@link #write} has returned {@link ExportOutcome.Written} it survives a power cut.
 * What was there before is never written over; what a crash left unfinished is erased by the next writing. One writer at a time, and one kiosk a folder;
 * files are the kiosk user's own (0600 where the file system knows that).
 */
public final class ExportFolder {
    private static final System.Logger LOG = System.getLogger(ExportFolder.class.getName());
    private static final String UNFINISHED = ".unfinished";
    private static final int MOST_OF_A_NAME = 999;

    /** Beyond the document itself: directories grow too. */
    private static final long RESERVE = 64 * 1024;

    private static final FileAttribute<?>[] OWNER_ONLY = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
    private static final FileAttribute<?>[] AS_THE_SYSTEM_DOES = {};

    /** How much room there is. */
    @FunctionalInterface
    interface Room {
        long in(Path directory) throws IOException;
    }

    private final Optional<Path> directory;
    private final Room room;

    ExportFolder(Optional<Path> directory, Room room) {
        this.directory = directory;
        this.room = room;
    }

    /** This folder, which somebody made: one that is missing is not made, because it may be a stick that is not plugged in. */
    public static ExportFolder at(Path directory) {
        return new ExportFolder(Optional.of(directory), ExportFolder::usable);
    }

    /** As settings have it; nothing is written when there is none. */
    public static ExportFolder of(Optional<Path> directory) {
        return new ExportFolder(directory, ExportFolder::usable);
    }

    private static long usable(Path directory) throws IOException {
        return Files.getFileStore(directory).getUsableSpace();
    }

    /**
     * Writes a document.
     *
     * @param stem the first part of its name, without personal data; a number follows when there is one of that name
     * @param ending for example {@code pdf}
     */
    ExportOutcome write(String stem, String ending, Bytes content) {
        if (directory.isEmpty()) {
            return new ExportOutcome.NotWritten(ExportOutcome.Reason.NO_FOLDER);
        }
        Path folder = directory.get();
        Path unfinished = folder.resolve("." + stem + "." + ending + UNFINISHED);
        try {
            if (room.in(folder) < content.length() + RESERVE) {
                return new ExportOutcome.NotWritten(ExportOutcome.Reason.FULL);
            }
            eraseUnfinished(folder);
            put(unfinished, content);
            Path file = name(unfinished, folder, stem, ending);
            force(folder);
            return new ExportOutcome.Written(file);
        } catch (IOException e) {
            // The name of the class alone: a path may name the site's customers.
            LOG.log(
                    System.Logger.Level.WARNING,
                    "nothing is exported: " + e.getClass().getSimpleName());
            remove(unfinished);
            return new ExportOutcome.NotWritten(reason(e, folder, content.length()));
        }
    }

    private static void eraseUnfinished(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".*" + UNFINISHED)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    private static void put(Path file, Bytes content) throws IOException {
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                posix ? OWNER_ONLY : AS_THE_SYSTEM_DOES)) {
            ByteBuffer rest = ByteBuffer.wrap(content.toArray());
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static Path name(Path unfinished, Path folder, String stem, String ending) throws IOException {
        for (int number = 1; number <= MOST_OF_A_NAME; number++) {
            Path file = folder.resolve(stem + (number == 1 ? "" : "-" + number) + "." + ending);
            try {
                return Files.move(unfinished, file);
            } catch (FileAlreadyExistsException taken) {
                // the next number
            }
        }
        throw new FileAlreadyExistsException(stem);
    }

    private static void force(Path folder) {
        try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "this system does not let a folder be written through");
        }
    }

    private static void remove(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "an unfinished export is left: " + e.getClass().getSimpleName());
        }
    }

    /** A file system says in words of its own that it is full, so it is asked how much room there is. */
    private ExportOutcome.Reason reason(IOException e, Path folder, int length) {
        if (e instanceof AccessDeniedException || e instanceof NoSuchFileException) {
            return ExportOutcome.Reason.NOT_WRITABLE;
        }
        try {
            return room.in(folder) < length + RESERVE ? ExportOutcome.Reason.FULL : ExportOutcome.Reason.NOT_WRITABLE;
        } catch (IOException gone) {
            return ExportOutcome.Reason.NOT_WRITABLE;
        }
    }
}
