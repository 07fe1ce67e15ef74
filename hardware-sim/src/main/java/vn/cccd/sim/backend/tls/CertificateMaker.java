package vn.cccd.sim.backend.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes keys on P-256 and X.509 certificates (RFC 5280) signed with ECDSA and SHA-256. */
final class CertificateMaker {
    /** Long enough for every test, on either side. */
    static final Validity LONG =
            new Validity(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2049-12-31T00:00:00Z"));

    private final SecureRandom random;

    /** From the first to the last moment. */
    record Validity(Instant from, Instant to) {}

    /** An authority. */
    record Issuer(X500Name name, PrivateKey key) {}

    CertificateMaker(SecureRandom random) {
        this.random = random;
    }

    static X500Name name(String common) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, common).build();
    }

    KeyPair keyPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    /** An authority's own, signed by itself. */
    X509Certificate authority(String common, KeyPair pair) throws GeneralSecurityException, IOException {
        Issuer itself = new Issuer(name(common), pair.getPrivate());
        JcaX509v3CertificateBuilder builder = builder(itself, common, pair.getPublic(), LONG);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return signed(builder, itself);
    }

    /** A TLS server's. */
    X509Certificate server(Issuer issuer, PublicKey key, Validity validity, GeneralName... hosts)
            throws GeneralSecurityException, IOException {
        return server(issuer, "Simulated backend", key, validity, hosts);
    }

    /** One in the name of {@code common}. */
    X509Certificate server(Issuer issuer, String common, PublicKey key, Validity validity, GeneralName... hosts)
            throws GeneralSecurityException, IOException {
        JcaX509v3CertificateBuilder builder = builder(issuer, common, key, validity);
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        if (hosts.length > 0) {
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(hosts));
        }
        return signed(builder, issuer);
    }

    /** A TLS client's. */
    X509Certificate client(Issuer issuer, String common, PublicKey key, Validity validity)
            throws GeneralSecurityException, IOException {
        JcaX509v3CertificateBuilder builder = builder(issuer, common, key, validity);
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
        return signed(builder, issuer);
    }

    private JcaX509v3CertificateBuilder builder(Issuer issuer, String subject, PublicKey key, Validity validity) {
        return new JcaX509v3CertificateBuilder(
                issuer.name(),
                new BigInteger(127, random).add(BigInteger.ONE),
                Date.from(validity.from()),
                Date.from(validity.to()),
                name(subject),
                key);
    }

    private X509Certificate signed(JcaX509v3CertificateBuilder builder, Issuer issuer) throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA")
                            .setSecureRandom(random)
                            .build(issuer.key())));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException("the Java runtime cannot sign with ECDSA", e);
        }
    }
}
