package vn.cccd.sync.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of a database and its log, read without SQLite, which refuses damaged ones. Needs memory for a few pages only. */
final class PageFile implements AutoCloseable {
    /** SQLite's default, and what our databases have. */
    static final int PAGE_BYTES = 4096;

    private final FileChannel database;
    private final Optional<FileChannel> log;
    private final boolean logDamaged;

    /** Where a page's versions stand in the log, oldest first. */
    private final Map<Integer, List<Long>> logged = new HashMap<>();

    private PageFile(FileChannel database, Optional<FileChannel> log) throws IOException {
        this.database = database;
        this.log = log;
        LogFrames frames = log.isPresent() ? LogFrames.read(log.get()) : new LogFrames(List.of(), false);
        this.logDamaged = frames.damaged();
        for (LogFrames.Frame frame : frames.frames()) {
            logged.computeIfAbsent(frame.page(), page -> new ArrayList<>()).add(frame.offset());
        }
    }

    static PageFile open(Path database, Path log) throws IOException {
        Optional<FileChannel> logChannel =
                Files.exists(log) ? Optional.of(FileChannel.open(log, StandardOpenOption.READ)) : Optional.empty();
        return new PageFile(FileChannel.open(database, StandardOpenOption.READ), logChannel);
    }

    boolean logDamaged() {
        return logDamaged;
    }

    /** Every page that has a version somewhere. */
    List<Integer> numbers() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        int inDatabase = (int) ((database.size() + PAGE_BYTES - 1) / PAGE_BYTES);
        for (int page = 1; page <= inDatabase; page++) {
            numbers.add(page);
        }
        logged.keySet().stream().filter(page -> page > inDatabase).sorted().forEach(numbers::add);
        return numbers;
    }

    /** Oldest first; what lies beyond the end of a file is zero. */
    List<byte[]> versions(int page) throws IOException {
        List<byte[]> versions = new ArrayList<>();
        versions.add(read(database, (page - 1L) * PAGE_BYTES, PAGE_BYTES));
        for (long offset : logged.getOrDefault(page, List.of())) {
            versions.add(read(log.orElseThrow(), offset, PAGE_BYTES));
        }
        return versions;
    }

    byte[] latest(int page) throws IOException {
        List<Long> offsets = logged.getOrDefault(page, List.of());
        return offsets.isEmpty()
                ? read(database, (page - 1L) * PAGE_BYTES, PAGE_BYTES)
                : read(log.orElseThrow(), offsets.getLast(), PAGE_BYTES);
    }

    static byte[] read(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        int got = 0;
        while (buffer.hasRemaining() && got >= 0) {
            got = channel.read(buffer, at + buffer.position());
        }
        return buffer.array();
    }

    @Override
    public void close() throws IOException {
        try (database) {
            if (log.isPresent()) {
                log.get().close();
            }
        }
    }
}
