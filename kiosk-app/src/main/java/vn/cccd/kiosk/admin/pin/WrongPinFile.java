package vn.cccd.kiosk.admin.pin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps {@link WrongPins} through restarts, so that switching the kiosk off gains nothing.
 *
 * <p>Crash contract: when {@link #write} returns, it is on the disk; a crash before leaves what was there. Whoever can change the file needs no
 * PIN. A file that is damaged counts as many wrong PINs.
 */
public final class WrongPinFile {
    private static final int MANY = 8;
    private static final int MOST_BYTES = 200;
    private static final Pattern FORM = Pattern.compile("wrong ([0-9]{1,9}) ([0-9T:.-]{10,40})");

    private final Path file;

    public WrongPinFile(Path file) {
        this.file = file;
    }

    /** What is kept; {@code now} is the time of what cannot be read. */
    public WrongPins read(LocalDateTime now) throws IOException {
        if (!Files.exists(file)) {
            return WrongPins.NONE;
        }
        String text = Files.size(file) > MOST_BYTES ? "" : Files.readString(file, StandardCharsets.ISO_8859_1);
        Matcher form = FORM.matcher(text.strip());
        try {
            return form.matches()
                    ? new WrongPins(Integer.parseInt(form.group(1)), LocalDateTime.parse(form.group(2)))
                    : new WrongPins(MANY, now);
        } catch (DateTimeParseException damaged) {
            return new WrongPins(MANY, now);
        }
    }

    public void write(WrongPins wrong) throws IOException {
        if (wrong.count() == 0) {
            Files.deleteIfExists(file);
            return;
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        byte[] text = ("wrong " + wrong.count() + " " + wrong.last() + "\n").getBytes(StandardCharsets.US_ASCII);
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(text));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
