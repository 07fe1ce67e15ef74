package vn.cccd.card.trust;

import java.io.IOException;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
import vn.cccd.card.pki.TestRevocationList;

/** Master lists for tests: the list's own issuer is in the list, its signer beside it, as in the published ones. */
public final class TestMasterList {
    static final String ISSUER = "C=UT, CN=CSCA Utopia";
    static final String LIST_SIGNING = "2.23.136.1.1.3";
    private static final KeyPair ISSUER_KEYS = TestKeys.explicit("brainpoolP384r1");
    private static final KeyPair SIGNER_KEYS = TestKeys.named("P-256");

    private TestMasterList() {}

    /** A list signed at {@code signedAt}, of its own issuer and {@code certificates}. */
    public static Bytes of(Instant signedAt, List<Bytes> certificates) {
        return of(signedAt, certificates, signer -> signer);
    }

    /** The same by a signer with something else about its certificate. */
    static Bytes of(Instant signedAt, List<Bytes> certificates, UnaryOperator<TestCertificate> change) {
        Bytes signer = change.apply(signer().forPurpose(LIST_SIGNING)).signedBy(ISSUER, ISSUER_KEYS, "SHA384withECDSA");
        return message(signedAt, certificates)
                .carrying(signer)
                .signer(signer, SIGNER_KEYS, "SHA256withECDSA")
                .encoded();
    }

    /** By somebody without any purpose, as document signers are. */
    static Bytes bySignerWithoutPurpose(Instant signedAt, List<Bytes> certificates) {
        Bytes signer = signer().signedBy(ISSUER, ISSUER_KEYS, "SHA384withECDSA");
        return message(signedAt, certificates)
                .carrying(signer)
                .signer(signer, SIGNER_KEYS, "SHA256withECDSA")
                .encoded();
    }

    /** By a stranger first and by the right signer then. */
    static Bytes byTwo(Instant signedAt, List<Bytes> certificates) {
        Bytes signer = signer().forPurpose(LIST_SIGNING).signedBy(ISSUER, ISSUER_KEYS, "SHA384withECDSA");
        KeyPair keys = TestKeys.named("P-384");
        Bytes stranger = TestCertificate.signer("C=UT, CN=Stranger", keys, keys).selfSigned("SHA384withECDSA");
        return message(signedAt, certificates)
                .carrying(signer)
                .carrying(stranger)
                .signer(stranger, keys, "SHA384withECDSA")
                .signer(signer, SIGNER_KEYS, "SHA256withECDSA")
                .encoded();
    }

    private static TestCertificate signer() {
        return TestCertificate.signer("C=UT, CN=Master List Signer", SIGNER_KEYS, ISSUER_KEYS);
    }

    private static TestMessage message(Instant signedAt, List<Bytes> certificates) {
        return new TestMessage(CertificateList.CONTENT_TYPE, content(issuer(), certificates))
                .signedAt(Optional.of(signedAt));
    }

    /** The certificate of the authority behind the lists. */
    static Bytes issuer() {
        return TestCertificate.issuer(ISSUER, ISSUER_KEYS).selfSigned("SHA384withECDSA");
    }

    /** The authority's revocation list, which names the signer of master lists. */
    static Bytes revocationOfSigner() {
        return TestRevocationList.made(ISSUER, "2026-10-02T00:00:00Z")
                .revoking(signer().serial())
                .signed(ISSUER_KEYS);
    }

    /** {@code certificates} need not be any; a list is what somebody wrote. */
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
