package vn.cccd.sim.pki;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import vn.cccd.sim.bytes.Bytes;

/** One signer's signature under a CMS message, with the flaws that a design asks for (RFC 5652, 5.3). */
record MessageSignature(DocumentSigner signer, SecurityObjectDesign design) {
    private static final ASN1ObjectIdentifier REMARK = new ASN1ObjectIdentifier("2.999.9303.10");
    /** Where they stand in a SignerInfo that has them (RFC 5652, 5.3). */
    private static final int SIGNED_ATTRIBUTES = 3;

    ASN1Encodable over(ASN1ObjectIdentifier contentType, Bytes content, Instant signingTime) {
        Optional<ASN1Set> attributes = design.has(SecurityObjectFlaw.NO_SIGNED_ATTRIBUTES)
                ? Optional.empty()
                : Optional.of(SignedMessage.setOf(attributes(contentType, content, signingTime)));
        Signatory signatory = signer.party().signatory();
        byte[] signed = attributes.map(Der::array).orElseGet(content::toArray);
        byte[] signature =
                design.has(SecurityObjectFlaw.WRONG_SIGNATURE) ? signatory.signWrongly(signed) : signatory.sign(signed);
        SignerInfo whole = new SignerInfo(
                identifier(),
                signatory.hash().structure(),
                attributes.orElse(null),
                design.has(SecurityObjectFlaw.KEY_ALGORITHM_AS_LABEL) ? signatory.label() : signatory.algorithm(),
                new DEROctetString(signature),
                design.has(SecurityObjectFlaw.UNSIGNED_ATTRIBUTES) ? remark() : null);
        return design.has(SecurityObjectFlaw.UNSORTED_ATTRIBUTES) && attributes.isPresent()
                ? withReversed(attributes.get(), whole)
                : whole;
    }

    /** The library would sort them. */
    private static ASN1Encodable withReversed(ASN1Set attributes, SignerInfo whole) {
        var reversed = new ASN1EncodableVector();
        for (int i = attributes.size() - 1; i >= 0; i--) {
            reversed.add(attributes.getObjectAt(i));
        }
        ASN1Encodable[] parts =
                ASN1Sequence.getInstance(whole.toASN1Primitive()).toArray();
        parts[SIGNED_ATTRIBUTES] = new DLTaggedObject(false, 0, new DLSet(reversed));
        return new DLSequence(parts);
    }

    private List<Attribute> attributes(ASN1ObjectIdentifier contentType, Bytes content, Instant signingTime) {
        List<Attribute> attributes = new ArrayList<>();
        if (!design.has(SecurityObjectFlaw.NO_CONTENT_TYPE_ATTRIBUTE)) {
            boolean wrong = design.has(SecurityObjectFlaw.WRONG_CONTENT_TYPE_ATTRIBUTE);
            attributes.add(attribute(CMSAttributes.contentType, wrong ? CMSObjectIdentifiers.data : contentType));
        }
        attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(digest(content))));
        if (!design.has(SecurityObjectFlaw.NO_SIGNING_TIME)) {
            attributes.add(attribute(CMSAttributes.signingTime, new Time(Date.from(signingTime))));
        }
        return attributes;
    }

    private byte[] digest(Bytes content) {
        byte[] digest = signer.party().signatory().hash().of(content.toArray());
        if (design.has(SecurityObjectFlaw.WRONG_MESSAGE_DIGEST)) {
            digest[0] ^= 1;
        }
        return digest;
    }

    private SignerIdentifier identifier() {
        return switch (design.reference()) {
            case ISSUER_AND_SERIAL_NUMBER -> new SignerIdentifier(new IssuerAndSerialNumber(signer.structure()));
            case SUBJECT_KEY_IDENTIFIER -> new SignerIdentifier(new DEROctetString(keyIdentifier()));
        };
    }

    /** As the certificate states it; computed where it does not. */
    private byte[] keyIdentifier() {
        var stated = SubjectKeyIdentifier.fromExtensions(
                signer.structure().getTBSCertificate().getExtensions());
        return stated == null ? signer.party().keyIdentifier().toArray() : stated.getKeyIdentifier();
    }

    private static ASN1Set remark() {
        return SignedMessage.setOf(List.of(attribute(REMARK, new DERUTF8String("signed by nobody"))));
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, SignedMessage.setOf(List.of(value)));
    }
}
