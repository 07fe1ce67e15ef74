package vn.cccd.sync.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes a file that only its owner may read, whole or not at all, and on disk when it returns. */
public final class PrivateFile {
    private static final FileAttribute<?>[] OWNER_ONLY = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
    private static final FileAttribute<?>[] AS_THE_SYSTEM_DOES = {};

    private PrivateFile() {}

    /** Makes {@code name} in {@code directory}, or replaces it. */
    public static void write(Path directory, String name, byte[] content) throws IOException {
        boolean posix = Files.getFileStore(directory).supportsFileAttributeView("posix");
        Path draft = directory.resolve(name + ".new");
        Files.deleteIfExists(draft);
        try (FileChannel channel = create(draft)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(draft, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        if (posix) {
            try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }

    /** Makes {@code file}, which must not exist, empty and for its owner only. */
    public static FileChannel create(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                posix ? OWNER_ONLY : AS_THE_SYSTEM_DOES);
    }
}
