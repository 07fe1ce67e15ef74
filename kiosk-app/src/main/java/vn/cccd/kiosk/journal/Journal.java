package vn.cccd.kiosk.journal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.seal.KeyRing;
import vn.cccd.sync.seal.Unsealed;

/**
 * Entries in the order in which they were added, each sealed for its place, in one file.
 *
 * <p>Crash contract: when {@link #add} returns, the entry survives a power cut. An entry that does not open is left out and counted; the others are
 * there. An end that is no entry, as a crash or a bad disk leaves it, is moved to a file beside the journal. One thread at a time.
 */
final class Journal implements AutoCloseable {
    /** The largest entry, in bytes. */
    static final int LARGEST = 1 << 20;

    private static final int LENGTH_BYTES = Integer.BYTES;
    private static final int SEAL_BYTES = 64;

    private final Path path;
    private FileChannel file;
    private final KeyRing keys;
    private final String name;
    private final List<Bytes> entries = new ArrayList<>();
    private int damaged;
    private int count;
    private long end;

    private Journal(Path path, FileChannel file, KeyRing keys) {
        this.path = path;
        this.file = file;
        this.keys = keys;
        this.name = String.valueOf(path.getFileName());
    }

    /** Opens the journal in {@code path}, which is made when it is not there. */
    static Journal open(Path path, KeyRing keys) throws IOException {
        boolean isNew = !Files.exists(path);
        FileChannel file = OwnFiles.open(
                path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        Journal journal = new Journal(path, file, keys);
        try {
            if (isNew) {
                force(path.resolveSibling("").toAbsolutePath());
            }
            journal.restore();
            return journal;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** What was whole when the journal was opened. */
    List<Bytes> entries() {
        return List.copyOf(entries);
    }

    /** How many entries did not open. */
    int damaged() {
        return damaged;
    }

    /** Adds an entry of at most {@link #LARGEST} bytes; one that failed is not there, and the next begins where it would have begun. */
    void add(Bytes entry) throws IOException {
        if (entry.length() > LARGEST) {
            throw new IllegalArgumentException("an entry of " + entry.length() + " bytes");
        }
        ByteBuffer frame = frame(entry, count);
        int length = frame.remaining();
        file.truncate(end); // what an entry left behind that could not be written whole, as on a full disk
        file.position(end);
        write(file, frame);
        file.force(true);
        end += length;
        count++;
    }

    /** Puts these in the place of all entries, at once: after a crash there are the ones or the others. */
    void replace(List<Bytes> remaining) throws IOException {
        Path next = path.resolveSibling(name + ".next");
        Files.deleteIfExists(next);
        try (FileChannel written =
                OwnFiles.open(next, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            for (int i = 0; i < remaining.size(); i++) {
                write(written, frame(remaining.get(i), i));
            }
            written.force(true);
        }
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(path.resolveSibling("").toAbsolutePath());
        file.close();
        file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        end = file.size();
        count = remaining.size();
    }

    private ByteBuffer frame(Bytes entry, int index) {
        Bytes sealed = keys.seal(entry, place(index));
        return ByteBuffer.allocate(LENGTH_BYTES + sealed.length())
                .putInt(sealed.length())
                .put(sealed.toArray())
                .flip();
    }

    private static void write(FileChannel file, ByteBuffer frame) throws IOException {
        while (frame.hasRemaining()) {
            file.write(frame);
        }
    }

    private void restore() throws IOException {
        long position = 0;
        for (int length = frameAt(position); length > 0; length = frameAt(position)) {
            switch (keys.open(bytesAt(position + LENGTH_BYTES, length), place(count))) {
                case Unsealed.Whole whole -> entries.add(whole.plain());
                case Unsealed.Damaged broken -> damaged++;
                case Unsealed.KeyMissing forgotten -> damaged++;
            }
            count++;
            position += LENGTH_BYTES + length;
        }
        end = position;
        if (position < file.size()) {
            setAside(position);
            file.truncate(position);
            file.force(true);
        }
    }

    private void setAside(long position) throws IOException {
        int number = 1;
        while (Files.exists(remains(number))) {
            number++;
        }
        try (FileChannel aside =
                OwnFiles.open(remains(number), Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            for (long done = position; done < file.size(); ) {
                done += file.transferTo(done, file.size() - done, aside);
            }
            aside.force(true);
        }
    }

    private Path remains(int number) {
        return path.resolveSibling(name + ".remains-" + number);
    }

    /** The length of the frame at {@code position}; 0 when there is no whole one. */
    private int frameAt(long position) throws IOException {
        if (position + LENGTH_BYTES > file.size()) {
            return 0;
        }
        int length = ByteBuffer.wrap(bytesAt(position, LENGTH_BYTES).toArray()).getInt();
        boolean whole = length > 0 && length <= LARGEST + SEAL_BYTES && position + LENGTH_BYTES + length <= file.size();
        return whole ? length : 0;
    }

    private Bytes bytesAt(long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException("the journal became shorter while it was read");
            }
        }
        return Bytes.copyOf(buffer.array());
    }

    /** An entry opens in its own journal, at its own place only. */
    private Bytes place(int index) {
        return Bytes.utf8(name + ":" + index);
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel entry = FileChannel.open(directory, StandardOpenOption.READ)) {
            entry.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
