package vn.cccd.card.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v1CertificateBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.cccd.card.bytes.Bytes;

/**
 * A certificate to be made, with every oddity that a test may want. Values; {@code with…} gives a changed copy.
 *
 * @param keyIdentifier written as the subject's; empty leaves the extension out
 * @param authorityKeyIdentifier likewise for the issuer's
 * @param more extensions beside those
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
        Optional<Bytes> authorityKeyIdentifier,
        List<Extra> more) {
    /** An extension beside the usual ones. */
    public record Extra(String oid, boolean critical, ASN1Encodable value) {}

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
                Optional.of(keyIdentifierOf(keys)),
                List.of());
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
                Optional.of(keyIdentifierOf(issuer)),
                List.of());
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
                authorityKeyIdentifier,
                more);
    }

    public TestCertificate withUsage(OptionalInt newUsage) {
        return new TestCertificate(
                subject, keys, serial, from, to, authority, newUsage, keyIdentifier, authorityKeyIdentifier, more);
    }

    public TestCertificate asAuthority() {
        return new TestCertificate(
                subject, keys, serial, from, to, true, usage, keyIdentifier, authorityKeyIdentifier, more);
    }

    public TestCertificate withSerial(BigInteger newSerial) {
        return new TestCertificate(
                subject, keys, newSerial, from, to, authority, usage, keyIdentifier, authorityKeyIdentifier, more);
    }

    public TestCertificate withAuthorityKeyIdentifier(Optional<Bytes> identifier) {
        return new TestCertificate(subject, keys, serial, from, to, authority, usage, keyIdentifier, identifier, more);
    }

    /** With an extension beside the usual ones. */
    public TestCertificate with(String oid, boolean critical, ASN1Encodable value) {
        List<Extra> all = new ArrayList<>(more);
        all.add(new Extra(oid, critical, value));
        return new TestCertificate(
                subject,
                keys,
                serial,
                from,
                to,
                authority,
                usage,
                keyIdentifier,
                authorityKeyIdentifier,
                List.copyOf(all));
    }

    /** Restricted to one purpose (extended key usage). */
    public TestCertificate forPurpose(String oid) {
        return with(
                Extension.extendedKeyUsage.getId(),
                true,
                new ExtendedKeyUsage(KeyPurposeId.getInstance(new ASN1ObjectIdentifier(oid))));
    }

    /** Without basic constraints. */
    public TestCertificate withoutConstraints() {
        return new TestCertificate(
                subject, keys, serial, from, to, false, usage, keyIdentifier, authorityKeyIdentifier, more);
    }

    /** X.509 version 1: without any extension. */
    public Bytes selfSignedVersion1(String algorithm) {
        try {
            return Bytes.copyOf(new X509v1CertificateBuilder(
                            new X500Name(subject),
                            serial,
                            Date.from(from),
                            Date.from(to),
                            new X500Name(subject),
                            SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()))
                    .build(new JcaContentSignerBuilder(algorithm)
                            .setProvider(TestKeys.PROVIDER)
                            .build(keys.getPrivate()))
                    .getEncoded());
        } catch (IOException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
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
            for (Extra extra : more) {
                builder.addExtension(new ASN1ObjectIdentifier(extra.oid()), extra.critical(), extra.value());
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
