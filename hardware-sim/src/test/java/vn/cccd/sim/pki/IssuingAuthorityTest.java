package vn.cccd.sim.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.sim.bytes.Bytes;

class IssuingAuthorityTest {
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
    private static final Instant NOW = Instant.parse("2026-11-20T01:15:30Z");

    private final IssuingAuthority authority = seeded(7, NOW);

    @Test
    void theAuthorityCertifiesItselfWithAKeyThatSpellsItsCurveOut() throws Exception {
        X509Certificate certificate = parsed(authority.certificate());

        assertThatCode(() -> certificate.verify(certificate.getPublicKey(), BOUNCY_CASTLE))
                .doesNotThrowAnyException();
        assertThat(certificate.getSigAlgOID()).isEqualTo("1.2.840.10045.4.3.4");
        assertThat(certificate.getBasicConstraints()).isZero();
        assertThat(certificate.getKeyUsage()).startsWith(false, false, false, false, false, true, true);
        assertThat(certificate.getCriticalExtensionOIDs()).containsExactlyInAnyOrder("2.5.29.15", "2.5.29.19");
        assertThat(certificate.getSubjectX500Principal().getName()).endsWith("C=VN");
        assertThat(curveOf(authority.certificate())).isInstanceOf(ASN1Sequence.class);
    }

    @Test
    void theJdkRefusesTheAuthorityAsItRefusesRealOnes() throws GeneralSecurityException {
        var factory = CertificateFactory.getInstance("X.509", "SUN");
        var encoded = new ByteArrayInputStream(authority.certificate().toArray());

        assertThatThrownBy(() -> factory.generateCertificate(encoded))
                .isInstanceOf(CertificateException.class)
                .hasMessageContaining("Only named ECParameters supported");
    }

    @Test
    void theSignerIsCertifiedByTheAuthorityForSigningOnly() throws Exception {
        X509Certificate issuer = parsed(authority.certificate());
        X509Certificate signer = parsed(authority.signer().certificate());

        assertThatCode(() -> signer.verify(issuer.getPublicKey(), BOUNCY_CASTLE))
                .doesNotThrowAnyException();
        assertThat(signer.getIssuerX500Principal()).isEqualTo(issuer.getSubjectX500Principal());
        assertThat(signer.getBasicConstraints()).isEqualTo(-1);
        assertThat(signer.getKeyUsage()).startsWith(true, false, false, false, false, false, false);
        assertThat(signer.getNonCriticalExtensionOIDs()).contains("2.23.136.1.1.6.2");
        assertThat(curveOf(authority.signer().certificate())).isInstanceOf(ASN1Sequence.class);
        assertThat(authorityKey(authority.signer().certificate())).isEqualTo(subjectKey(authority.certificate()));
    }

    @Test
    void theRevocationListNamesTheRevokedSignerOnly() throws Exception {
        X509Certificate issuer = parsed(authority.certificate());
        var list = (X509CRL) CertificateFactory.getInstance("X.509", BOUNCY_CASTLE)
                .generateCRL(new ByteArrayInputStream(authority.revocationList().toArray()));

        assertThatCode(() -> list.verify(issuer.getPublicKey(), BOUNCY_CASTLE)).doesNotThrowAnyException();
        assertThat(list.isRevoked(parsed(authority.revokedSigner().certificate())))
                .isTrue();
        assertThat(list.isRevoked(parsed(authority.signer().certificate()))).isFalse();
        assertThat(list.getThisUpdate().toInstant()).isEqualTo("2026-11-20T00:00:00Z");
        assertThat(list.getNextUpdate().toInstant()).isEqualTo("2027-02-18T00:00:00Z");
    }

    @Test
    void trustWrittenOnceFitsALaterRun(@TempDir Path first, @TempDir Path second) throws IOException {
        authority.writeTrust(first);
        seeded(7, NOW.plusSeconds(600)).writeTrust(second);

        for (String file : new String[] {"csca-simulated.cer", "csca-simulated.crl"}) {
            assertThat(Files.readAllBytes(first.resolve(file)))
                    .isNotEmpty()
                    .isEqualTo(Files.readAllBytes(second.resolve(file)));
        }
    }

    @Test
    void anotherSeedIsAnotherAuthority() throws IOException {
        assertThat(subjectKey(seeded(8, NOW).certificate())).isNotEqualTo(subjectKey(authority.certificate()));
    }

    @Test
    void aStrangerHasAnotherNameAndAnImpostorAnotherKey() throws Exception {
        X509Certificate known = parsed(authority.certificate());
        X509Certificate stranger = parsed(authority.stranger().certificate());
        X509Certificate impostor = parsed(authority.impostor().certificate());

        assertThat(stranger.getSubjectX500Principal()).isNotEqualTo(known.getSubjectX500Principal());
        assertThat(impostor.getSubjectX500Principal()).isEqualTo(known.getSubjectX500Principal());
        X509Certificate signer = parsed(authority.impostor().signer().certificate());
        assertThatThrownBy(() -> signer.verify(known.getPublicKey(), BOUNCY_CASTLE))
                .isInstanceOf(GeneralSecurityException.class);
    }

    private static IssuingAuthority seeded(long seed, Instant now) {
        return IssuingAuthority.seeded(seed, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static X509Certificate parsed(Bytes der) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509", BOUNCY_CASTLE)
                .generateCertificate(new ByteArrayInputStream(der.toArray()));
    }

    private static Object curveOf(Bytes der) {
        return Certificate.getInstance(der.toArray())
                .getSubjectPublicKeyInfo()
                .getAlgorithm()
                .getParameters()
                .toASN1Primitive();
    }

    private static Bytes subjectKey(Bytes der) {
        var extensions =
                Certificate.getInstance(der.toArray()).getTBSCertificate().getExtensions();
        return Bytes.copyOf(SubjectKeyIdentifier.fromExtensions(extensions).getKeyIdentifier());
    }

    private static Bytes authorityKey(Bytes der) {
        var extensions =
                Certificate.getInstance(der.toArray()).getTBSCertificate().getExtensions();
        return Bytes.copyOf(AuthorityKeyIdentifier.fromExtensions(extensions).getKeyIdentifierOctets());
    }
}
