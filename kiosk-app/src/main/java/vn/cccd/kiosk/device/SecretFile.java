package vn.cccd.kiosk.device;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import vn.cccd.card.bytes.Bytes;

/**
 * 32 random bytes that only the kiosk's user can read, made at the first start.
 *
 * <p>The key is made in a temporary file and moved to its name when it is whole and on the disk, so that a crash leaves either no key or
 * a good one.
 */
public final class SecretFile {
    private static final int LENGTH = 32;
    private static final FileAttribute<?>[] OWNER_ONLY = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
    private static final FileAttribute<?>[] AS_THE_SYSTEM_DOES = {};

    private SecretFile() {}

    /** The key in {@code file}, made when it is not there. */
    public static Bytes openOrCreate(Path file, SecureRandom random) throws IOException {
        if (!Files.exists(file)) {
            create(file, random);
        }
        if (Files.size(file) != LENGTH) {
            throw new IOException(file + " is not a key of " + LENGTH + " bytes");
        }
        return Bytes.copyOf(Files.readAllBytes(file));
    }

    private static void create(Path file, SecureRandom random) throws IOException {
        byte[] key = new byte[LENGTH];
        random.nextBytes(key);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(fresh);
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        try (FileChannel channel = FileChannel.open(
                fresh,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                posix ? OWNER_ONLY : AS_THE_SYSTEM_DOES)) {
            channel.write(ByteBuffer.wrap(key));
            channel.force(true);
        }
        Files.move(fresh, file);
    }
}
