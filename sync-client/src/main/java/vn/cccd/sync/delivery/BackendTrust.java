package vn.cccd.sync.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Who may be the backend: only holders of a certificate from the authorities in one file. The machine's own list does not count.
 */
record BackendTrust(X509TrustManager manager) {
    private static final long MOST_BYTES = 1 << 20;

    /** Loads PEM or DER certificates. */
    static BackendTrust load(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " is too large for a list of certificate authorities");
        }
        try {
            Collection<? extends Certificate> authorities = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
            if (authorities.isEmpty()) {
                throw new IOException(file + " holds no certificate");
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int number = 0;
            for (Certificate authority : authorities) {
                store.setCertificateEntry("authority-" + number++, authority);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            for (TrustManager candidate : factory.getTrustManagers()) {
                if (candidate instanceof X509TrustManager manager) {
                    return new BackendTrust(manager);
                }
            }
            throw new IOException("the Java runtime checks no X.509 certificates");
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " cannot be used as a list of certificate authorities", e);
        }
    }

    /** Sockets that believe these authorities and show {@code identity}, as it is now. */
    SSLSocketFactory sockets(ClientIdentity identity) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            Optional<ClientIdentity.Held> held = identity.current();
            context.init(held.isPresent() ? keys(held.get()) : null, new TrustManager[] {manager}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the Java runtime cannot use the kiosk's certificate for TLS", e);
        }
    }

    private static KeyManager[] keys(ClientIdentity.Held held) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        Certificate[] chain = held.chain().toArray(new Certificate[0]);
        store.setKeyEntry("kiosk", held.key(), new char[0], chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, new char[0]);
        return factory.getKeyManagers();
    }
}
