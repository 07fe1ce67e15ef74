package vn.cccd.sim.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/** The records that were taken, one a line: time, space, compact JWS. A line without its end, from a crash, counts as not taken. */
final class RecordFile implements AutoCloseable {
    private final FileChannel channel;

    private RecordFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens {@code file} and puts what it holds into {@code ledger}. */
    static RecordFile open(Path file, Ledger ledger) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        String content = Files.readString(file, StandardCharsets.US_ASCII);
        int end = content.lastIndexOf('\n') + 1;
        channel.truncate(end).position(end);
        List<String> lines = content.substring(0, end).lines().toList();
        for (String line : lines) {
            String[] parts = line.split(" ", 2);
            SignedRecord record = SignedRecord.parse(parts[parts.length - 1])
                    .orElseThrow(() -> new IOException(file + " is not the simulator's own"));
            ledger.take(record, Instant.parse(parts[0]));
        }
        return new RecordFile(channel);
    }

    synchronized void append(SignedRecord record, Instant now) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((now + " " + record.compact() + "\n").getBytes(StandardCharsets.US_ASCII));
        while (line.hasRemaining()) {
            channel.write(line);
        }
        channel.force(false);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the records' file did not close", e);
        }
    }
}
