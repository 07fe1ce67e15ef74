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
import java.util.List;
import java.util.stream.Stream;
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

    private static final ChainDesign USUAL = ChainDesign.usual();
    private static final ChainDesign REVOKED =
            USUAL.withSigner(CertificateDesign.ofSigner().with(CertificateFlaw.REVOKED));

    private final IssuingAuthority authority = seeded(7, NOW);

    /** Cards and trust directories of earlier versions have to go on fitting together. */
    @Test
    void theUsualDocumentsAreWhatTheyHaveAlwaysBeen(@TempDir Path directory) throws IOException {
        Instant signingTime = Instant.parse("2022-01-01T02:00:00Z");
        Bytes message = authority.signer(USUAL).sign("2.23.136.1.1.1", Bytes.of(1, 2, 3), signingTime);

        assertThat(digests(
                        certificate(authority),
                        revocationList(authority, directory),
                        signer(USUAL),
                        signer(REVOKED),
                        signer(USUAL.of(AuthorityStanding.UNKNOWN)),
                        signer(USUAL.of(AuthorityStanding.IMPOSTOR)),
                        message))
                .containsExactly(
                        "2ded72442f9c8a32ee89b993620003209b97da70d7f66dc079e8cd4bb96ae13c",
                        "4dd581a06ef36872acb9e18c7bdcb468e473b683a0a41e867ba5763376f91ca6",
                        "69f25547bbb711246efb9498b7e3f703a91473a2c8c18577bb5fe24e9e1f0c3d",
                        "3c688ad6fb0f71064e33cdee8baedb47c64a659254a39a5d48ed49d263d5ae3e",
                        "fb11e4d832066ce813c6fa84b8af40e23ebee791b2271e7fb0809f5e2d2b96cd",
                        "6597212a77d14cd2e1d49eebddc4ae470e7e541da86a340f1227ea3b4dd3e759",
                        "c49bce2423d7124a591ac0f8aafadc160bdd1dda209bad79dadecac24b8e95f6");
    }

    @Test
    void theAuthorityCertifiesItselfWithAKeyThatSpellsItsCurveOut() throws Exception {
        X509Certificate certificate = parsed(certificate(authority));

        assertThatCode(() -> certificate.verify(certificate.getPublicKey(), BOUNCY_CASTLE))
                .doesNotThrowAnyException();
        assertThat(certificate.getSigAlgOID()).isEqualTo("1.2.840.10045.4.3.4");
        assertThat(certificate.getBasicConstraints()).isZero();
        assertThat(certificate.getKeyUsage()).startsWith(false, false, false, false, false, true, true);
        assertThat(certificate.getCriticalExtensionOIDs()).containsExactlyInAnyOrder("2.5.29.15", "2.5.29.19");
        assertThat(certificate.getSubjectX500Principal().getName()).endsWith("C=VN");
        assertThat(curveOf(certificate(authority))).isInstanceOf(ASN1Sequence.class);
    }

    @Test
    void theJdkRefusesTheAuthorityAsItRefusesRealOnes() throws GeneralSecurityException {
        var factory = CertificateFactory.getInstance("X.509", "SUN");
        var encoded = new ByteArrayInputStream(certificate(authority).toArray());

        assertThatThrownBy(() -> factory.generateCertificate(encoded))
                .isInstanceOf(CertificateException.class)
                .hasMessageContaining("Only named ECParameters supported");
    }

    @Test
    void theSignerIsCertifiedByTheAuthorityForSigningOnly() throws Exception {
        X509Certificate issuer = parsed(certificate(authority));
        X509Certificate signer = parsed(signer(USUAL));

        assertThatCode(() -> signer.verify(issuer.getPublicKey(), BOUNCY_CASTLE))
                .doesNotThrowAnyException();
        assertThat(signer.getIssuerX500Principal()).isEqualTo(issuer.getSubjectX500Principal());
        assertThat(signer.getBasicConstraints()).isEqualTo(-1);
        assertThat(signer.getKeyUsage()).startsWith(true, false, false, false, false, false, false);
        assertThat(signer.getNonCriticalExtensionOIDs()).contains("2.23.136.1.1.6.2");
        assertThat(curveOf(signer(USUAL))).isInstanceOf(ASN1Sequence.class);
        assertThat(authorityKey(signer(USUAL))).isEqualTo(subjectKey(certificate(authority)));
    }

    @Test
    void theRevocationListNamesTheRevokedSignerOnly(@TempDir Path directory) throws Exception {
        X509Certificate issuer = parsed(certificate(authority));
        var list = (X509CRL) CertificateFactory.getInstance("X.509", BOUNCY_CASTLE)
                .generateCRL(new ByteArrayInputStream(
                        revocationList(authority, directory).toArray()));

        assertThatCode(() -> list.verify(issuer.getPublicKey(), BOUNCY_CASTLE)).doesNotThrowAnyException();
        assertThat(list.isRevoked(parsed(signer(REVOKED)))).isTrue();
        assertThat(list.isRevoked(parsed(signer(USUAL)))).isFalse();
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
    void anotherSeedIsAnotherAuthority() {
        assertThat(subjectKey(certificate(seeded(8, NOW)))).isNotEqualTo(subjectKey(certificate(authority)));
    }

    private static IssuingAuthority seeded(long seed, Instant now) {
        return IssuingAuthority.seeded(seed, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Bytes certificate(IssuingAuthority authority) {
        return authority.trusted(USUAL).getFirst();
    }

    private Bytes signer(ChainDesign design) {
        return authority.signer(design).certificate();
    }

    private static Bytes revocationList(IssuingAuthority authority, Path directory) throws IOException {
        authority.writeTrust(directory);
        return Bytes.copyOf(Files.readAllBytes(directory.resolve("csca-simulated.crl")));
    }

    private static List<String> digests(Bytes... contents) {
        return Stream.of(contents)
                .map(content -> HashAlgorithm.SHA_256.of(content).toHex())
                .toList();
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
