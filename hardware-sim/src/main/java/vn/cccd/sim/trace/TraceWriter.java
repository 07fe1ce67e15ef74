package vn.cccd.sim.trace;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.function.LongSupplier;
import vn.cccd.sim.bytes.Bytes;

/**
 * Writes a conversation to a file while it happens.
 *
 * <p>Each event is with the operating system before the next can happen, so what a program did until it died is there; the last line may be cut short. The file is for its owner only, because it holds what the card holds: see {@link Trace#redacted}.
 *
 * <p>A conversation matters more than its record: when the disk is full, or the file as long as {@link Trace#read} takes, a warning is logged and the rest is not written. Events may come from any thread.
 */
public final class TraceWriter implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TraceWriter.class.getName());
    private static final String OWNER_ONLY = "rw-------";

    private final OutputStream file;
    private final LongSupplier nanoTime;
    private final long start;
    private long room;

    private TraceWriter(OutputStream file, LongSupplier nanoTime, long room) {
        this.file = file;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.room = room;
    }

    /**
     * Begins a new file.
     *
     * @param nanoTime the time that passes, as {@code System::nanoTime} tells it
     * @throws FileAlreadyExistsException when there is such a file
     */
    public static TraceWriter create(Path file, String reader, Bytes atr, LongSupplier nanoTime) throws IOException {
        return create(file, reader, atr, nanoTime, Trace.LONGEST_TEXT);
    }

    static TraceWriter create(Path file, String reader, Bytes atr, LongSupplier nanoTime, long longest)
            throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
        } else {
            Files.createFile(file);
        }
        var writer = new TraceWriter(Files.newOutputStream(file, StandardOpenOption.WRITE), nanoTime, longest);
        writer.write(TraceText.header(reader, atr));
        return writer;
    }

    public void command(Bytes command) {
        write(new TraceEvent.Command(command));
    }

    public void answer(Bytes answer) {
        write(new TraceEvent.Answer(answer));
    }

    /** No answer came, for the reason that {@code failure} gives. */
    public void failure(Throwable failure) {
        write(new TraceEvent.Failure(TraceText.code(failure)));
    }

    /** No answer came, because the card left the field. */
    public void removed() {
        write(new TraceEvent.Failure(TraceText.REMOVED));
    }

    public void reset() {
        write(new TraceEvent.Reset());
    }

    private void write(TraceEvent event) {
        write(TraceText.of(Duration.ofNanos(nanoTime.getAsLong() - start), event));
    }

    private synchronized void write(String lines) {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        if (room <= 0) {
            return;
        }
        if (bytes.length > room) {
            room = 0;
            LOG.log(WARNING, "the trace is full; what follows is not recorded");
            return;
        }
        try {
            file.write(bytes);
            room -= bytes.length;
        } catch (IOException failed) {
            room = 0;
            LOG.log(WARNING, "the trace cannot be written any more", failed);
        }
    }

    @Override
    public synchronized void close() {
        room = 0;
        try {
            file.close();
        } catch (IOException failed) {
            LOG.log(WARNING, "the trace could not be closed", failed);
        }
    }
}
