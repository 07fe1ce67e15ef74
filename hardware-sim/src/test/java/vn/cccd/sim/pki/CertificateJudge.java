package vn.cccd.sim.pki;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import vn.cccd.sim.bytes.Bytes;

/** Holds certificates against their profile, property by property, with a library that did not make them. */
record CertificateJudge(Instant signingTime, Instant today) {
    static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private static final Set<String> KNOWN_CRITICAL = Set.of("2.5.29.15", "2.5.29.19", "2.5.29.37");
    private static final int LONGEST_SERIAL_NUMBER = 20;

    /** What is wrong with {@code subject} as a certificate of {@code issuer}. */
    Set<Problem> problems(X509Certificate subject, X509Certificate issuer, boolean authority, List<X509CRL> lists) {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        add(problems, Problem.ISSUER_NAME, subject.getIssuerX500Principal().equals(issuer.getSubjectX500Principal()));
        add(problems, Problem.ISSUER_SIGNATURE, isSignedBy(subject, issuer));
        add(problems, Problem.AUTHORITY_KEY_IDENTIFIER, Arrays.equals(authorityKey(subject), keyIdentifier(issuer)));
        add(problems, Problem.SUBJECT_KEY_IDENTIFIER, Arrays.equals(subjectKey(subject), keyIdentifier(subject)));
        add(problems, Problem.NOT_VALID_AT_SIGNING, isValid(subject, signingTime));
        add(problems, Problem.NOT_VALID_TODAY, isValid(subject, today));
        add(problems, Problem.KEY_USAGE, hasUsage(subject, authority));
        add(problems, Problem.BASIC_CONSTRAINTS, subject.getBasicConstraints() == (authority ? 0 : -1));
        add(problems, Problem.COUNTRY, country(subject).equals("VN"));
        add(
                problems,
                Problem.UNKNOWN_CRITICAL_EXTENSION,
                KNOWN_CRITICAL.containsAll(subject.getCriticalExtensionOIDs()));
        BigInteger serialNumber = subject.getSerialNumber();
        add(problems, Problem.NEGATIVE_SERIAL_NUMBER, serialNumber.signum() > 0);
        add(problems, Problem.SERIAL_NUMBER_TOO_LONG, serialNumber.toByteArray().length <= LONGEST_SERIAL_NUMBER);
        add(problems, Problem.REVOKED, lists.stream().noneMatch(list -> list.isRevoked(subject)));
        return problems;
    }

    private static void add(Set<Problem> problems, Problem problem, boolean right) {
        if (!right) {
            problems.add(problem);
        }
    }

    static X509Certificate parsed(Bytes der) throws CertificateException {
        return (X509Certificate) CertificateFactory.getInstance("X.509", BOUNCY_CASTLE)
                .generateCertificate(new ByteArrayInputStream(der.toArray()));
    }

    static boolean isSignedBy(X509Certificate subject, X509Certificate issuer) {
        try {
            subject.verify(issuer.getPublicKey(), BOUNCY_CASTLE);
            return true;
        } catch (GeneralSecurityException wrong) {
            return false;
        }
    }

    static byte[] keyIdentifier(X509Certificate certificate) {
        try {
            byte[] bits = new JcaX509CertificateHolder(certificate)
                    .getSubjectPublicKeyInfo()
                    .getPublicKeyData()
                    .getBytes();
            return MessageDigest.getInstance("SHA-1").digest(bits);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] authorityKey(X509Certificate certificate) {
        AuthorityKeyIdentifier stated = AuthorityKeyIdentifier.fromExtensions(extensions(certificate));
        return stated == null ? new byte[0] : stated.getKeyIdentifierOctets();
    }

    private static byte[] subjectKey(X509Certificate certificate) {
        SubjectKeyIdentifier stated = SubjectKeyIdentifier.fromExtensions(extensions(certificate));
        return stated == null ? new byte[0] : stated.getKeyIdentifier();
    }

    private static Extensions extensions(X509Certificate certificate) {
        try {
            return new JcaX509CertificateHolder(certificate).getExtensions();
        } catch (CertificateException e) {
            throw new AssertionError(e);
        }
    }

    private static String country(X509Certificate certificate) {
        try {
            var names = new JcaX509CertificateHolder(certificate).getSubject().getRDNs(BCStyle.C);
            return names[0].getFirst().getValue().toString();
        } catch (CertificateException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean hasUsage(X509Certificate certificate, boolean authority) {
        boolean[] usage = certificate.getKeyUsage();
        if (usage == null) {
            return false;
        }
        boolean signsData = usage[0];
        boolean certifies = usage[5];
        boolean revokes = usage[6];
        return authority ? certifies && revokes && !signsData : signsData && !certifies && !revokes;
    }

    private static boolean isValid(X509Certificate certificate, Instant time) {
        try {
            certificate.checkValidity(Date.from(time));
            return true;
        } catch (CertificateExpiredException | CertificateNotYetValidException outside) {
            return false;
        }
    }
}
