package vn.cccd.sync.device;

import java.io.IOException;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import vn.cccd.sync.bytes.Bytes;

/** The PKCS#10 request (RFC 2986) by which a key asks to be certified; signed with it, as proof that the kiosk holds it. */
final class CertificateRequest {
    private CertificateRequest() {}

    /** DER. The name is for who reads it: the backend certifies the name that belongs to the code. */
    static Bytes of(KeyEntry entry, String kiosk) {
        try {
            return Bytes.copyOf(new JcaPKCS10CertificationRequestBuilder(
                            new X500NameBuilder(BCStyle.INSTANCE)
                                    .addRDN(BCStyle.CN, kiosk)
                                    .build(),
                            entry.publicKey())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(entry.privateKey()))
                    .getEncoded());
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException("the kiosk's key cannot sign", e);
        }
    }
}
