package vn.cccd.card.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.cccd.card.bytes.Bytes;

/** Revocation lists for tests. */
public final class TestRevocationList {
    private TestRevocationList() {}

    public static Bytes of(String issuer, KeyPair keys, String nextUpdate, BigInteger... revoked) {
        try {
            Instant made = Instant.parse("2025-01-01T00:00:00Z");
            X509v2CRLBuilder builder = new X509v2CRLBuilder(new X500Name(issuer), Date.from(made));
            builder.setNextUpdate(Date.from(Instant.parse(nextUpdate)));
            for (BigInteger serial : revoked) {
                builder.addCRLEntry(serial, Date.from(made), CRLReason.keyCompromise);
            }
            return Bytes.copyOf(builder.build(new JcaContentSignerBuilder("SHA256withECDSA")
                            .setProvider(TestKeys.PROVIDER)
                            .build(keys.getPrivate()))
                    .getEncoded());
        } catch (IOException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }
}
