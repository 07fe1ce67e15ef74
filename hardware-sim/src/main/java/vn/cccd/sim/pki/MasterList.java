package vn.cccd.sim.pki;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.Certificate;
import vn.cccd.sim.bytes.Bytes;

/** A signed list of authorities (Doc 9303-12, 9). */
final class MasterList {
    /** id-icao-cscaMasterList. */
    static final String CONTENT_TYPE = "2.23.136.1.1.2";

    private MasterList() {}

    /**
     * The list as a DER ContentInfo.
     *
     * @param authority certificates that are enclosed beside the list signer's own, which leads to them
     */
    static Bytes of(
            List<Certificate> listed,
            DocumentSigner signer,
            List<Certificate> authority,
            Instant signingTime,
            boolean wronglySigned) {
        var content = new ASN1EncodableVector();
        content.add(new ASN1Integer(0));
        content.add(SignedMessage.setOf(listed));
        SecurityObjectDesign named = SecurityObjectDesign.usual().naming(SignerReference.SUBJECT_KEY_IDENTIFIER);
        List<Certificate> enclosed = new ArrayList<>(List.of(signer.structure()));
        enclosed.addAll(authority);
        return new SignedMessage(
                        CONTENT_TYPE,
                        Der.bytes(new DERSequence(content)),
                        wronglySigned ? named.with(SecurityObjectFlaw.WRONG_SIGNATURE) : named)
                .signedBy(List.of(signer), signingTime)
                .enclosing(enclosed);
    }
}
