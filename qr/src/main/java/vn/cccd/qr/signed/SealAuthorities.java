package vn.cccd.qr.signed;

import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/** Who may vouch for signers: provisioned authorities, their revocation lists, and the rules of the field (Doc 9303-12; ICAO TR VDS-NC). */
record SealAuthorities(List<X509CertificateHolder> authorities, List<X509CRLHolder> revocations) {
    /** The certificates of those who sign visible codes have a purpose below this one. */
    private static final ASN1ObjectIdentifier BARCODE_PURPOSES = new ASN1ObjectIdentifier("2.23.136.1.1.14");

    private static final List<ASN1ObjectIdentifier> SIGNATURE_ALGORITHMS = List.of(
            X9ObjectIdentifiers.ecdsa_with_SHA256,
            X9ObjectIdentifiers.ecdsa_with_SHA384,
            X9ObjectIdentifiers.ecdsa_with_SHA512,
            PKCSObjectIdentifiers.sha256WithRSAEncryption,
            PKCSObjectIdentifiers.sha384WithRSAEncryption,
            PKCSObjectIdentifiers.sha512WithRSAEncryption,
            PKCSObjectIdentifiers.id_RSASSA_PSS);

    SealAuthorities {
        authorities = List.copyOf(authorities);
        revocations = List.copyOf(revocations);
    }

    static boolean isAuthority(X509CertificateHolder certificate) {
        BasicConstraints constraints = BasicConstraints.fromExtensions(extensions(certificate));
        KeyUsage usage = KeyUsage.fromExtensions(extensions(certificate));
        return constraints != null && constraints.isCA() && (usage == null || usage.hasUsages(KeyUsage.keyCertSign));
    }

    /** Whether a certificate says that it is for visible codes and nothing else. */
    static boolean isForCodes(X509CertificateHolder certificate) {
        return purposes(certificate).stream().anyMatch(purpose -> purpose.on(BARCODE_PURPOSES));
    }

    static boolean hasPurposes(X509CertificateHolder certificate) {
        return !purposes(certificate).isEmpty();
    }

    /** Returns when a provisioned authority issued the certificate for visible codes and it is valid at {@code moment}. */
    void checkIssued(X509CertificateHolder certificate, Instant moment) throws RefusedException {
        if (isAuthority(certificate) || !isForCodes(certificate)) {
            throw new RefusedException(Refusal.SIGNER_WRONG_PURPOSE);
        }
        Date date = Date.from(moment);
        boolean issued = SIGNATURE_ALGORITHMS.contains(
                        certificate.getSignatureAlgorithm().getAlgorithm())
                && authorities.stream()
                        .anyMatch(authority -> authority.getSubject().equals(certificate.getIssuer())
                                && authority.isValidOn(date)
                                && isSignedBy(certificate, authority));
        if (!issued) {
            throw new RefusedException(SignatureStatus.UNKNOWN_KEY, Refusal.SIGNER_NOT_TRUSTED);
        }
    }

    /** Returns when no revocation list names the certificate. */
    void checkNotRevoked(X509CertificateHolder certificate) throws RefusedException {
        boolean revoked = revocations.stream()
                .filter(list -> list.getIssuer().equals(certificate.getIssuer()))
                .anyMatch(list -> list.getRevokedCertificate(certificate.getSerialNumber()) != null);
        if (revoked) {
            throw new RefusedException(Refusal.SIGNER_REVOKED);
        }
    }

    /** Whether one of the authorities signed the list. */
    static boolean isSigned(X509CRLHolder list, List<X509CertificateHolder> authorities) {
        return authorities.stream()
                .filter(authority -> authority.getSubject().equals(list.getIssuer()))
                .anyMatch(authority -> {
                    try {
                        return list.isSignatureValid(verifier(authority));
                    } catch (Exception unusable) { // whatever an unusable key or signature makes the library throw
                        return false;
                    }
                });
    }

    private static boolean isSignedBy(X509CertificateHolder certificate, X509CertificateHolder authority) {
        try {
            return certificate.isSignatureValid(verifier(authority));
        } catch (Exception unusable) { // as above
            return false;
        }
    }

    private static ContentVerifierProvider verifier(X509CertificateHolder authority)
            throws OperatorCreationException, CertificateException {
        return new JcaContentVerifierProviderBuilder()
                .setProvider(new BouncyCastleProvider())
                .build(authority);
    }

    private static List<ASN1ObjectIdentifier> purposes(X509CertificateHolder certificate) {
        ExtendedKeyUsage usage = ExtendedKeyUsage.fromExtensions(extensions(certificate));
        return usage == null
                ? List.of()
                : Stream.of(usage.getUsages()).map(KeyPurposeId::toOID).toList();
    }

    /** None is as good as an empty list. */
    private static Extensions extensions(X509CertificateHolder certificate) {
        Extensions extensions = certificate.getExtensions();
        return extensions == null ? new Extensions(new Extension[0]) : extensions;
    }
}
