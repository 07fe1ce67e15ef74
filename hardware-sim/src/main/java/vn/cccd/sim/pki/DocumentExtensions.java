package vn.cccd.sim.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import vn.cccd.sim.bytes.Bytes;

/** The extensions of the two kinds of certificate (Doc 9303-12, 7.1.1). */
final class DocumentExtensions {
    private static final ASN1ObjectIdentifier DOCUMENT_TYPE_LIST = new ASN1ObjectIdentifier("2.23.136.1.1.6.2");
    private static final String STATE = "VNM";
    private static final String REVOCATION_LISTS = "http://csca.invalid/crl/vnm.crl";

    private final ExtensionsGenerator collected = new ExtensionsGenerator();

    private DocumentExtensions() {}

    /** For a CSCA that certifies itself: it may issue signers, but no further authorities. */
    static Extensions ofAuthority(Bytes keyIdentifier, Period keyUse) {
        return new DocumentExtensions()
                .common(keyIdentifier, keyIdentifier, keyUse)
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                .with(Extension.basicConstraints, true, new BasicConstraints(0))
                .collected
                .generate();
    }

    /** For a signer of identity cards and passports. */
    static Extensions ofSigner(Bytes keyIdentifier, Bytes issuerKeyIdentifier, Period keyUse) {
        return new DocumentExtensions()
                .common(keyIdentifier, issuerKeyIdentifier, keyUse)
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .with(DOCUMENT_TYPE_LIST, false, documentTypes("ID", "P"))
                .collected
                .generate();
    }

    private DocumentExtensions common(Bytes keyIdentifier, Bytes issuerKeyIdentifier, Period keyUse) {
        return with(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(issuerKeyIdentifier.toArray()))
                .with(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(keyIdentifier.toArray()))
                .with(Extension.privateKeyUsagePeriod, false, usagePeriod(keyUse))
                .with(Extension.subjectAlternativeName, false, stateName())
                .with(Extension.issuerAlternativeName, false, stateName())
                .with(Extension.cRLDistributionPoints, false, revocationLists());
    }

    private DocumentExtensions with(ASN1ObjectIdentifier name, boolean critical, ASN1Encodable value) {
        try {
            collected.addExtension(name, critical, value);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("an extension of our own making cannot be encoded", e);
        }
    }

    /** RFC 3280, 4.2.1.4. */
    private static ASN1Encodable usagePeriod(Period period) {
        var ends = new ASN1EncodableVector();
        ends.add(new DERTaggedObject(false, 0, new DERGeneralizedTime(Date.from(period.from()))));
        ends.add(new DERTaggedObject(false, 1, new DERGeneralizedTime(Date.from(period.until()))));
        return new DERSequence(ends);
    }

    /** The state as the machine-readable zone spells it (Doc 9303-12, 7.1.1.2). */
    private static GeneralNames stateName() {
        var name =
                new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.L, STATE).build();
        return new GeneralNames(new GeneralName(name));
    }

    private static CRLDistPoint revocationLists() {
        var address = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, REVOCATION_LISTS));
        var point = new DistributionPoint(new DistributionPointName(address), null, null);
        return new CRLDistPoint(new DistributionPoint[] {point});
    }

    private static ASN1Encodable documentTypes(String... types) {
        var names = new ASN1EncodableVector();
        for (String type : types) {
            names.add(new DERPrintableString(type));
        }
        var list = new ASN1EncodableVector();
        list.add(new ASN1Integer(0));
        list.add(new DERSet(names));
        return new DERSequence(list);
    }
}
