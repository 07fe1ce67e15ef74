package vn.cccd.sim.pki;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.BEROctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.CertificateList;
import vn.cccd.sim.bytes.Bytes;

/** A CMS message in the making: content, signatures, certificates (RFC 5652, 5). Made, filled and encoded by one thread. */
final class SignedMessage {
    private static final ASN1ObjectIdentifier MASTER_LIST = new ASN1ObjectIdentifier(MasterList.CONTENT_TYPE);

    private final ASN1ObjectIdentifier contentType;
    private final Bytes content;
    private final SecurityObjectDesign design;
    private final List<AlgorithmIdentifier> digests = new ArrayList<>();
    private final List<ASN1Encodable> signatures = new ArrayList<>();

    SignedMessage(String contentType, Bytes content, SecurityObjectDesign design) {
        this.contentType =
                design.has(SecurityObjectFlaw.OTHER_CONTENT_TYPE) ? MASTER_LIST : new ASN1ObjectIdentifier(contentType);
        this.content = content;
        this.design = design;
    }

    SignedMessage signedBy(List<DocumentSigner> signers, Instant signingTime) {
        for (DocumentSigner signer : signers) {
            AlgorithmIdentifier digest = signer.party().signatory().hash().structure();
            if (!digests.contains(digest)) {
                digests.add(digest);
            }
            signatures.add(new MessageSignature(signer, design).over(contentType, content, signingTime));
        }
        return this;
    }

    /** The whole message, in DER unless the design asks for less. */
    Bytes enclosing(Collection<Certificate> certificates) {
        SignedData message = new SignedData(
                setOf(digests),
                new ContentInfo(contentType, enclosed()),
                certificates.isEmpty() ? null : setOf(certificates),
                null,
                // A sorted set would sort what is in it too; a message in DER is sorted when it is encoded.
                new DLSet(signatures.toArray(ASN1Encodable[]::new)));
        return encoded(message, encoding());
    }

    private ASN1Encodable enclosed() {
        return design.has(SecurityObjectFlaw.INDEFINITE_LENGTHS)
                ? new BEROctetString(content.toArray())
                : new DEROctetString(content.toArray());
    }

    private String encoding() {
        if (design.has(SecurityObjectFlaw.INDEFINITE_LENGTHS)) {
            return ASN1Encoding.BER;
        }
        return design.has(SecurityObjectFlaw.UNSORTED_ATTRIBUTES) ? ASN1Encoding.DL : ASN1Encoding.DER;
    }

    /** A bag of certificates and revocation lists without content or signature. */
    static Bytes bag(Collection<Certificate> certificates, Collection<CertificateList> revocationLists) {
        SignedData message = new SignedData(
                setOf(List.of()),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                setOf(certificates),
                revocationLists.isEmpty() ? null : setOf(revocationLists),
                setOf(List.of()));
        return encoded(message, ASN1Encoding.DER);
    }

    static ASN1Set setOf(Collection<? extends ASN1Encodable> elements) {
        var vector = new ASN1EncodableVector();
        elements.forEach(vector::add);
        return new DERSet(vector);
    }

    private static Bytes encoded(SignedData message, String encoding) {
        return Der.bytes(new ContentInfo(CMSObjectIdentifiers.signedData, message), encoding);
    }
}
