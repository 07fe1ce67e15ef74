package vn.cccd.qr.signed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.signed.KeySetException.Reason;

/** Reads a directory of keys within limits. Files are read in the order of their names, so that an error is always the same one. */
final class KeyDirectory {
    private static final Set<String> ENDINGS = Set.of("json", "jwk", "jwks", "pem", "crt", "cer", "der", "pub", "crl");
    private static final int MOST_FILES = 500;
    private static final int MOST_BYTES = 1 << 20;

    private KeyDirectory() {}

    static KeySet load(Path directory) throws KeySetException {
        KeyCollection keys = new KeyCollection();
        for (Path file : files(directory)) {
            read(file, content(file), keys);
        }
        return keys.toKeySet();
    }

    /** Takes what {@code content} holds, whatever the file's name says. */
    static void read(Path file, Bytes content, KeyCollection keys) throws KeySetException {
        String text = new String(content.toArray(), StandardCharsets.UTF_8).strip();
        if (text.startsWith("{") || text.startsWith("[")) {
            JwkFile.read(file, text, keys);
        } else if (text.contains("-----BEGIN ")) {
            PemFile.read(file, text, keys);
        } else {
            DerFile.read(file, content, keys);
        }
    }

    private static List<Path> files(Path directory) throws KeySetException {
        if (!Files.isDirectory(directory)) {
            throw new KeySetException(Reason.NO_DIRECTORY, directory, "there is no such directory of keys");
        }
        try (Stream<Path> entries = Files.list(directory)) {
            List<Path> files = entries.filter(KeyDirectory::isKeyFile)
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
            if (files.size() > MOST_FILES) {
                throw new KeySetException(Reason.TOO_LARGE, directory, "more than " + MOST_FILES + " files");
            }
            return files;
        } catch (IOException e) {
            throw new KeySetException(Reason.UNREADABLE, directory, "the directory cannot be read");
        }
    }

    private static boolean isKeyFile(Path file) {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.contains(ending) && Files.isRegularFile(file);
    }

    private static Bytes content(Path file) throws KeySetException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new KeySetException(Reason.TOO_LARGE, file, "more than " + MOST_BYTES + " bytes");
            }
            return Bytes.copyOf(content);
        } catch (IOException e) {
            throw new KeySetException(Reason.UNREADABLE, file, "the file cannot be read");
        }
    }
}
