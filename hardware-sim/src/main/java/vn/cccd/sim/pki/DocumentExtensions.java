package vn.cccd.sim.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERNull;
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
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import vn.cccd.sim.bytes.Bytes;

/** The extensions of a certificate (Doc 9303-12, 7.1.1). */
final class DocumentExtensions {
    private static final ASN1ObjectIdentifier DOCUMENT_TYPE_LIST = new ASN1ObjectIdentifier("2.23.136.1.1.6.2");
    /** id-icao-cscaMasterListSigningKey. */
    private static final ASN1ObjectIdentifier LIST_SIGNING = new ASN1ObjectIdentifier("2.23.136.1.1.3");

    /** Of ICAO TR VDS-NC. */
    private static final ASN1ObjectIdentifier CODE_SIGNING = new ASN1ObjectIdentifier("2.23.136.1.1.14.2");

    private static final ASN1ObjectIdentifier UNKNOWN = new ASN1ObjectIdentifier("2.999.9303.12");
    private static final String REVOCATION_LISTS = "http://csca.invalid/crl/vnm.crl";

    private final ExtensionsGenerator collected = new ExtensionsGenerator();

    private DocumentExtensions() {}

    /** Those of {@code subject}'s role, with the flaws that its design asks for. */
    static Extensions of(Party subject, Party issuer, Period keyUse) {
        DocumentExtensions extensions = new DocumentExtensions();
        CertificateDesign design = subject.design();
        if (!design.has(CertificateFlaw.NO_KEY_IDENTIFIERS)) {
            extensions.identifiers(subject, issuer);
        }
        extensions
                .with(Extension.privateKeyUsagePeriod, false, usagePeriod(keyUse))
                .with(Extension.subjectAlternativeName, false, stateName(subject))
                .with(Extension.issuerAlternativeName, false, stateName(issuer))
                .with(Extension.cRLDistributionPoints, false, revocationLists());
        if (!design.has(CertificateFlaw.NO_KEY_USAGE)) {
            extensions.with(Extension.keyUsage, true, keyUsage(subject));
        }
        boolean wrongRole = design.has(CertificateFlaw.WRONG_ROLE);
        if (subject.role().certifies() || wrongRole) {
            boolean authority = subject.role().certifies() != wrongRole;
            extensions.with(
                    Extension.basicConstraints,
                    true,
                    authority ? new BasicConstraints(0) : new BasicConstraints(false));
        }
        switch (subject.role()) {
            case AUTHORITY, INTERMEDIATE -> {}
            case DOCUMENT_SIGNER -> extensions.with(DOCUMENT_TYPE_LIST, false, documentTypes("ID", "P"));
            case MASTER_LIST_SIGNER ->
                extensions.with(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.getInstance(LIST_SIGNING)));
            case BARCODE_SIGNER -> {
                extensions.with(
                        Extension.extendedKeyUsage,
                        false,
                        new ExtendedKeyUsage(KeyPurposeId.getInstance(CODE_SIGNING)));
                extensions.with(DOCUMENT_TYPE_LIST, false, documentTypes("ID"));
            }
        }
        if (design.has(CertificateFlaw.UNKNOWN_CRITICAL_EXTENSION)) {
            extensions.with(UNKNOWN, true, DERNull.INSTANCE);
        }
        return extensions.collected.generate();
    }

    private void identifiers(Party subject, Party issuer) {
        Bytes ofIssuer = subject.design().has(CertificateFlaw.WRONG_AUTHORITY_KEY_IDENTIFIER)
                ? another(issuer.keyIdentifier())
                : issuer.keyIdentifier();
        Bytes ofSubject = subject.design().has(CertificateFlaw.WRONG_SUBJECT_KEY_IDENTIFIER)
                ? another(subject.keyIdentifier())
                : subject.keyIdentifier();
        with(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(ofIssuer.toArray()));
        with(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(ofSubject.toArray()));
    }

    private static Bytes another(Bytes keyIdentifier) {
        return HashAlgorithm.SHA_1.of(keyIdentifier);
    }

    private static KeyUsage keyUsage(Party subject) {
        boolean wrong = subject.design().has(CertificateFlaw.WRONG_KEY_USAGE);
        if (subject.role().certifies()) {
            return new KeyUsage(wrong ? KeyUsage.cRLSign : KeyUsage.keyCertSign | KeyUsage.cRLSign);
        }
        return new KeyUsage(wrong ? KeyUsage.keyEncipherment : KeyUsage.digitalSignature);
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
    private static GeneralNames stateName(Party party) {
        String state = IssuingState.of(party.design()).threeLetters();
        var name =
                new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.L, state).build();
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
