package vn.cccd.sync.device;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.cccd.sync.bytes.PrivateFile;

/**
 * Keys in PKCS#12 files (RFC 7292) that only their owner may read, under a {@link KeyPassword} in a file.
 *
 * <p>The present key and its chain are in {@code kiosk-key.p12}, a next key in {@code kiosk-next-key.p12}. Each file appears whole or not at
 * all; the password is on disk before the key that needs it. {@code kiosk-key.lock} keeps two processes from changing them at once.
 */
public final class FileKeystore implements KioskKeystore {
    private static final String ALIAS = "kiosk";
    private static final String PRESENT = "kiosk-key.p12";
    private static final String NEXT = "kiosk-next-key.p12";
    private static final String LOCK = "kiosk-key.lock";
    private static final long MOST_BYTES = 64 << 10;

    private final Path directory;
    private final KeyPassword password;
    private final Clock clock;
    private final SecureRandom random;

    private FileKeystore(Path directory, KeyPassword password, Clock clock, SecureRandom random) {
        this.directory = directory;
        this.password = password;
        this.clock = clock;
        this.random = random;
    }

    /** In {@code directory}, under a random password beside the key: file permissions are the protection. */
    public static FileKeystore in(Path directory, Clock clock, SecureRandom random) {
        return new FileKeystore(directory, KeyPassword.beside(directory), clock, random);
    }

    /**
     * In {@code directory}, under the passphrase in a file elsewhere, which a service manager hands over or a removable medium holds. Keys that
     * were made under a password beside them are taken over at the next opening.
     */
    public static FileKeystore in(Path directory, Path passphraseFile, Clock clock, SecureRandom random) {
        return new FileKeystore(directory, KeyPassword.from(passphraseFile, directory), clock, random);
    }

    @Override
    public synchronized KeyEntry open() throws KioskKeyException {
        if (password.movesFrom().isPresent() || !Files.exists(directory.resolve(PRESENT))) {
            locked(() -> {
                takeOver();
                if (!Files.exists(directory.resolve(PRESENT))) {
                    write(PRESENT, made());
                }
                return true;
            });
        }
        return read(PRESENT);
    }

    @Override
    public synchronized KeyEntry next() throws KioskKeyException {
        KeyEntry present = open();
        locked(() -> {
            if (Files.exists(directory.resolve(NEXT)) && same(read(NEXT).publicKey(), present.publicKey())) {
                // It became the present one; only its removal was not reached.
                Files.delete(directory.resolve(NEXT));
            }
            if (!Files.exists(directory.resolve(NEXT))) {
                write(NEXT, made());
            }
            return true;
        });
        return read(NEXT);
    }

    @Override
    public synchronized boolean certify(ECPublicKey key, List<X509Certificate> chain) throws KioskKeyException {
        open();
        return locked(() -> {
            Optional<KeyEntry> holder = holder(key);
            if (holder.isEmpty()) {
                return false;
            }
            write(PRESENT, new KeyEntry(holder.get().privateKey(), key, chain));
            if (Files.exists(directory.resolve(NEXT)) && same(read(NEXT).publicKey(), key)) {
                Files.delete(directory.resolve(NEXT));
            }
            return true;
        });
    }

    private Optional<KeyEntry> holder(ECPublicKey key) throws KioskKeyException {
        for (String name : List.of(PRESENT, NEXT)) {
            if (Files.exists(directory.resolve(name))) {
                KeyEntry entry = read(name);
                if (same(entry.publicKey(), key)) {
                    return Optional.of(entry);
                }
            }
        }
        return Optional.empty();
    }

    /** Keys under the password beside them come under the passphrase; then that password is deleted. */
    private void takeOver() throws KioskKeyException, IOException {
        Optional<KeyPassword> old = password.movesFrom();
        if (old.isPresent()) {
            for (String name : List.of(PRESENT, NEXT)) {
                if (Files.exists(directory.resolve(name)) && unopened(name, password)) {
                    write(name, read(name, old.get()));
                }
            }
            old.get().delete();
        }
    }

    private boolean unopened(String name, KeyPassword with) {
        try {
            read(name, with);
            return false;
        } catch (KioskKeyException e) {
            return true;
        }
    }

    private KeyEntry read(String name) throws KioskKeyException {
        return read(name, password);
    }

    private KeyEntry read(String name, KeyPassword with) throws KioskKeyException {
        Path file = directory.resolve(name);
        char[] secret = new char[0];
        try {
            secret = with.read();
            if (Files.size(file) > MOST_BYTES) {
                throw new KioskKeyException(KioskKeyException.Reason.KEY_UNREADABLE, file + " is too large for a key");
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), secret);
            Certificate[] chain = store.getCertificateChain(ALIAS);
            if (chain != null
                    && chain.length > 0
                    && store.getKey(ALIAS, secret) instanceof PrivateKey privateKey
                    && chain[0].getPublicKey() instanceof ECPublicKey publicKey) {
                return new KeyEntry(
                        privateKey,
                        publicKey,
                        Arrays.stream(chain).map(X509Certificate.class::cast).toList());
            }
            throw new KioskKeyException(KioskKeyException.Reason.KEY_UNREADABLE, file + " holds no kiosk key");
        } catch (IOException | GeneralSecurityException | ClassCastException e) {
            throw new KioskKeyException(
                    KioskKeyException.Reason.KEY_UNREADABLE, file + " cannot be opened with " + with, e);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private KeyEntry made() throws KioskKeyException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            KeyPair pair = generator.generateKeyPair();
            return new KeyEntry(
                    pair.getPrivate(),
                    (ECPublicKey) pair.getPublic(),
                    List.of(SelfSignedCertificate.of(pair, clock, random)));
        } catch (GeneralSecurityException e) {
            throw notStored(e);
        }
    }

    private void write(String name, KeyEntry entry) throws KioskKeyException {
        char[] secret = new char[0];
        try {
            secret = password.readOrMake(random);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, secret);
            Certificate[] chain = entry.chain().toArray(new Certificate[0]);
            store.setKeyEntry(ALIAS, entry.privateKey(), secret, chain);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, secret);
            PrivateFile.write(directory, name, bytes.toByteArray());
        } catch (IOException | GeneralSecurityException e) {
            throw notStored(e);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private KioskKeyException notStored(Exception e) {
        return new KioskKeyException(
                KioskKeyException.Reason.KEY_NOT_STORED, "no key could be written in " + directory, e);
    }

    private interface Change {
        boolean make() throws KioskKeyException, IOException;
    }

    private boolean locked(Change change) throws KioskKeyException {
        try {
            Files.createDirectories(directory);
            if (!Files.exists(directory.resolve(LOCK))) {
                PrivateFile.write(directory, LOCK, new byte[0]);
            }
            try (FileChannel channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                return lock.isValid() && change.make();
            }
        } catch (IOException | OverlappingFileLockException e) {
            throw notStored(e);
        }
    }

    private static boolean same(ECPublicKey one, ECPublicKey other) {
        return Arrays.equals(one.getEncoded(), other.getEncoded());
    }
}
