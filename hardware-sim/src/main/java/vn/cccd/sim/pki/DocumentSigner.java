package vn.cccd.sim.pki;

import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import vn.cccd.sim.bytes.Bytes;

/** The key that signs the data of documents, and its certificate. */
public final class DocumentSigner {
    private static final AlgorithmIdentifier SHA_256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

    private final Certificate certificate;
    private final EcdsaSigner signer;

    DocumentSigner(Certificate certificate, EcdsaSigner signer) {
        this.certificate = certificate;
        this.signer = signer;
    }

    /** The certificate in DER. */
    public Bytes certificate() {
        return Der.bytes(certificate);
    }

    /**
     * Signs {@code content} with content type, digest and time as signed attributes; the certificate is enclosed (Doc 9303-10, 4.6.2.2).
     *
     * @param contentType an object identifier
     * @return a DER ContentInfo that holds SignedData
     */
    public Bytes sign(String contentType, Bytes content, Instant signingTime) {
        var type = new ASN1ObjectIdentifier(contentType);
        ASN1Set attributes = setOf(
                attribute(CMSAttributes.contentType, type),
                attribute(
                        CMSAttributes.messageDigest,
                        new DEROctetString(Sha256.of(content).toArray())),
                attribute(CMSAttributes.signingTime, new Time(Date.from(signingTime))));
        var signature = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(certificate)),
                SHA_256,
                attributes,
                signer.algorithm(),
                new DEROctetString(signer.sign(Der.array(attributes))),
                (ASN1Set) null);
        var signedData = new SignedData(
                setOf(SHA_256),
                new ContentInfo(type, new DEROctetString(content.toArray())),
                setOf(certificate),
                null,
                setOf(signature));
        return Der.bytes(new ContentInfo(CMSObjectIdentifiers.signedData, signedData));
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, setOf(value));
    }

    private static ASN1Set setOf(ASN1Encodable... elements) {
        var vector = new ASN1EncodableVector();
        for (ASN1Encodable element : elements) {
            vector.add(element);
        }
        return new DERSet(vector);
    }
}
