package vn.cccd.sim.backend;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
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
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The backend's TLS key, its certificate for {@code localhost} and 127.0.0.1, and the certificate authority above it. */
final class BackendIdentity {
    /** No secret: the simulator's keys protect nothing. */
    private static final char[] PASSWORD = "simulator".toCharArray();

    private static final Date NOT_BEFORE = Date.from(Instant.parse("2020-01-01T00:00:00Z"));
    private static final Date NOT_AFTER = Date.from(Instant.parse("2049-12-31T00:00:00Z"));

    private final KeyStore keys;

    private BackendIdentity(KeyStore keys) {
        this.keys = keys;
    }

    /** A new authority and a new key. */
    static BackendIdentity make(SecureRandom random) throws IOException {
        try {
            KeyPair authorityKey = keyPair(random);
            KeyPair serverKey = keyPair(random);
            X500Name authority = new X500Name("CN=Simulated backend CA");
            X509Certificate authorityCertificate = certificate(
                    authority,
                    authorityKey.getPrivate(),
                    authority,
                    authorityKey,
                    random,
                    new Entry(Extension.basicConstraints, new BasicConstraints(0)),
                    new Entry(Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign)));
            X509Certificate serverCertificate = certificate(
                    authority,
                    authorityKey.getPrivate(),
                    new X500Name("CN=Simulated backend"),
                    serverKey,
                    random,
                    new Entry(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature)),
                    new Entry(Extension.subjectAlternativeName, new GeneralNames(new GeneralName[] {
                        new GeneralName(GeneralName.dNSName, "localhost"),
                        new GeneralName(GeneralName.iPAddress, "127.0.0.1")
                    })));
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            Certificate[] chain = {serverCertificate, authorityCertificate};
            keys.setKeyEntry("backend", serverKey.getPrivate(), PASSWORD, chain);
            return new BackendIdentity(keys);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException("no TLS identity could be made", e);
        }
    }

    /** The one kept in {@code file}; a new one is kept there when there is none. */
    static BackendIdentity keptIn(Path file, SecureRandom random) throws IOException {
        try {
            if (Files.exists(file)) {
                KeyStore keys = KeyStore.getInstance("PKCS12");
                keys.load(new ByteArrayInputStream(Files.readAllBytes(file)), PASSWORD);
                return new BackendIdentity(keys);
            }
            BackendIdentity made = make(random);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            made.keys.store(bytes, PASSWORD);
            Files.write(file, bytes.toByteArray());
            return made;
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " holds no TLS identity", e);
        }
    }

    /** Writes the authority's certificate as PEM. */
    void writeAuthority(Path file) throws IOException {
        try {
            byte[] certificate = keys.getCertificateChain("backend")[1].getEncoded();
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate);
            Files.writeString(
                    file,
                    "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n",
                    StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IOException("the authority's certificate cannot be written", e);
        }
    }

    SSLContext tls() throws IOException {
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keys, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("no TLS with this identity", e);
        }
    }

    private record Entry(ASN1ObjectIdentifier name, ASN1Encodable value) {}

    private static KeyPair keyPair(SecureRandom random) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(
            X500Name issuer,
            PrivateKey issuerKey,
            X500Name subject,
            KeyPair subjectKey,
            SecureRandom random,
            Entry... extensions)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(127, random).add(BigInteger.ONE),
                NOT_BEFORE,
                NOT_AFTER,
                subject,
                subjectKey.getPublic());
        for (Entry extension : extensions) {
            builder.addExtension(extension.name(), true, extension.value());
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKey)));
    }
}
