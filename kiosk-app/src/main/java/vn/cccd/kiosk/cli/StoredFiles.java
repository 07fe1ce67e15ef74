package vn.cccd.kiosk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.kiosk.cli.terminal.CommandFailure;
import vn.cccd.kiosk.cli.terminal.ExitCode;

/** Data groups of one reading that somebody kept as files: {@code DG1.bin} to {@code DG16.bin} in one directory. */
final class StoredFiles {
    private static final int MOST_DATA_GROUPS = 16;
    private static final int MOST_BYTES = 1024 * 1024;

    private StoredFiles() {}

    /** @throws CommandFailure when there are none, or one cannot be read */
    static Map<Integer, Bytes> in(Path directory) {
        Map<Integer, Bytes> found = new TreeMap<>();
        for (int number = 1; number <= MOST_DATA_GROUPS; number++) {
            Path file = directory.resolve("DG" + number + ".bin");
            if (Files.exists(file)) {
                found.put(number, content(file));
            }
        }
        if (found.isEmpty()) {
            throw new CommandFailure(ExitCode.FAILED, "There is no DG1.bin to DG16.bin in " + directory);
        }
        return found;
    }

    private static Bytes content(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Bytes.copyOf(in.readNBytes(MOST_BYTES));
        } catch (IOException unreadable) {
            throw new CommandFailure(ExitCode.FAILED, "Cannot be read: " + file);
        }
    }
}
