package vn.cccd.card.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.cccd.card.bytes.Bytes;

/**
 * A certificate to be made, with every oddity that a test may want. Values; {@code with…} gives a changed copy.
 *
 * @param keyIdentifier written as the subject's; empty leaves the extension out
 * @param authorityKeyIdentifier likewise for the issuer's
 */
public record TestCertificate(
        String subject,
        KeyPair keys,
        BigInteger serial,
        Instant from,
        Instant to,
        boolean authority,
        OptionalInt usage,
        Optional<Bytes> keyIdentifier,
        Optional<Bytes> authorityKeyIdentifier) {
    public static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    public static TestCertificate issuer(String subject, KeyPair keys) {
        return new TestCertificate(
                subject,
                keys,
                BigInteger.ONE,
                Instant.parse("2020-01-01T00:00:00Z"),
                Instant.parse("2035-01-01T00:00:00Z"),
                true,
                OptionalInt.of(KeyUsage.keyCertSign | KeyUsage.cRLSign),
                Optional.of(keyIdentifierOf(keys)),
                Optional.of(keyIdentifierOf(keys)));
    }

    public static TestCertificate signer(String subject, KeyPair keys, KeyPair issuer) {
        return new TestCertificate(
                subject,
                keys,
                BigInteger.valueOf(4711),
                Instant.parse("2024-01-01T00:00:00Z"),
                Instant.parse("2034-01-01T00:00:00Z"),
                false,
                OptionalInt.of(KeyUsage.digitalSignature),
                Optional.of(keyIdentifierOf(keys)),
                Optional.of(keyIdentifierOf(issuer)));
    }

    public TestCertificate valid(String newFrom, String newTo) {
        return new TestCertificate(
                subject,
                keys,
                serial,
                Instant.parse(newFrom),
                Instant.parse(newTo),
                authority,
                usage,
                keyIdentifier,
                authorityKeyIdentifier);
    }

    public TestCertificate withUsage(OptionalInt newUsage) {
        return new TestCertificate(
                subject, keys, serial, from, to, authority, newUsage, keyIdentifier, authorityKeyIdentifier);
    }

    public TestCertificate asAuthority() {
        return new TestCertificate(subject, keys, serial, from, to, true, usage, keyIdentifier, authorityKeyIdentifier);
    }

    public TestCertificate withSerial(BigInteger newSerial) {
        return new TestCertificate(
                subject, keys, newSerial, from, to, authority, usage, keyIdentifier, authorityKeyIdentifier);
    }

    public TestCertificate withAuthorityKeyIdentifier(Optional<Bytes> identifier) {
        return new TestCertificate(subject, keys, serial, from, to, authority, usage, keyIdentifier, identifier);
    }

    public Bytes selfSigned(String algorithm) {
        return signedBy(subject, keys, algorithm);
    }

    /** The certificate as signed by {@code issuerKeys} under {@code issuerName}. */
    public Bytes signedBy(String issuerName, KeyPair issuerKeys, String algorithm) {
        try {
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                    new X500Name(issuerName),
                    serial,
                    Date.from(from),
                    Date.from(to),
                    new X500Name(subject),
                    SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
            if (authority) {
                builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            }
            if (usage.isPresent()) {
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage.getAsInt()));
            }
            if (keyIdentifier.isPresent()) {
                builder.addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        new SubjectKeyIdentifier(keyIdentifier.get().toArray()));
            }
            if (authorityKeyIdentifier.isPresent()) {
                builder.addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        new AuthorityKeyIdentifier(authorityKeyIdentifier.get().toArray()));
            }
            X509CertificateHolder holder = builder.build(new JcaContentSignerBuilder(algorithm)
                    .setProvider(TestKeys.PROVIDER)
                    .build(issuerKeys.getPrivate()));
            return Bytes.copyOf(holder.getEncoded());
        } catch (IOException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }

    public static Bytes keyIdentifierOf(KeyPair keys) {
        return DigestAlgorithm.SHA_1.digest(Bytes.copyOf(keys.getPublic().getEncoded()));
    }
}
