package vn.cccd.qr.signed;

import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import vn.cccd.qr.bytes.Bytes;

/** Reads certificates from hostile bytes: whole, bounded, or not at all. */
final class CertificateReading {
    private static final int MOST_BYTES = 16_384;
    private static final int LEAST_CURVE_BITS = 224;
    private static final int MOST_CURVE_BITS = 521;

    private CertificateReading() {}

    static Optional<X509CertificateHolder> certificate(Bytes der) {
        if (der.length() > MOST_BYTES) {
            return Optional.empty();
        }
        try (ASN1InputStream in = new ASN1InputStream(der.toArray())) {
            Certificate certificate = Certificate.getInstance(in.readObject());
            return certificate == null || in.read() != -1
                    ? Optional.empty()
                    : Optional.of(new X509CertificateHolder(certificate));
        } catch (IOException | RuntimeException malformed) {
            // BouncyCastle reports many malformations unchecked.
            return Optional.empty();
        }
    }

    /** The elliptic-curve key of a certificate; empty when it is another or on a curve of unusual size. */
    static Optional<ECPublicKeyParameters> curveKey(SubjectPublicKeyInfo info) {
        try {
            AsymmetricKeyParameter key = PublicKeyFactory.createKey(info);
            return key instanceof ECPublicKeyParameters ec
                            && ec.getParameters().getN().bitLength() >= LEAST_CURVE_BITS
                            && ec.getParameters().getCurve().getFieldSize() <= MOST_CURVE_BITS
                    ? Optional.of(ec)
                    : Optional.empty();
        } catch (IOException | RuntimeException malformed) {
            return Optional.empty();
        }
    }
}
