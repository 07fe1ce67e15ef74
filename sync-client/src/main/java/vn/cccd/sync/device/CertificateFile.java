package vn.cccd.sync.device;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** A file of certificates, PEM or DER. */
public final class CertificateFile {
    private static final long MOST_BYTES = 1 << 20;

    private CertificateFile() {}

    /**
     * Reads all of them.
     *
     * @throws IOException when there is none, or what is there is something else
     */
    public static List<X509Certificate> read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " is too large for a list of certificates");
        }
        try {
            List<X509Certificate> certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (certificates.isEmpty()) {
                throw new IOException(file + " holds no certificate");
            }
            return certificates;
        } catch (CertificateException e) {
            throw new IOException(file + " holds something else than certificates", e);
        }
    }
}
