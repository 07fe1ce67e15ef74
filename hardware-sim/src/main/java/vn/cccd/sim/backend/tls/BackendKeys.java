package vn.cccd.sim.backend.tls;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;

/**
 * The backend's three lasting keys, each with a certificate: of the authority over its server, of the authority over the
 * devices, and of what it signs. They protect nothing but an invented world.
 */
public final class BackendKeys {
    private static final char[] PASSWORD = "simulator".toCharArray();
    private static final String AUTHORITY = "authority";
    private static final String DEVICES = "devices";
    private static final String SIGNER = "signer";

    private final KeyStore keys;

    private BackendKeys(KeyStore keys) {
        this.keys = keys;
    }

    /** New ones. */
    public static BackendKeys make(SecureRandom random) throws IOException {
        try {
            CertificateMaker maker = new CertificateMaker(random);
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            put(keys, maker, AUTHORITY, "Simulated backend CA");
            put(keys, maker, DEVICES, "Simulated device CA");
            put(keys, maker, SIGNER, "Simulated backend signer");
            return new BackendKeys(keys);
        } catch (GeneralSecurityException e) {
            throw new IOException("no keys could be made", e);
        }
    }

    /** Those kept in {@code file}; new ones are kept there when there are none. */
    public static BackendKeys keptIn(Path file, SecureRandom random) throws IOException {
        try {
            if (Files.exists(file)) {
                KeyStore keys = KeyStore.getInstance("PKCS12");
                keys.load(new ByteArrayInputStream(Files.readAllBytes(file)), PASSWORD);
                return new BackendKeys(keys);
            }
            BackendKeys made = make(random);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            made.keys.store(bytes, PASSWORD);
            Files.write(file, bytes.toByteArray());
            return made;
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " does not hold the backend's keys", e);
        }
    }

    /** The certificate that clients shall trust, as PEM. */
    public void writeAuthority(Path file) throws IOException {
        Files.writeString(file, Pem.certificate(authority()));
    }

    /** The key that signs bundles and time. */
    public KeyPair signer() throws IOException {
        return pair(SIGNER);
    }

    X509Certificate authority() throws IOException {
        return certificate(AUTHORITY);
    }

    CertificateMaker.Issuer authorityIssuer() throws IOException {
        return new CertificateMaker.Issuer(CertificateMaker.name("Simulated backend CA"), privateKey(AUTHORITY));
    }

    X509Certificate devices() throws IOException {
        return certificate(DEVICES);
    }

    CertificateMaker.Issuer devicesIssuer() throws IOException {
        return new CertificateMaker.Issuer(CertificateMaker.name("Simulated device CA"), privateKey(DEVICES));
    }

    private static void put(KeyStore keys, CertificateMaker maker, String alias, String common)
            throws GeneralSecurityException, IOException {
        KeyPair pair = maker.keyPair();
        Certificate[] chain = {maker.authority(common, pair)};
        keys.setKeyEntry(alias, pair.getPrivate(), PASSWORD, chain);
    }

    private KeyPair pair(String alias) throws IOException {
        return new KeyPair(certificate(alias).getPublicKey(), privateKey(alias));
    }

    private X509Certificate certificate(String alias) throws IOException {
        try {
            if (keys.getCertificate(alias) instanceof X509Certificate certificate) {
                return certificate;
            }
            throw new IOException("the backend's keys lack " + alias);
        } catch (GeneralSecurityException e) {
            throw new IOException("the backend's keys cannot be read", e);
        }
    }

    private PrivateKey privateKey(String alias) throws IOException {
        try {
            if (keys.getKey(alias, PASSWORD) instanceof PrivateKey key) {
                return key;
            }
            throw new IOException("the backend's keys lack " + alias);
        } catch (GeneralSecurityException e) {
            throw new IOException("the backend's keys cannot be read", e);
        }
    }
}
