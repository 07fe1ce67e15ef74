package vn.cccd.sync.device;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import vn.cccd.sync.bytes.PrivateFile;

/**
 * A key pair in a PKCS#12 file with its password beside it.
 *
 * <p>Crash contract: the password is on disk before the key that needs it, and each file appears whole or not at all. A password without a key
 * is what an interrupted first start leaves; it is used for the key that is made next.
 */
final class KeyFile {
    private static final String ALIAS = "kiosk";
    private static final int PASSWORD_BYTES = 32;

    private static final String KEY = "kiosk-key.p12";
    private static final String PASSWORD = "kiosk-key.password";

    private final Path directory;
    private final Path keyFile;
    private final Path passwordFile;

    KeyFile(Path directory) {
        this.directory = directory;
        keyFile = directory.resolve(KEY);
        passwordFile = directory.resolve(PASSWORD);
    }

    record Pair(PrivateKey privateKey, ECPublicKey publicKey) {
        @Override
        public String toString() {
            return "Pair[…]";
        }
    }

    Pair openOrCreate(Clock clock, SecureRandom random) throws KioskKeyException {
        if (!Files.exists(keyFile)) {
            create(clock, random);
        }
        return open();
    }

    private Pair open() throws KioskKeyException {
        char[] password = new char[0];
        try {
            password = Files.readString(passwordFile, StandardCharsets.US_ASCII)
                    .strip()
                    .toCharArray();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Files.readAllBytes(keyFile)), password);
            Certificate certificate = store.getCertificate(ALIAS);
            if (certificate != null
                    && store.getKey(ALIAS, password) instanceof PrivateKey privateKey
                    && certificate.getPublicKey() instanceof ECPublicKey publicKey) {
                return new Pair(privateKey, publicKey);
            }
            throw new KioskKeyException(KioskKeyException.Reason.KEY_UNREADABLE, keyFile + " holds no kiosk key");
        } catch (IOException | GeneralSecurityException e) {
            throw new KioskKeyException(
                    KioskKeyException.Reason.KEY_UNREADABLE,
                    keyFile + " cannot be opened with the password in " + PASSWORD,
                    e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private void create(Clock clock, SecureRandom random) throws KioskKeyException {
        try {
            Files.createDirectories(directory);
            if (!Files.exists(passwordFile)) {
                byte[] secret = new byte[PASSWORD_BYTES];
                random.nextBytes(secret);
                PrivateFile.write(
                        directory,
                        PASSWORD,
                        Base64.getUrlEncoder().withoutPadding().encode(secret));
                Arrays.fill(secret, (byte) 0);
            }
            char[] password = Files.readString(passwordFile, StandardCharsets.US_ASCII)
                    .strip()
                    .toCharArray();
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            KeyPair pair = generator.generateKeyPair();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            Certificate[] chain = {SelfSignedCertificate.of(pair, clock, random)};
            store.setKeyEntry(ALIAS, pair.getPrivate(), password, chain);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            PrivateFile.write(directory, KEY, bytes.toByteArray());
            Arrays.fill(password, '\0');
        } catch (IOException | GeneralSecurityException e) {
            throw new KioskKeyException(
                    KioskKeyException.Reason.KEY_NOT_STORED, "no key could be made in " + directory, e);
        }
    }
}
