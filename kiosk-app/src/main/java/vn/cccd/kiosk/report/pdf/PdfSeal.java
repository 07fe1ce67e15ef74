package vn.cccd.kiosk.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Hashtable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.device.KeyEntry;

/**
 * The kiosk's signature in a PDF file.
 *
 * <p><b>Security guarantees.</b> Whoever changes any byte of a signed file, adds to it or takes from it, breaks the signature or leaves a file whose
 * signature does not cover all of it, which PDF readers tell. That the key is this kiosk's follows from its certificate when the kiosk is enrolled, or from
 * the name of the key on the report.
 */
public final class PdfSeal {
    /** Of a CMS beside its certificates, in bytes; a signature on P-256 and its attributes take a quarter of it. */
    private static final int ROOM = 4 * 1024;

    private static final String SUB_FILTER = "ETSI.CAdES.detached";

    private PdfSeal() {}

    /**
     * {@code pdf} with a signature by {@code key}.
     *
     * @param at the time that the signature claims
     * @throws GeneralSecurityException when the key cannot sign
     */
    public static Bytes sign(Bytes pdf, KeyEntry key, ZonedDateTime at) throws GeneralSecurityException {
        try (PDDocument document = Loader.loadPDF(pdf.toArray());
                SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName(SUB_FILTER));
            signature.setSignDate(GregorianCalendar.from(at));
            options.setPreferredSignatureSize(room(key));
            document.setDocumentId(at.toInstant().toEpochMilli());
            document.addSignature(signature, content -> cms(content, key), options);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return Bytes.copyOf(out.toByteArray());
        } catch (IOException e) {
            if (e.getCause() instanceof GeneralSecurityException cannotSign) {
                throw cannotSign;
            }
            throw new IllegalStateException("a file that was just written can be read", e);
        }
    }

    private static int room(KeyEntry key) throws GeneralSecurityException {
        int room = ROOM;
        for (X509Certificate certificate : key.chain()) {
            room += certificate.getEncoded().length;
        }
        return room;
    }

    private static byte[] cms(InputStream content, KeyEntry key) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(attributes(key))
                            .build(
                                    new JcaContentSignerBuilder("SHA256withECDSA").build(key.privateKey()),
                                    key.chain().getFirst()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded();
        } catch (OperatorCreationException | CMSException e) {
            throw new IOException(new GeneralSecurityException("the kiosk's key cannot sign", e));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** PAdES wants the certificate named by its hash, and no time: that stands in the PDF (EN 319 142-1, 6.3). */
    private static DefaultSignedAttributeTableGenerator attributes(KeyEntry key) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(key.chain().getFirst().getEncoded());
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash)))));
        return new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)) {
            @Override
            @SuppressWarnings({"rawtypes", "unchecked", "JdkObsolete"}) // as Bouncy Castle declares it
            protected Hashtable createStandardAttributeTable(java.util.Map parameters) {
                Hashtable table = super.createStandardAttributeTable(parameters);
                table.remove(CMSAttributes.signingTime);
                return table;
            }
        };
    }
}
