package vn.cccd.kiosk.report.pdf;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import vn.cccd.sync.bytes.Bytes;

/** Judges the signature of a PDF file as a careful reader does: all of the file is signed, and by this certificate. */
public final class SealCheck {
    private SealCheck() {}

    /** Whether {@code pdf} is exactly what the holder of {@code certificate} signed. */
    public static boolean holds(Bytes pdf, X509Certificate certificate) {
        byte[] file = pdf.toArray();
        try (PDDocument document = Loader.loadPDF(file)) {
            List<PDSignature> signatures = document.getSignatureDictionaries();
            if (signatures.size() != 1) {
                return false;
            }
            PDSignature signature = signatures.getFirst();
            int[] range = signature.getByteRange();
            boolean whole = range.length == 4 && range[0] == 0 && range[2] + range[3] == file.length;
            return whole
                    && onlyTheSignatureIsLeftOut(file, range)
                    && verifies(signature.getSignedContent(file), signature.getContents(file), certificate);
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    /** The gap is one hexadecimal string: nothing can hide in it. */
    private static boolean onlyTheSignatureIsLeftOut(byte[] file, int[] range) {
        if (file[range[1]] != '<' || file[range[2] - 1] != '>') {
            return false;
        }
        for (int i = range[1] + 1; i < range[2] - 1; i++) {
            if (Character.digit(file[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean verifies(byte[] content, byte[] cms, X509Certificate certificate) {
        try {
            CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(content), cms);
            SignerInformation signer =
                    signed.getSignerInfos().getSigners().iterator().next();
            AttributeTable attributes = signer.getSignedAttributes();
            return attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2) != null
                    && attributes.get(CMSAttributes.signingTime) == null
                    && signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSException | org.bouncycastle.operator.OperatorCreationException broken) {
            return false;
        }
    }

    /** The certificates that came with the signature. */
    static List<X509Certificate> certificates(Bytes pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
            PDSignature signature = document.getSignatureDictionaries().getFirst();
            CMSSignedData signed = new CMSSignedData(signature.getContents(pdf.toArray()));
            Collection<X509CertificateHolder> found = signed.getCertificates().getMatches(null);
            JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
            List<X509Certificate> certificates = new java.util.ArrayList<>();
            for (X509CertificateHolder holder : found) {
                certificates.add(converter.getCertificate(holder));
            }
            return certificates;
        }
    }
}
