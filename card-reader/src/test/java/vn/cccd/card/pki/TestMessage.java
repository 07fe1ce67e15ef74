package vn.cccd.card.pki;

import java.io.IOException;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.cccd.card.bytes.Bytes;

/** A signed message to be made by BouncyCastle's generator, rightly or with a chosen lie in it. */
public final class TestMessage {
    private final String contentType;
    private final Bytes content;
    private final List<Bytes> certificates = new ArrayList<>();
    private final CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    private Optional<Instant> signingTime = Optional.of(Instant.parse("2025-06-01T00:00:00Z"));
    private Optional<String> claimedContentType = Optional.empty();
    private Optional<Bytes> claimedDigest = Optional.empty();
    private boolean attributes = true;
    private boolean byKeyIdentifier;

    public TestMessage(String contentType, Bytes content) {
        this.contentType = contentType;
        this.content = content;
    }

    public TestMessage signedAt(Optional<Instant> time) {
        signingTime = time;
        return this;
    }

    public TestMessage claimingContentType(String oid) {
        claimedContentType = Optional.of(oid);
        return this;
    }

    public TestMessage claimingDigest(Bytes digest) {
        claimedDigest = Optional.of(digest);
        return this;
    }

    public TestMessage withoutAttributes() {
        attributes = false;
        return this;
    }

    /** Later signers are named by subject key identifier instead of issuer and serial number. */
    public TestMessage byKeyIdentifier() {
        byKeyIdentifier = true;
        return this;
    }

    public TestMessage carrying(Bytes certificate) {
        certificates.add(certificate);
        return this;
    }

    /** Adds a signer; its certificate is not put into the message. */
    public TestMessage signer(Bytes certificate, KeyPair keys, String algorithm) {
        try {
            ContentSigner signer = new JcaContentSignerBuilder(algorithm)
                    .setProvider(TestKeys.PROVIDER)
                    .build(keys.getPrivate());
            SignerInfoGeneratorBuilder builder = new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder()
                    .setProvider(TestKeys.PROVIDER)
                    .build());
            builder.setDirectSignature(!attributes);
            builder.setSignedAttributeGenerator(this::attributes);
            X509CertificateHolder holder = new X509CertificateHolder(certificate.toArray());
            generator.addSignerInfoGenerator(
                    byKeyIdentifier
                            ? builder.build(
                                    signer,
                                    TestCertificate.keyIdentifierOf(keys).toArray())
                            : builder.build(signer, holder));
            return this;
        } catch (IOException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("rawtypes") // BouncyCastle's interface has a raw Map
    private AttributeTable attributes(Map parameters) {
        ASN1EncodableVector vector = new ASN1EncodableVector();
        vector.add(new Attribute(
                CMSAttributes.contentType,
                new DERSet(new ASN1ObjectIdentifier(claimedContentType.orElse(contentType)))));
        byte[] digest = (byte[]) parameters.get(CMSAttributeTableGenerator.DIGEST);
        vector.add(new Attribute(
                CMSAttributes.messageDigest,
                new DERSet(new DEROctetString(claimedDigest.map(Bytes::toArray).orElse(digest)))));
        signingTime.ifPresent(
                time -> vector.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(time))))));
        return new AttributeTable(vector);
    }

    /** As BouncyCastle streams it: BER with indefinite lengths and octet strings in pieces. */
    public Bytes encoded() {
        return encoded("BER");
    }

    /** In {@code encoding}: {@code BER} or {@code DER}. */
    public Bytes encoded(String encoding) {
        try {
            for (Bytes certificate : certificates) {
                generator.addCertificate(new X509CertificateHolder(certificate.toArray()));
            }
            return Bytes.copyOf(generator
                    .generate(
                            new CMSProcessableByteArray(new ASN1ObjectIdentifier(contentType), content.toArray()), true)
                    .toASN1Structure()
                    .getEncoded(encoding));
        } catch (IOException | CMSException e) {
            throw new AssertionError(e);
        }
    }
}
