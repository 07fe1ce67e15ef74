package vn.cccd.card.trust;

import java.io.IOException;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.CertificateList;
import vn.cccd.card.pki.TestCertificate;
import vn.cccd.card.pki.TestKeys;
import vn.cccd.card.pki.TestMessage;

/** Master lists for tests: the list's own issuer is in the list, its signer beside it, as in the published ones. */
public final class TestMasterList {
    static final String ISSUER = "C=UT, CN=CSCA Utopia";
    static final String LIST_SIGNING = "2.23.136.1.1.3";
    private static final KeyPair ISSUER_KEYS = TestKeys.explicit("brainpoolP384r1");
    private static final KeyPair SIGNER_KEYS = TestKeys.named("P-256");

    private TestMasterList() {}

    /** A list signed at {@code signedAt}, of its own issuer and {@code certificates}. */
    public static Bytes of(Instant signedAt, List<Bytes> certificates) {
        Bytes issuer = TestCertificate.issuer(ISSUER, ISSUER_KEYS).selfSigned("SHA384withECDSA");
        Bytes signer = TestCertificate.signer("C=UT, CN=Master List Signer", SIGNER_KEYS, ISSUER_KEYS)
                .forPurpose(LIST_SIGNING)
                .signedBy(ISSUER, ISSUER_KEYS, "SHA384withECDSA");
        return new TestMessage(CertificateList.CONTENT_TYPE, content(issuer, certificates))
                .signedAt(Optional.of(signedAt))
                .carrying(signer)
                .signer(signer, SIGNER_KEYS, "SHA256withECDSA")
                .encoded();
    }

    private static Bytes content(Bytes issuer, List<Bytes> certificates) {
        try {
            ASN1EncodableVector all = new ASN1EncodableVector();
            all.add(ASN1Primitive.fromByteArray(issuer.toArray()));
            for (Bytes certificate : certificates) {
                all.add(ASN1Primitive.fromByteArray(certificate.toArray()));
            }
            ASN1EncodableVector list = new ASN1EncodableVector();
            list.add(new ASN1Integer(0));
            list.add(new DERSet(all));
            return Bytes.copyOf(new DERSequence(list).getEncoded());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
