package vn.cccd.card.portrait.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.cccd.card.bytes.Bytes;

/**
 * Seals portraits (AES-256 in GCM mode, a fresh random nonce for each) and names them (HMAC with SHA-256), by the platform's own implementation.
 *
 * <p>The two keys are one random file that only the kiosk's user can read, made at the first use; deleting it makes everything sealed under
 * it unreadable for ever. A sealed portrait is bound to its name, so that renaming one is noticed.
 */
final class CacheKey {
    private static final int HALF = 32;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final byte VERSION = 1;

    private final SecretKeySpec sealing;
    private final SecretKeySpec naming;
    private final SecureRandom random;

    private CacheKey(byte[] key, SecureRandom random) {
        this.sealing = new SecretKeySpec(key, 0, HALF, "AES");
        this.naming = new SecretKeySpec(key, HALF, HALF, "HmacSHA256");
        this.random = random;
        Arrays.fill(key, (byte) 0);
    }

    /** The key in {@code file}, made when it is not there. Of several processes that make it at once, one wins. */
    static CacheKey openOrCreate(Path file, SecureRandom random) throws IOException {
        if (!Files.exists(file)) {
            create(file, random);
        }
        byte[] key = Files.readAllBytes(file);
        if (key.length != 2 * HALF) {
            throw new IOException(file.getFileName() + " is no key for portraits");
        }
        return new CacheKey(key, random);
    }

    private static void create(Path file, SecureRandom random) throws IOException {
        Path directory = file.toAbsolutePath().resolveSibling("");
        Files.createDirectories(directory);
        byte[] key = new byte[2 * HALF];
        random.nextBytes(key);
        Path fresh =
                file.resolveSibling(file.getFileName() + "." + HexFormat.of().toHexDigits(random.nextLong()));
        try (FileChannel channel = FileChannel.open(
                fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.fileIn(directory))) {
            channel.write(ByteBuffer.wrap(key));
            channel.force(true);
        }
        Arrays.fill(key, (byte) 0);
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster: its key is the key.
            return;
        } catch (UnsupportedOperationException e) {
            Files.move(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** A name that tells nothing without the key. */
    String name(Bytes signedHash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(naming);
            return HexFormat.of().formatHex(mac.doFinal(signedHash.toArray()), 0, HALF / 2);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }

    byte[] seal(String name, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE + sealed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES in GCM mode", e);
        }
    }

    /** What was sealed under this key and name; empty for anything else. */
    Optional<byte[]> open(String name, byte[] sealed) {
        if (sealed.length < 1 + NONCE + TAG || sealed[0] != VERSION) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, nonce, name).doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES in GCM mode", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(HexFormat.of().parseHex(name));
        return cipher;
    }
}
