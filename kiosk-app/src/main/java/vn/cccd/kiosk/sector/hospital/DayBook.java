package vn.cccd.kiosk.sector.hospital;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.KeyedHash;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.Ticket;

/**
 * The queue numbers handed out today and who was checked in today.
 *
 * <p>Crash contract: when {@link #nextTicket} or {@link #note} returns, it is on the disk. A number is never handed out twice on one
 * day; a crash may leave one out. What a crash cut short at the end of the file is removed when it is opened again.
 *
 * <p>People are kept as keyed hashes under a key that does not lie beside the file; the files of earlier days are deleted. One thread at a
 * time.
 */
public final class DayBook {
    private static final Pattern NUMBER = Pattern.compile("number ([A-Z]{1,2}) ([0-9]{1,6})");
    private static final Pattern PERSON = Pattern.compile("person ([0-9a-f]{64})");
    private static final String SUFFIX = ".daybook";

    private final Path directory;
    private final Clock clock;
    private final KeyedHash hashes;
    private final int firstNumber;
    private final Map<String, Integer> lastNumbers = new HashMap<>();
    private final Set<String> people = new HashSet<>();
    private LocalDate day = LocalDate.MIN;

    private DayBook(Path directory, Clock clock, KeyedHash hashes, int firstNumber) {
        this.directory = directory;
        this.clock = clock;
        this.hashes = hashes;
        this.firstNumber = firstNumber;
    }

    /**
     * Opens today's book in {@code directory}, which is made when it is not there.
     *
     * @param clock in the time zone in which the site's day begins
     * @param hashes under a key from outside {@code directory}
     * @param firstNumber where the numbers of a day begin; kiosks that share clinics need ranges of their own
     */
    public static DayBook open(Path directory, Clock clock, KeyedHash hashes, int firstNumber) throws IOException {
        DayBook book = new DayBook(directory, clock, hashes, firstNumber);
        Files.createDirectories(directory);
        book.turnToToday();
        return book;
    }

    /** The next number of this service's queue. */
    public Ticket nextTicket(Service service) throws IOException {
        turnToToday();
        int number = lastNumbers.getOrDefault(service.queue(), firstNumber - 1) + 1;
        append("number " + service.queue() + " " + number);
        lastNumbers.put(service.queue(), number);
        return new Ticket(String.format(Locale.ROOT, "%s %03d", service.queue(), number), service);
    }

    /** Whether this person was noted today. */
    public boolean wasHere(IdNumber number) throws IOException {
        turnToToday();
        return people.contains(hash(number));
    }

    /** Notes that this person was checked in today. */
    public void note(IdNumber number) throws IOException {
        turnToToday();
        String hash = hash(number);
        if (!people.contains(hash)) {
            append("person " + hash);
            people.add(hash);
        }
    }

    private void turnToToday() throws IOException {
        LocalDate today = LocalDate.now(clock);
        if (today.equals(day)) {
            return;
        }
        lastNumbers.clear();
        people.clear();
        if (Files.exists(fileOf(today))) {
            restore(fileOf(today));
        }
        day = today;
        deleteEarlier();
    }

    private void restore(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        int whole = content.length;
        while (whole > 0 && content[whole - 1] != '\n') {
            whole--;
        }
        if (whole < content.length) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(whole);
                channel.force(true);
            }
        }
        new String(content, 0, whole, StandardCharsets.US_ASCII).lines().forEach(this::restore);
    }

    private void restore(String line) {
        Matcher number = NUMBER.matcher(line);
        if (number.matches()) {
            lastNumbers.merge(number.group(1), Integer.parseInt(number.group(2)), Math::max);
        }
        Matcher person = PERSON.matcher(line);
        if (person.matches()) {
            people.add(person.group(1));
        }
    }

    private void append(String line) throws IOException {
        Path file = fileOf(day);
        boolean isNew = !Files.exists(file);
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII));
        // Until it is written for certain, the book counts as unread: the next use reads it again and cuts a torn line
        // off.
        LocalDate written = day;
        day = LocalDate.MIN;
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        if (isNew) {
            try (FileChannel entry = FileChannel.open(directory, StandardOpenOption.READ)) {
                entry.force(true);
            }
        }
        day = written;
    }

    /** Only earlier days: a clock that was set back must not take the numbers of the day it came from. */
    private void deleteEarlier() throws IOException {
        try (DirectoryStream<Path> books = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            for (Path book : books) {
                if (book.getFileName().toString().compareTo(day + SUFFIX) < 0) {
                    Files.delete(book);
                }
            }
        }
    }

    private Path fileOf(LocalDate date) {
        return directory.resolve(date + SUFFIX);
    }

    private String hash(IdNumber number) {
        return hashes.of(day + " " + number.digits());
    }
}
