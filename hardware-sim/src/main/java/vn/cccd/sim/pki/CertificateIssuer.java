package vn.cccd.sim.pki;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V2TBSCertListGenerator;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import vn.cccd.sim.bytes.Bytes;

/** A name and a key that certify and revoke. */
record CertificateIssuer(X500Name name, EcdsaSigner signer) {
    /** What a certificate says, but for who says so. */
    record Statement(
            X500Name subject,
            SubjectPublicKeyInfo publicKey,
            BigInteger serialNumber,
            Period validity,
            Extensions extensions) {}

    Certificate certify(Statement statement) {
        var content = new V3TBSCertificateGenerator();
        content.setSerialNumber(new ASN1Integer(statement.serialNumber()));
        content.setSignature(signer.algorithm());
        content.setIssuer(name);
        content.setStartDate(statement.validity().start());
        content.setEndDate(statement.validity().end());
        content.setSubject(statement.subject());
        content.setSubjectPublicKeyInfo(statement.publicKey());
        content.setExtensions(statement.extensions());
        return Certificate.getInstance(signed(content.generateTBSCertificate()));
    }

    /** One certificate that must not be believed any more. */
    record Revocation(BigInteger serialNumber, Instant since) {}

    /** A revocation list, for which {@code period} runs from its issue to the announced next one (Doc 9303-12, 7.1.4). */
    CertificateList revoke(List<Revocation> revocations, Period period, BigInteger number) {
        var content = new V2TBSCertListGenerator();
        content.setSignature(signer.algorithm());
        content.setIssuer(name);
        content.setThisUpdate(period.start());
        content.setNextUpdate(period.end());
        for (Revocation revocation : revocations) {
            var since = new Time(Date.from(revocation.since()));
            content.addCRLEntry(new ASN1Integer(revocation.serialNumber()), since, CRLReason.keyCompromise);
        }
        var authorityKey = new AuthorityKeyIdentifier(
                keyIdentifier(ExplicitPublicKey.structure(signer.key())).toArray());
        content.setExtensions(new Extensions(new Extension[] {
            new Extension(Extension.authorityKeyIdentifier, false, Der.array(authorityKey)),
            new Extension(Extension.cRLNumber, false, Der.array(new ASN1Integer(number)))
        }));
        return CertificateList.getInstance(signed(content.generateTBSCertList()));
    }

    /** SHA-1 over the key's bits (RFC 5280, 4.2.1.2, method 1). */
    static Bytes keyIdentifier(SubjectPublicKeyInfo key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            return Bytes.copyOf(digest.digest(key.getPublicKeyData().getBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    private DERSequence signed(ASN1Encodable content) {
        var parts = new ASN1EncodableVector();
        parts.add(content);
        parts.add(signer.algorithm());
        parts.add(new DERBitString(signer.sign(Der.array(content))));
        return new DERSequence(parts);
    }
}
