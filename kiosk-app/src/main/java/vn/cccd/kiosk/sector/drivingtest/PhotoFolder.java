package vn.cccd.kiosk.sector.drivingtest;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cccd.kiosk.text.Folding;

/**
 * The pictures that a test centre puts beside its list: a folder {@code anh}, {@code ảnh} or {@code photos} with JPEG or JPEG 2000 files, each named
 * by its candidate's number, as {@code 105.jpg}, or by session and number, as {@code Sáng-105.jpg}; where sessions share a number, that is the only way.
 * What a list says is compared with what lies there, it never becomes a path.
 */
public final class PhotoFolder {
    /** More files than a list can have candidates are not looked at. */
    static final int MOST_FILES = 20_000;

    private static final Set<String> NAMES = Set.of("anh", "photos");
    private static final Pattern PICTURE = Pattern.compile("(.+)\\.(?:jpe?g|jp2|j2k)", Pattern.CASE_INSENSITIVE);

    /** What a session may be called and a file may not: {@code 07:30} is {@code 07.30} there. */
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/:*?\"<>|]");

    private final Map<String, Path> byName = new HashMap<>();

    private PhotoFolder() {}

    /** The folder beside {@code list}; empty when there is none. */
    public static Optional<PhotoFolder> beside(Path list) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(
                list.toAbsolutePath().resolveSibling(""), path -> NAMES.contains(Folding.withoutAccents(name(path))))) {
            for (Path folder : folders) {
                if (Files.isDirectory(folder)) {
                    PhotoFolder found = new PhotoFolder();
                    found.look(folder);
                    return Optional.of(found);
                }
            }
            return Optional.empty();
        }
    }

    private void look(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            int looked = 0;
            for (Path file : files) {
                Matcher picture = PICTURE.matcher(name(file));
                if (picture.matches() && Files.isRegularFile(file)) {
                    byName.putIfAbsent(Folding.evenly(picture.group(1)), file);
                }
                if (++looked == MOST_FILES) {
                    return;
                }
            }
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    /** The picture of a candidate of {@code roster}. A number that two sessions share shows nobody. */
    public Optional<Path> of(Candidate candidate, Roster roster) {
        String session = NOT_IN_NAMES.matcher(candidate.session()).replaceAll(".");
        return named(session + "-" + candidate.number())
                .or(() -> roster.isAlone(candidate.number()) ? named(candidate.number()) : Optional.empty());
    }

    private Optional<Path> named(String name) {
        return Optional.ofNullable(byName.get(Folding.evenly(name)));
    }
}
