package vn.cccd.sync.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;

/**
 * A passphrase that somebody puts into a file for each start: a credential of the service manager (systemd keeps them in memory), a mounted stick.
 *
 * <p>UTF-8, one line, {@value #LEAST_CHARACTERS} characters or more; the end of the line does not count.
 */
public final class PassphraseFile {
    /** Fewer can be guessed at any price. */
    static final int LEAST_CHARACTERS = 12;

    private static final int MOST_BYTES = 4_096;

    private PassphraseFile() {}

    /** A guard with the passphrase in {@code file}, which is read once, now. */
    public static PassphraseGuard guard(Path file, PassphraseGuard.Cost cost) throws SealException {
        byte[] bytes = read(file);
        CharBuffer text = CharBuffer.allocate(0);
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, lineLength(bytes)));
            char[] passphrase = new char[text.remaining()];
            text.duplicate().get(passphrase);
            try {
                if (passphrase.length < LEAST_CHARACTERS) {
                    throw unusable(file, "holds fewer than " + LEAST_CHARACTERS + " characters");
                }
                return new PassphraseGuard(passphrase, cost);
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        } catch (CharacterCodingException e) {
            throw new SealException(SealException.Reason.GUARD_UNUSABLE, file + " is not UTF-8", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
            if (text.hasArray()) {
                Arrays.fill(text.array(), '\0');
            }
        }
    }

    private static byte[] read(Path file) throws SealException {
        try (InputStream in = Files.newInputStream(file)) {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
                throw unusable(file, "may be read by everybody");
            }
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw unusable(file, "is no passphrase");
            }
            return bytes;
        } catch (IOException e) {
            throw new SealException(SealException.Reason.GUARD_UNUSABLE, file + " cannot be read", e);
        }
    }

    private static int lineLength(byte[] bytes) {
        int length = 0;
        while (length < bytes.length && bytes[length] != '\n' && bytes[length] != '\r') {
            length++;
        }
        return length;
    }

    private static SealException unusable(Path file, String why) {
        return new SealException(SealException.Reason.GUARD_UNUSABLE, file + " " + why);
    }
}
