package vn.cccd.sim.backend.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import vn.cccd.sim.backend.tls.CertificateMaker.Issuer;
import vn.cccd.sim.backend.tls.CertificateMaker.Validity;
import vn.cccd.sim.bytes.Bytes;

/** Certifies the keys of devices. The name in a certificate is the kiosk's, whatever the request calls itself. */
public final class DeviceAuthority {
    /** A kiosk's clock may be behind by this much. */
    private static final Duration BEFORE = Duration.ofMinutes(5);

    private final BackendKeys keys;
    private final CertificateMaker maker;

    public DeviceAuthority(BackendKeys keys, SecureRandom random) {
        this.keys = keys;
        this.maker = new CertificateMaker(random);
    }

    /** The key in a PKCS#10 request (RFC 2986): empty unless it is one on P-256 and the request is signed with it. */
    public static Optional<ECPublicKey> requestedKey(Bytes request) {
        try {
            JcaPKCS10CertificationRequest parsed = new JcaPKCS10CertificationRequest(request.toArray());
            boolean onP256 = SECObjectIdentifiers.secp256r1.equals(
                    parsed.getSubjectPublicKeyInfo().getAlgorithm().getParameters());
            PublicKey key = parsed.getPublicKey();
            return onP256
                            && key instanceof ECPublicKey elliptic
                            && parsed.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))
                    ? Optional.of(elliptic)
                    : Optional.empty();
        } catch (IOException
                | GeneralSecurityException
                | OperatorCreationException
                | PKCSException
                | RuntimeException e) {
            // BouncyCastle throws unchecked exceptions of many kinds at bytes that are no request.
            return Optional.empty();
        }
    }

    /** A certificate for {@code kiosk} from {@code now} on. */
    public X509Certificate certify(String kiosk, PublicKey key, Instant now, Duration life) throws IOException {
        try {
            return maker.client(keys.devicesIssuer(), kiosk, key, new Validity(now.minus(BEFORE), now.plus(life)));
        } catch (GeneralSecurityException e) {
            throw new IOException("a device could not be certified", e);
        }
    }

    /** A chain that a device must not take, as PEM. */
    public String flawed(String kiosk, PublicKey key, Instant now, Duration life, DeviceCertificateFlaw flaw)
            throws IOException {
        Validity usual = new Validity(now.minus(BEFORE), now.plus(life));
        Issuer right = keys.devicesIssuer();
        try {
            KeyPair other = maker.keyPair();
            Issuer impostor = new Issuer(right.name(), other.getPrivate());
            return switch (flaw) {
                case OTHER_KEY -> chain(maker.client(right, kiosk, other.getPublic(), usual));
                case OTHER_NAME -> chain(maker.client(right, kiosk + "-2", key, usual));
                case NOT_YET_VALID ->
                    chain(maker.client(right, kiosk, key, new Validity(now.plus(Duration.ofDays(30)), now.plus(life))));
                case EXPIRED ->
                    chain(maker.client(
                            right, kiosk, key, new Validity(now.minus(life), now.minus(Duration.ofDays(1)))));
                case WRONG_SIGNATURE -> chain(maker.client(impostor, kiosk, key, usual));
                case WRONG_ISSUER ->
                    Pem.certificate(maker.client(impostor, kiosk, key, usual))
                            + Pem.certificate(maker.authority("Simulated device CA", other));
                case SERVER_USE -> chain(maker.server(right, kiosk, key, usual));
                case ALONE -> Pem.certificate(maker.client(right, kiosk, key, usual));
            };
        } catch (GeneralSecurityException e) {
            throw new IOException("a device could not be certified", e);
        }
    }

    /** {@code certificate} and the authority's behind it, as PEM. */
    public String chain(X509Certificate certificate) throws IOException {
        return Pem.certificate(certificate) + Pem.certificate(keys.devices());
    }

    /** Whose certificate it is. */
    public static String kiosk(X509Certificate certificate) {
        RDN common = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded())
                .getRDNs(BCStyle.CN)[0];
        return ((ASN1String) common.getFirst().getValue()).getString();
    }
}
