package vn.cccd.sync.device;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import vn.cccd.sync.bytes.PrivateFile;

/** The password of the PKCS#12 files, in a file of its own. It is read when it is needed and wiped after. */
final class KeyPassword {
    private static final String BESIDE = "kiosk-key.password";
    private static final int RANDOM_BYTES = 32;
    private static final long MOST_BYTES = 4 << 10;

    private final Path file;
    private final Optional<KeyPassword> before;
    private final boolean made;

    private KeyPassword(Path file, Optional<KeyPassword> before, boolean made) {
        this.file = file;
        this.before = before;
        this.made = made;
    }

    /** A random one that is made in the same directory. */
    static KeyPassword beside(Path directory) {
        return new KeyPassword(directory.resolve(BESIDE), Optional.empty(), true);
    }

    /** One that somebody else put into {@code file}; it takes the place of one beside the keys. */
    static KeyPassword from(Path file, Path directory) {
        return new KeyPassword(file, Optional.of(beside(directory)), false);
    }

    /** The password that the keys may still be under. */
    Optional<KeyPassword> movesFrom() {
        return before.filter(old -> Files.exists(old.file));
    }

    /** The characters, without blanks around them; the caller wipes them. */
    char[] read() throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " is too large for a password");
        }
        byte[] bytes = Files.readAllBytes(file);
        CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        int from = 0;
        int to = text.length();
        while (from < to && Character.isWhitespace(text.get(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.get(to - 1))) {
            to--;
        }
        char[] secret = Arrays.copyOfRange(text.array(), from, to);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(text.array(), '\0');
        if (secret.length == 0) {
            throw new IOException(file + " holds no password");
        }
        return secret;
    }

    char[] readOrMake(SecureRandom random) throws IOException {
        if (made && !Files.exists(file)) {
            byte[] secret = new byte[RANDOM_BYTES];
            random.nextBytes(secret);
            Path name = file.getFileName();
            PrivateFile.write(
                    file.resolveSibling(""),
                    String.valueOf(name),
                    Base64.getUrlEncoder().withoutPadding().encode(secret));
            Arrays.fill(secret, (byte) 0);
        }
        return read();
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Which file it is. */
    @Override
    public String toString() {
        return "the password in " + file.getFileName();
    }
}
