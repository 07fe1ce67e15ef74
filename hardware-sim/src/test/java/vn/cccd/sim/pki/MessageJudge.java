package vn.cccd.sim.pki;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jcajce.util.MessageDigestUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Store;
import vn.cccd.sim.bytes.Bytes;

/** Holds a CMS message against the profile of EF.SOD, property by property, with a library that did not make it. */
final class MessageJudge {
    static final String SECURITY_OBJECT = "2.23.136.1.1.1";

    private static final Set<String> KEY_ALGORITHMS = Set.of("1.2.840.113549.1.1.1", "1.2.840.10045.2.1");
    private static final String PSS = "1.2.840.113549.1.1.10";

    private final Bytes encoded;
    private final CMSSignedData message;

    MessageJudge(Bytes contentInfo) throws CMSException {
        this.encoded = contentInfo;
        this.message = new CMSSignedData(contentInfo.toArray());
    }

    CMSSignedData message() {
        return message;
    }

    List<X509CertificateHolder> certificates() {
        return new ArrayList<>(message.getCertificates().getMatches(null));
    }

    List<SignerInformation> signers() {
        return new ArrayList<>(message.getSignerInfos().getSigners());
    }

    LDSSecurityObject securityObject() {
        return LDSSecurityObject.getInstance(message.getSignedContent().getContent());
    }

    /** What is wrong with the message as signed by the holder of {@code signer}. */
    Set<Problem> problems(X509Certificate signer) throws GeneralSecurityException {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        if (!message.getSignedContentTypeOID().equals(SECURITY_OBJECT)) {
            problems.add(Problem.CONTENT_TYPE);
        }
        if (encoded.at(1) == 0x80) {
            problems.add(Problem.INDEFINITE_LENGTH);
        }
        if (repeatsItself()) {
            problems.add(Problem.REPEATED_HASHES);
        }
        if (signers().isEmpty()) {
            problems.add(Problem.NO_SIGNATURE);
        }
        if (signers().size() > 1) {
            problems.add(Problem.SECOND_SIGNATURE);
        }
        for (SignerInformation signature : signers()) {
            if (enclosed(signature).isEmpty()) {
                problems.add(Problem.NO_CERTIFICATE);
            }
            if (signature.getSID().match(holder(signer))) {
                problems.addAll(problems(signature, signer));
            }
        }
        return problems;
    }

    /** What the library's own verification says of a signature; it counts content type and digest in. */
    static boolean verifies(SignerInformation signature, X509CertificateHolder signer) {
        try {
            return signature.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(CertificateJudge.BOUNCY_CASTLE)
                    .build(signer));
        } catch (CMSException | OperatorCreationException | GeneralSecurityException refused) {
            return false;
        }
    }

    Collection<X509CertificateHolder> enclosed(SignerInformation signature) {
        Store<X509CertificateHolder> certificates = message.getCertificates();
        @SuppressWarnings(
                "unchecked") // a signer identifier is a selector of certificates, but its type does not say so
        Collection<X509CertificateHolder> found = certificates.getMatches(signature.getSID());
        return found;
    }

    static X509CertificateHolder holder(X509Certificate certificate) throws GeneralSecurityException {
        return new org.bouncycastle.cert.jcajce.JcaX509CertificateHolder(certificate);
    }

    private Set<Problem> problems(SignerInformation signature, X509Certificate signer) throws GeneralSecurityException {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        byte[] content = (byte[]) message.getSignedContent().getContent();
        byte[] signed = content;
        AttributeTable attributes = signature.getSignedAttributes();
        if (attributes == null) {
            problems.add(Problem.NO_SIGNED_ATTRIBUTES);
        } else {
            signed = encoded(signature);
            if (!encoded.toHex().contains(HexFormat.of().formatHex(signed).substring(2))) {
                problems.add(Problem.ATTRIBUTE_ORDER);
            }
            problems.addAll(problems(attributes, digest(signature, content)));
        }
        if (signature.getUnsignedAttributes() != null) {
            problems.add(Problem.UNSIGNED_ATTRIBUTES);
        }
        if (KEY_ALGORITHMS.contains(signature.getEncryptionAlgOID())) {
            problems.add(Problem.SIGNATURE_LABEL);
        }
        Signature verification = Signature.getInstance(algorithm(signature, signer), CertificateJudge.BOUNCY_CASTLE);
        verification.initVerify(signer.getPublicKey());
        verification.update(signed);
        if (!verification.verify(signature.getSignature())) {
            problems.add(Problem.SIGNATURE);
        }
        return problems;
    }

    private Set<Problem> problems(AttributeTable attributes, byte[] digest) {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        Optional<ASN1Encodable> type = value(attributes, CMSAttributes.contentType);
        if (!type.equals(Optional.of(message.getSignedContent().getContentType()))) {
            problems.add(Problem.CONTENT_TYPE_ATTRIBUTE);
        }
        Optional<ASN1Encodable> stated = value(attributes, CMSAttributes.messageDigest);
        if (!stated.equals(Optional.of(new DEROctetString(digest)))) {
            problems.add(Problem.MESSAGE_DIGEST_ATTRIBUTE);
        }
        if (value(attributes, CMSAttributes.signingTime).isEmpty()) {
            problems.add(Problem.SIGNING_TIME_ATTRIBUTE);
        }
        return problems;
    }

    private static Optional<ASN1Encodable> value(AttributeTable attributes, ASN1ObjectIdentifier type) {
        return Optional.ofNullable(attributes.get(type))
                .map(attribute -> attribute.getAttributeValues()[0]);
    }

    private static String algorithm(SignerInformation signature, X509Certificate signer) {
        String digest = MessageDigestUtils.getDigestName(new ASN1ObjectIdentifier(signature.getDigestAlgOID()));
        String hash = digest.replace("-", "");
        if (signer.getPublicKey().getAlgorithm().startsWith("EC")) {
            return hash + "withECDSA";
        }
        return hash + (signature.getEncryptionAlgOID().equals(PSS) ? "withRSAandMGF1" : "withRSA");
    }

    private static byte[] digest(SignerInformation signature, byte[] content) throws GeneralSecurityException {
        return MessageDigest.getInstance(signature.getDigestAlgOID(), CertificateJudge.BOUNCY_CASTLE)
                .digest(content);
    }

    private static byte[] encoded(SignerInformation signature) throws GeneralSecurityException {
        try {
            return signature.getEncodedSignedAttributes();
        } catch (java.io.IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private boolean repeatsItself() {
        DataGroupHash[] hashes = securityObject().getDatagroupHash();
        return Arrays.stream(hashes)
                        .map(DataGroupHash::getDataGroupNumber)
                        .distinct()
                        .count()
                != hashes.length;
    }
}
