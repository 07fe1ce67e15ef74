package vn.cccd.card.trust;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.cccd.card.pki.Certificate;
import vn.cccd.card.trust.source.SourceContents;
import vn.cccd.card.trust.source.SourceReader;

/** The files behind the paths that an operator gave, directories opened, in a stable order. */
public final class TrustFiles {
    private static final int MOST_FILES = 10_000;
    private static final int DEEPEST = 8;

    private TrustFiles() {}

    /**
     * Reads everything under {@code paths}.
     *
     * @param listAuthorities where the certificates are whose master lists alone count; empty for any
     */
    public static SourceContents read(List<Path> paths, List<Path> listAuthorities) throws TrustException {
        Set<Certificate> pinned = SourceReader.read(under(listAuthorities), Set.of())
                .judge()
                .certificates()
                .keySet();
        if (pinned.isEmpty() && !listAuthorities.isEmpty()) {
            throw new TrustException(TrustException.Reason.NO_CERTIFICATE, listAuthorities.toString());
        }
        SourceContents contents = SourceReader.read(under(paths), pinned);
        if (!contents.complete()) {
            throw new TrustException(TrustException.Reason.TOO_LARGE, "more than " + contents.size() + " certificates");
        }
        return contents;
    }

    private static List<Path> under(List<Path> paths) throws TrustException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new TrustException(TrustException.Reason.PATH_MISSING, path.toString());
            }
            try {
                collect(path, files);
            } catch (IOException e) {
                throw new TrustException(TrustException.Reason.PATH_UNREADABLE, path.toString());
            }
            if (files.size() > MOST_FILES) {
                throw new TrustException(
                        TrustException.Reason.TOO_LARGE, path + " has more than " + MOST_FILES + " files");
            }
        }
        return files;
    }

    private static void collect(Path path, List<Path> files) throws IOException {
        if (!Files.isDirectory(path)) {
            files.add(path);
            return;
        }
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(
                path, EnumSet.of(java.nio.file.FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        // Hidden files are other programs' business (version control, desktop folders).
                        boolean hidden = String.valueOf(file.getFileName()).startsWith(".");
                        if (attributes.isRegularFile() && !hidden) {
                            found.add(file);
                        }
                        return found.size() > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                        if (file.equals(path)) {
                            throw e;
                        }
                        // Kept: reading it will fail again and be reported.
                        found.add(file);
                        return FileVisitResult.CONTINUE;
                    }
                });
        Collections.sort(found);
        files.addAll(found);
    }
}
