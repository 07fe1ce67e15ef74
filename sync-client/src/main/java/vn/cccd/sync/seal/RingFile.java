package vn.cccd.sync.seal;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.bytes.PrivateFile;

/** The ring on disk: a version byte, the guard's name, and the keys as the guard wrapped them. Replaced as a whole or not at all. */
final class RingFile {
    private static final byte VERSION = 1;
    private static final int MOST_KEYS = 1_000;
    private static final int MOST_BYTES = 1 << 20;

    private final Path path;
    private final KeyGuard guard;

    RingFile(Path path, KeyGuard guard) {
        this.path = path.toAbsolutePath();
        this.guard = guard;
    }

    boolean exists() {
        return Files.exists(path);
    }

    void write(List<RingKey> keys, SecureRandom random) throws SealException {
        ByteBuffer plain = ByteBuffer.allocate(keys.size() * RingKey.STORED_BYTES);
        keys.forEach(key -> key.write(plain));
        try {
            byte[] name = guard.name().getBytes(StandardCharsets.US_ASCII);
            byte[] wrapped = guard.wrap(plain.array(), random).toArray();
            byte[] content = ByteBuffer.allocate(2 + name.length + wrapped.length)
                    .put(VERSION)
                    .put((byte) name.length)
                    .put(name)
                    .put(wrapped)
                    .array();
            Path directory = path.resolveSibling(".").normalize();
            Files.createDirectories(directory);
            PrivateFile.write(directory, String.valueOf(path.getFileName()), content);
        } catch (IOException e) {
            throw new SealException(SealException.Reason.KEYS_NOT_STORED, path + " cannot be written", e);
        } finally {
            Arrays.fill(plain.array(), (byte) 0);
        }
    }

    List<RingKey> read() throws SealException {
        byte[] secret = guard.unwrap(wrapped());
        try {
            int count = secret.length / RingKey.STORED_BYTES;
            if (count < 1 || count > MOST_KEYS || secret.length % RingKey.STORED_BYTES != 0) {
                throw new SealException(SealException.Reason.KEYS_NOT_OPENED, path + " holds no keys");
            }
            ByteBuffer from = ByteBuffer.wrap(secret);
            List<RingKey> keys = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                keys.add(RingKey.read(from));
            }
            return keys;
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** Whose wrapping the file says it has. */
    String guardName() throws SealException {
        return content().guard();
    }

    private Bytes wrapped() throws SealException {
        Content content = content();
        if (content.version() != VERSION || !content.guard().equals(guard.name())) {
            throw new SealException(
                    SealException.Reason.KEYS_NOT_OPENED,
                    path + " is not of version " + VERSION + " guarded by " + guard.name());
        }
        return content.wrapped();
    }

    private record Content(byte version, String guard, Bytes wrapped) {}

    private Content content() throws SealException {
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new SealException(SealException.Reason.KEYS_NOT_OPENED, path + " is no key ring");
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
            byte version = bytes.get();
            byte[] name = new byte[bytes.get() & 0x3F];
            bytes.get(name);
            byte[] rest = new byte[bytes.remaining()];
            bytes.get(rest);
            return new Content(version, new String(name, StandardCharsets.US_ASCII), Bytes.copyOf(rest));
        } catch (IOException | BufferUnderflowException e) {
            throw new SealException(SealException.Reason.KEYS_NOT_OPENED, path + " cannot be read", e);
        }
    }

    void close() {
        guard.close();
    }
}
