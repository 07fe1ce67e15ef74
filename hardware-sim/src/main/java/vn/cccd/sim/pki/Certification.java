package vn.cccd.sim.pki;

import java.time.LocalDate;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/** Certificates with the flaws that their subjects' designs ask for (Doc 9303-12, 7.1). */
final class Certification {
    private Certification() {}

    static Certificate of(Party subject, Party issuer, LocalDate today) {
        CertificateDesign design = subject.design();
        Period validity = subject.role().validity(design.validity(), today);
        var content = new V3TBSCertificateGenerator();
        content.setSerialNumber(new ASN1Integer(subject.serialNumber()));
        content.setSignature(issuer.signatory().algorithm());
        content.setIssuer(issuer.name());
        content.setStartDate(validity.start());
        content.setEndDate(validity.end());
        content.setSubject(subject.name());
        content.setSubjectPublicKeyInfo(subject.publicKey());
        content.setExtensions(DocumentExtensions.of(subject, issuer, validity));
        TBSCertificate all = content.generateTBSCertificate();
        return design.has(CertificateFlaw.WRONG_SIGNATURE)
                ? Signing.wrongCertificate(all, issuer.signatory())
                : Signing.certificate(all, issuer.signatory());
    }
}
