package vn.cccd.sim.backend.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.bouncycastle.asn1.x509.GeneralName;
import vn.cccd.sim.backend.tls.CertificateMaker.Issuer;
import vn.cccd.sim.backend.tls.CertificateMaker.Validity;

/**
 * The server's side of TLS, with the right certificate and with wrong ones. A new server key is made at each start; what clients trust is
 * the authority. Thread-safe.
 */
public final class ServerTls {
    private static final GeneralName[] HERE = {
        new GeneralName(GeneralName.dNSName, "localhost"),
        new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
        new GeneralName(GeneralName.iPAddress, "::1")
    };
    private static final GeneralName ELSEWHERE = new GeneralName(GeneralName.dNSName, "elsewhere.invalid");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2048-01-01T00:00:00Z");

    private final BackendKeys keys;
    private final CertificateMaker maker;
    private final SecureRandom random;
    private final SSLContext right;

    public ServerTls(BackendKeys keys, SecureRandom random) throws IOException {
        this.keys = keys;
        this.random = random;
        this.maker = new CertificateMaker(random);
        this.right = context(keys.authorityIssuer(), CertificateMaker.LONG, HERE);
    }

    /** The one with the right certificate: for {@code localhost}, 127.0.0.1 and ::1. */
    public SSLContext right() {
        return right;
    }

    /** One that ended in 2020. */
    public SSLContext expired() throws IOException {
        return context(keys.authorityIssuer(), new Validity(LONG_AGO, LONG_AGO.plus(Duration.ofDays(90))), HERE);
    }

    /** One that begins in 2048. */
    public SSLContext notYetValid() throws IOException {
        return context(keys.authorityIssuer(), new Validity(FAR_AHEAD, FAR_AHEAD.plus(Duration.ofDays(90))), HERE);
    }

    public SSLContext wrongHost() throws IOException {
        return context(keys.authorityIssuer(), CertificateMaker.LONG, ELSEWHERE);
    }

    /** The authority has the name of the trusted one and another key. */
    public SSLContext unknownAuthority() throws IOException {
        try {
            return context(
                    new Issuer(keys.authorityIssuer().name(), maker.keyPair().getPrivate()),
                    CertificateMaker.LONG,
                    HERE);
        } catch (GeneralSecurityException e) {
            throw new IOException("no second authority could be made", e);
        }
    }

    private SSLContext context(Issuer issuer, Validity validity, GeneralName... hosts) throws IOException {
        try {
            KeyPair server = maker.keyPair();
            Certificate[] chain = {maker.server(issuer, server.getPublic(), validity, hosts), keys.authority()};
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            char[] password = {};
            store.setKeyEntry("server", server.getPrivate(), password, chain);
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, password);
            TrustManager[] devices = {new DeviceTrust(keys.devices())};
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), devices, random);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("no TLS with these keys", e);
        }
    }
}
