package vn.cccd.sim.pki;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.CertificateList;

/** Puts a signature under the content of a certificate or of a revocation list (RFC 5280, 4.1.1 and 5.1.1). */
final class Signing {
    private Signing() {}

    static Certificate certificate(ASN1Encodable content, Signatory signatory) {
        return Certificate.getInstance(sequence(content, signatory, signatory.sign(Der.array(content))));
    }

    static Certificate wrongCertificate(ASN1Encodable content, Signatory signatory) {
        return Certificate.getInstance(sequence(content, signatory, signatory.signWrongly(Der.array(content))));
    }

    static CertificateList revocationList(ASN1Encodable content, Signatory signatory) {
        return CertificateList.getInstance(sequence(content, signatory, signatory.sign(Der.array(content))));
    }

    private static DERSequence sequence(ASN1Encodable content, Signatory signatory, byte[] signature) {
        var parts = new ASN1EncodableVector();
        parts.add(content);
        parts.add(signatory.algorithm());
        parts.add(new DERBitString(signature));
        return new DERSequence(parts);
    }
}
