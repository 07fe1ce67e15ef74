package vn.cccd.sync.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.bytes.PrivateFile;

/**
 * A random key in a file that only the kiosk's user may read, made when it is first needed.
 *
 * <p><b>Security guarantees.</b> As good as the operating system's file permissions: other users, backups of the data and a disk that holds the data
 * alone give nothing away. A stolen disk that holds this file too does, unless the disk is encrypted or the file lies on another one: there
 * {@link PassphraseGuard} or a guard of the machine's TPM belongs.
 */
public final class OwnerFileGuard implements KeyGuard {
    private static final Bytes CONTEXT = Bytes.utf8("vn.cccd.sync.seal owner-file 1");
    private static final int NUMBER = 1;

    private final Path file;

    public OwnerFileGuard(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public String name() {
        return "owner-file";
    }

    @Override
    public Bytes wrap(byte[] secret, SecureRandom random) throws SealException {
        if (!Files.exists(file)) {
            create(random);
        }
        byte[] key = read();
        try {
            return Cipher.of(NUMBER, key).seal(secret, CONTEXT);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public byte[] unwrap(Bytes wrapped) throws SealException {
        byte[] key = read();
        try {
            return Cipher.of(NUMBER, key).open(wrapped, CONTEXT);
        } catch (GeneralSecurityException e) {
            throw new SealException(SealException.Reason.KEYS_NOT_OPENED, file + " does not open the keys", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** Removes the file, for a ring that another guard has taken over. */
    void erase() throws SealException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new SealException(SealException.Reason.KEYS_NOT_STORED, file + " cannot be removed", e);
        }
    }

    private byte[] read() throws SealException {
        try {
            requireOwnerOnly();
            byte[] key = Files.readAllBytes(file);
            if (key.length != Cipher.KEY_BYTES) {
                throw new SealException(SealException.Reason.GUARD_UNUSABLE, file + " is no key");
            }
            return key;
        } catch (IOException e) {
            throw new SealException(SealException.Reason.GUARD_UNUSABLE, file + " cannot be read", e);
        }
    }

    private void requireOwnerOnly() throws IOException, SealException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> allowed =
                    EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
            if (!allowed.containsAll(Files.getPosixFilePermissions(file))) {
                throw new SealException(
                        SealException.Reason.GUARD_UNUSABLE, file + " may be read by others than its owner");
            }
        }
    }

    private void create(SecureRandom random) throws SealException {
        byte[] key = Cipher.newKey(random);
        Path directory = file.resolveSibling(".").normalize();
        try {
            Files.createDirectories(directory);
            PrivateFile.write(directory, String.valueOf(file.getFileName()), key);
        } catch (IOException e) {
            throw new SealException(SealException.Reason.KEYS_NOT_STORED, file + " cannot be written", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
