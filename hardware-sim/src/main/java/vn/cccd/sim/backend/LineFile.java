package vn.cccd.sim.backend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What must outlive the backend, one thing a line. A line without its end, from a crash, counts as never written. */
final class LineFile implements AutoCloseable {
    private final FileChannel channel;

    /** What a line means. */
    interface Reader {
        /**
         * Takes one line in.
         *
         * @throws IOException when it is not the simulator's own
         */
        void read(String line) throws IOException;
    }

    private LineFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens {@code file}, makes it when there is none, and reads its lines. */
    static LineFile open(Path file, Reader reader) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        long end = endOfLastLine(channel);
        channel.truncate(end).position(end);
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.read(line);
            }
        } catch (IOException e) {
            channel.close();
            throw new IOException(file + " is not the simulator's own", e);
        }
        return new LineFile(channel);
    }

    /** Not on disk before {@link #force}. */
    synchronized void append(String line) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    void force() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the backend did not close", e);
        }
    }

    private static long endOfLastLine(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        long end = channel.size();
        while (end > 0) {
            one.clear();
            channel.read(one, end - 1);
            if (one.get(0) == '\n') {
                break;
            }
            end--;
        }
        return end;
    }
}
