package vn.cccd.sync.outbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The directories with damaged files that {@link Salvage} left, each named for the time at which they were found. */
final class SetAside {
    private static final String PREFIX = "damaged-";

    private final Path directory;

    SetAside(Path directory) {
        this.directory = directory;
    }

    Path at(Instant found) {
        return directory.resolve(PREFIX + found.toEpochMilli());
    }

    /** Erases what was found at {@code until} or earlier. True when nothing is set aside any more. */
    boolean erase(Instant until) throws IOException {
        boolean none = true;
        for (Path each : all()) {
            if (found(each).isAfter(until)) {
                none = false;
            } else {
                erase(each);
            }
        }
        return none;
    }

    private List<Path> all() throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(directory, PREFIX + "*")) {
            directories.forEach(found::add);
        }
        return found;
    }

    private static Instant found(Path each) {
        String digits = String.valueOf(each.getFileName()).substring(PREFIX.length());
        return digits.matches("[0-9]{1,15}") ? Instant.ofEpochMilli(Long.parseLong(digits)) : Instant.MAX;
    }

    /** Not overwritten before: after a crash in the middle of a salvage, a file in there may be the live database under a second name. */
    private static void erase(Path each) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(each)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(each);
    }
}
