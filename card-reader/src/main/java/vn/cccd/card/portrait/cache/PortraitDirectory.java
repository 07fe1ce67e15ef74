package vn.cccd.card.portrait.cache;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cccd.card.bytes.Bytes;

/**
 * Portraits in a directory, one sealed file for each, under names that say nothing.
 *
 * <p>Crash contract: a portrait is there under its name entirely or not at all; if a power cut tears one all the same, its seal is broken, and it
 * counts as not there and is removed. What processes leave behind in the middle of writing is removed after {@link #LONGEST_WRITE}.
 */
public final class PortraitDirectory implements PortraitCache {
    private static final System.Logger LOG = System.getLogger(PortraitDirectory.class.getName());
    private static final String KEPT = ".portrait";
    private static final String UNFINISHED = ".new";
    private static final Duration LONGEST_WRITE = Duration.ofMinutes(5);

    /** As large as a reading takes DG2, and the seal. */
    private static final int LARGEST = 300_000;

    private final Path directory;
    private final CacheKey key;
    private final PortraitCacheLimits limits;
    private final Clock clock;
    private final SecureRandom random;

    private PortraitDirectory(
            Path directory, CacheKey key, PortraitCacheLimits limits, Clock clock, SecureRandom random) {
        this.directory = directory;
        this.key = key;
        this.limits = limits;
        this.clock = clock;
        this.random = random;
    }

    /** Opens the cache in {@code directory}; directory and key are made when they are not there, and what is too old is removed. */
    public static PortraitDirectory open(
            Path directory, Path keyFile, PortraitCacheLimits limits, Clock clock, SecureRandom random)
            throws IOException {
        OwnerOnly.makeDirectory(directory);
        CacheKey key = CacheKey.openOrCreate(keyFile, random);
        PortraitDirectory opened = new PortraitDirectory(directory, key, limits, clock, random);
        opened.tidy();
        return opened;
    }

    /** Removes what a cache in {@code directory} has kept, and its key first: without it the rest is noise. */
    public static void erase(Path directory, Path keyFile) throws IOException {
        Files.deleteIfExists(keyFile);
        if (Files.isDirectory(directory)) {
            for (Path file : files(directory)) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public Optional<Bytes> find(Bytes signedHash) {
        String name = key.name(signedHash);
        Path file = directory.resolve(name + KEPT);
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException("too large");
            }
            Optional<Bytes> found = key.open(name, Files.readAllBytes(file)).flatMap(this::young);
            if (found.isEmpty()) {
                Files.deleteIfExists(file);
            }
            return found;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(WARNING, "a kept portrait cannot be read: {0}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** The file behind its date; a date in the future is no better than one long ago. */
    private Optional<Bytes> young(byte[] plain) {
        if (plain.length < Long.BYTES) {
            return Optional.empty();
        }
        Instant written = Instant.ofEpochMilli(ByteBuffer.wrap(plain).getLong());
        Instant now = clock.instant();
        boolean young = !written.isAfter(now.plus(Duration.ofHours(1)))
                && written.plus(limits.longest()).isAfter(now);
        return young ? Optional.of(Bytes.copyOf(plain).slice(Long.BYTES, plain.length)) : Optional.empty();
    }

    @Override
    public void keep(Bytes signedHash, Bytes file) {
        if (file.length() > LARGEST - 64) {
            return;
        }
        String name = key.name(signedHash);
        byte[] plain = ByteBuffer.allocate(Long.BYTES + file.length())
                .putLong(clock.millis())
                .put(file.toArray())
                .array();
        Path fresh = directory.resolve(HexFormat.of().toHexDigits(random.nextLong()) + UNFINISHED);
        try {
            Files.createFile(fresh, OwnerOnly.fileIn(directory));
            Files.write(fresh, key.seal(name, plain), StandardOpenOption.WRITE);
            Files.setLastModifiedTime(fresh, FileTime.from(clock.instant()));
            Files.move(fresh, directory.resolve(name + KEPT), StandardCopyOption.ATOMIC_MOVE);
            tidy();
        } catch (IOException e) {
            LOG.log(WARNING, "a portrait cannot be kept: {0}", e.getClass().getSimpleName());
        }
    }

    @Override
    public boolean remove(Bytes signedHash) {
        try {
            Files.deleteIfExists(directory.resolve(key.name(signedHash) + KEPT));
            return true;
        } catch (IOException e) {
            LOG.log(
                    WARNING,
                    "a kept portrait cannot be removed: {0}",
                    e.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public boolean clear() {
        try {
            for (Path file : files(directory)) {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (IOException e) {
            LOG.log(
                    WARNING,
                    "kept portraits cannot be removed: {0}",
                    e.getClass().getSimpleName());
            return false;
        }
    }

    private record Entry(Path file, Instant written, long bytes) {}

    /** Removes what is too old or unfinished, then the oldest until the rest is within its limits. */
    private void tidy() throws IOException {
        Instant now = clock.instant();
        List<Entry> kept = new ArrayList<>();
        for (Path file : files(directory)) {
            Optional<Entry> entry = entry(file);
            if (entry.isPresent()) {
                Duration longest = isKept(file) ? limits.longest() : LONGEST_WRITE;
                if (!entry.get().written().plus(longest).isAfter(now)) {
                    Files.deleteIfExists(file);
                } else if (isKept(file)) {
                    kept.add(entry.get());
                }
            }
        }
        kept.sort(Comparator.comparing(Entry::written).reversed());
        long bytes = 0;
        for (int i = 0; i < kept.size(); i++) {
            bytes += kept.get(i).bytes();
            if (i >= limits.entries() || bytes > limits.bytes()) {
                Files.deleteIfExists(kept.get(i).file());
            }
        }
    }

    /** Empty for one that another process has removed meanwhile. */
    private static Optional<Entry> entry(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Entry(file, attributes.lastModifiedTime().toInstant(), attributes.size()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static boolean isKept(Path file) {
        return file.getFileName().toString().endsWith(KEPT);
    }

    /** Ours only: an operator may have named a directory in which something else lies. */
    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.matches("[0-9a-f]{32}\\" + KEPT + "|[0-9a-f]{16}\\" + UNFINISHED);
                    })
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
