package vn.cccd.card.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.cccd.card.bytes.Bytes;

/** Revocation lists for tests, right or with something odd. */
public final class TestRevocationList {
    private static final Instant MADE = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");

    private final X509v2CRLBuilder builder;

    private TestRevocationList(String issuer, Instant made, Instant nextUpdate) {
        builder = new X509v2CRLBuilder(new X500Name(issuer), Date.from(made));
        builder.setNextUpdate(Date.from(nextUpdate));
    }

    /** A whole list made on 1 January 2025. */
    public static Bytes of(String issuer, KeyPair keys, String nextUpdate, BigInteger... revoked) {
        TestRevocationList list = new TestRevocationList(issuer, MADE, Instant.parse(nextUpdate));
        for (BigInteger serial : revoked) {
            list.revoking(serial);
        }
        return list.signed(keys);
    }

    /** A list of nobody yet, made at {@code made}, good until 2027. */
    public static TestRevocationList made(String issuer, String made) {
        return new TestRevocationList(issuer, Instant.parse(made), UNTIL);
    }

    public TestRevocationList revoking(BigInteger serial) {
        return revoking(serial, CRLReason.keyCompromise);
    }

    public TestRevocationList revoking(BigInteger serial, int reason) {
        builder.addCRLEntry(serial, Date.from(MADE), reason);
        return this;
    }

    /** Entries without reasons, as long lists have them. */
    public TestRevocationList revokingFrom(BigInteger first, int count) {
        for (int i = 0; i < count; i++) {
            builder.addCRLEntry(first.add(BigInteger.valueOf(i)), Date.from(MADE), 0);
        }
        return this;
    }

    /** An entry with a critical extension that names another issuer (RFC 5280, 5.3.3) or nobody knows. */
    public TestRevocationList revokingWithCritical(BigInteger serial, String oid, ASN1Encodable value) {
        try {
            ExtensionsGenerator generator = new ExtensionsGenerator();
            generator.addExtension(new ASN1ObjectIdentifier(oid), true, value);
            Extensions extensions = generator.generate();
            builder.addCRLEntry(serial, Date.from(MADE), extensions);
            return this;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public TestRevocationList numbered(long number) {
        return with(Extension.cRLNumber.getId(), false, new ASN1Integer(number));
    }

    public TestRevocationList with(String oid, boolean critical, ASN1Encodable value) {
        try {
            builder.addExtension(new ASN1ObjectIdentifier(oid), critical, value);
            return this;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public Bytes signed(KeyPair keys) {
        try {
            return Bytes.copyOf(builder.build(new JcaContentSignerBuilder("SHA256withECDSA")
                            .setProvider(TestKeys.PROVIDER)
                            .build(keys.getPrivate()))
                    .getEncoded());
        } catch (IOException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }
}
