package vn.cccd.qr.signed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.signed.KeySetException.Reason;

/** One certificate, public key or revocation list in DER: whichever it is. */
final class DerFile {
    private DerFile() {}

    static void read(Path file, Bytes der, KeyCollection keys) throws KeySetException {
        Optional<X509CertificateHolder> certificate = CertificateReading.certificate(der);
        if (certificate.isPresent()) {
            addCertificate(file, certificate.get(), keys);
            return;
        }
        Optional<SubjectPublicKeyInfo> key = publicKey(der);
        if (key.isPresent()) {
            KeyMaterial material = PublicKeyReading.of(key.get())
                    .orElseThrow(() -> new KeySetException(
                            Reason.UNFIT_KEY, file, "a public key for none of ES256, ES384, EdDSA and PS256"));
            keys.add(new TokenKey(JwkFile.baseName(file), material, Optional.empty(), Optional.empty()), file);
            return;
        }
        try {
            keys.add(new X509CRLHolder(der.toArray()), file);
        } catch (IOException | RuntimeException neither) {
            // BouncyCastle reports many malformations unchecked.
            throw new KeySetException(
                    Reason.MALFORMED, file, "neither a public key, a certificate nor a revocation list");
        }
    }

    private static void addCertificate(Path file, X509CertificateHolder certificate, KeyCollection keys)
            throws KeySetException {
        try {
            sort(file, certificate, keys);
        } catch (RuntimeException malformed) {
            // Extensions are only decoded when they are asked for.
            throw new KeySetException(Reason.MALFORMED, file, "a damaged certificate");
        }
    }

    private static void sort(Path file, X509CertificateHolder certificate, KeyCollection keys) throws KeySetException {
        if (SealAuthorities.isAuthority(certificate)) {
            keys.addAuthority(certificate, file);
            return;
        }
        boolean forCodes = SealAuthorities.isForCodes(certificate);
        if (SealAuthorities.hasPurposes(certificate) && !forCodes) {
            keys.passOver(file, "a certificate for another purpose");
            return;
        }
        var curveKey = CertificateReading.curveKey(certificate.getSubjectPublicKeyInfo());
        if (curveKey.isPresent()) {
            keys.add(new SealSigner(JwkFile.baseName(file), certificate, curveKey.get()), file);
        }
        Optional<KeyMaterial> material = PublicKeyReading.of(certificate.getSubjectPublicKeyInfo());
        if (material.isPresent() && !forCodes) {
            keys.add(token(file, certificate, material.get()), file);
        } else if (curveKey.isEmpty()) {
            keys.passOver(file, "a certificate with a key of another kind");
        }
    }

    private static TokenKey token(Path file, X509CertificateHolder certificate, KeyMaterial material) {
        Optional<Instant> from = Optional.of(certificate.getNotBefore().toInstant());
        Optional<Instant> until = Optional.of(certificate.getNotAfter().toInstant());
        return new TokenKey(JwkFile.baseName(file), material, from, until);
    }

    private static Optional<SubjectPublicKeyInfo> publicKey(Bytes der) {
        try {
            return Optional.of(SubjectPublicKeyInfo.getInstance(ASN1Sequence.getInstance(der.toArray())));
        } catch (RuntimeException another) {
            return Optional.empty();
        }
    }
}
