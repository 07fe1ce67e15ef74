package vn.cccd.sim.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.sim.bytes.Bytes;

class ChainTest {
    private static final ChainDesign USUAL = TestIssue.USUAL;

    @Test
    void theUsualChainIsAPathThatThePlatformsRulesAccept() throws GeneralSecurityException {
        assertThat(validated(List.of(TestIssue.signer(USUAL)), TestIssue.authority(USUAL)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = CertificateFlaw.class,
            names = {"WRONG_SIGNATURE", "UNKNOWN_CRITICAL_EXTENSION"})
    void thePlatformsRulesRefuseASignerWith(CertificateFlaw flaw) throws GeneralSecurityException {
        ChainDesign flawed = USUAL.withSigner(CertificateDesign.ofSigner().with(flaw));

        assertThat(validated(List.of(TestIssue.signer(flawed)), TestIssue.authority(flawed)))
                .isFalse();
    }

    @Nested
    class OfAnAuthorityThatIsNotKnown {
        @Test
        void theUnknownOneHasANameOfItsOwn() throws GeneralSecurityException {
            X509Certificate signer = TestIssue.signer(USUAL.of(AuthorityStanding.UNKNOWN));

            assertThat(problems(AuthorityStanding.UNKNOWN))
                    .containsExactly(Problem.ISSUER_NAME, Problem.ISSUER_SIGNATURE, Problem.AUTHORITY_KEY_IDENTIFIER);
            assertThat(signer.getIssuerX500Principal().getName()).contains("Unheard-of");
        }

        @Test
        void theImpostorHasTheNameButNeitherTheKeyNorItsIdentifier() throws GeneralSecurityException {
            assertThat(problems(AuthorityStanding.IMPOSTOR))
                    .containsExactly(Problem.ISSUER_SIGNATURE, Problem.AUTHORITY_KEY_IDENTIFIER);
        }

        @Test
        void theCarefulImpostorLacksNothingButTheKey() throws GeneralSecurityException {
            assertThat(problems(AuthorityStanding.IMPOSTOR_WITH_KEY_IDENTIFIER))
                    .containsExactly(Problem.ISSUER_SIGNATURE);
        }

        @ParameterizedTest
        @EnumSource
        void theOperatorHoldsTheKnownOneAllTheSame(AuthorityStanding standing) {
            assertThat(TestIssue.trust(USUAL.of(standing), TrustDesign.usual()))
                    .isEqualTo(TestIssue.trust(USUAL, TrustDesign.usual()));
        }

        private Set<Problem> problems(AuthorityStanding standing) throws GeneralSecurityException {
            return TestIssue.problems(USUAL.of(standing));
        }
    }

    @Nested
    class AfterAChangeOfTheAuthoritysKey {
        @Test
        void twoAuthoritiesOfOneNameAreHeldAndTheNewerSigned() throws GeneralSecurityException {
            List<X509Certificate> held = held(KeyChange.SAME_NAME);
            X509Certificate signer = TestIssue.signer(USUAL.after(KeyChange.SAME_NAME));

            assertThat(held).hasSize(2).allMatch(each -> CertificateJudge.isSignedBy(each, each));
            assertThat(held.getFirst().getSubjectX500Principal())
                    .isEqualTo(held.getLast().getSubjectX500Principal())
                    .isEqualTo(signer.getIssuerX500Principal());
            assertThat(CertificateJudge.isSignedBy(signer, held.getFirst())).isFalse();
            assertThat(CertificateJudge.isSignedBy(signer, held.getLast())).isTrue();
        }

        @Test
        void theLinkCertifiesTheNewKeyUnderTheOldOne() throws GeneralSecurityException {
            List<X509Certificate> held = held(KeyChange.NEW_KEY_LINKED);
            X509Certificate old = held.getFirst();
            X509Certificate link = held.getLast();
            X509Certificate signer = TestIssue.signer(USUAL.after(KeyChange.NEW_KEY_LINKED));

            assertThat(CertificateJudge.isSignedBy(old, old)).isTrue();
            assertThat(CertificateJudge.isSignedBy(link, old)).isTrue();
            assertThat(CertificateJudge.isSignedBy(link, link)).isFalse();
            assertThat(CertificateJudge.isSignedBy(signer, link)).isTrue();
            assertThat(CertificateJudge.isSignedBy(signer, old)).isFalse();
            assertThat(TestIssue.JUDGE.problems(link, old, true, List.of())).isEmpty();
        }

        @Test
        void theLinkBackCertifiesTheOldKeyUnderTheNewOne() throws GeneralSecurityException {
            List<X509Certificate> held = held(KeyChange.OLD_KEY_LINKED);
            X509Certificate signer = TestIssue.signer(USUAL.after(KeyChange.OLD_KEY_LINKED));

            assertThat(CertificateJudge.isSignedBy(held.getLast(), held.getFirst()))
                    .isTrue();
            assertThat(CertificateJudge.isSignedBy(signer, held.getLast())).isTrue();
            assertThat(CertificateJudge.isSignedBy(signer, held.getFirst())).isFalse();
        }

        @Test
        void aLinkTheOtherWayHelpsNobodyWithTheNewCertificateOnly() throws GeneralSecurityException {
            X509Certificate signer = TestIssue.signer(USUAL.after(KeyChange.OLD_KEY_UNLINKED));

            assertThat(held(KeyChange.OLD_KEY_UNLINKED))
                    .hasSize(2)
                    .noneMatch(each -> CertificateJudge.isSignedBy(signer, each));
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
        void theNewestKeySignsTheRevocationList(KeyChange change) throws GeneralSecurityException {
            X509CRL list = TestIssue.revocationList(USUAL.after(change), RevocationListState.CURRENT);

            assertThat(held(change)).anyMatch(each -> verifies(list, each));
        }

        private List<X509Certificate> held(KeyChange change) throws GeneralSecurityException {
            List<X509Certificate> held = new ArrayList<>();
            for (Bytes certificate : TestIssue.AUTHORITY.trusted(USUAL.after(change))) {
                held.add(CertificateJudge.parsed(certificate));
            }
            return held;
        }
    }

    @Nested
    class OfThree {
        private final ChainDesign design = USUAL.withIntermediate();

        @Test
        void theSecurityObjectEnclosesTheIntermediateAuthority() throws CMSException, GeneralSecurityException {
            List<X509Certificate> enclosed = enclosed();
            X509Certificate authority = TestIssue.authority(design);
            X509Certificate signer = TestIssue.signer(design);

            assertThat(enclosed).hasSize(2).contains(signer);
            assertThat(enclosed).anySatisfy(between -> {
                assertThat(CertificateJudge.isSignedBy(signer, between)).isTrue();
                assertThat(TestIssue.JUDGE.problems(between, authority, true, List.of()))
                        .isEmpty();
            });
            assertThat(CertificateJudge.isSignedBy(signer, authority)).isFalse();
        }

        @Test
        void onlyTheAuthoritysOwnLimitForbidsThePath() throws CMSException, GeneralSecurityException {
            X509Certificate signer = TestIssue.signer(design);
            List<X509Certificate> path = new ArrayList<>(List.of(signer));
            enclosed().stream().filter(each -> !each.equals(signer)).forEach(path::add);

            assertThat(path).hasSize(2);
            // The anchor's own limit is not part of PKIX validation; the profile's limit is what forbids it.
            assertThat(validated(path, TestIssue.authority(design))).isTrue();
            assertThat(TestIssue.authority(design).getBasicConstraints()).isZero();
        }

        private List<X509Certificate> enclosed() throws CMSException, GeneralSecurityException {
            List<X509Certificate> certificates = new ArrayList<>();
            for (X509CertificateHolder holder :
                    TestIssue.message(design, SecurityObjectDesign.usual()).certificates()) {
                certificates.add(new org.bouncycastle.cert.jcajce.JcaX509CertificateConverter()
                        .setProvider(CertificateJudge.BOUNCY_CASTLE)
                        .getCertificate(holder));
            }
            return certificates;
        }
    }

    @Nested
    class RevocationLists {
        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MISSING")
        void differInOnePropertyOnly(RevocationListState state) throws GeneralSecurityException {
            X509CRL list = TestIssue.revocationList(USUAL, state);
            X509Certificate authority = TestIssue.authority(USUAL);
            X509Certificate revoked = TestIssue.signer(
                    USUAL.withSigner(CertificateDesign.ofSigner().with(CertificateFlaw.REVOKED)));

            assertThat(verifies(list, authority)).isEqualTo(state != RevocationListState.BY_ANOTHER);
            assertThat(list.getNextUpdate().toInstant().isBefore(TestIssue.NOW))
                    .isEqualTo(state == RevocationListState.EXPIRED || state == RevocationListState.REPLACED);
            assertThat(list.getIssuerX500Principal()).isEqualTo(authority.getSubjectX500Principal());
            assertThat(list.isRevoked(revoked)).isTrue();
            assertThat(list.isRevoked(TestIssue.signer(USUAL))).isFalse();
            byte[] stated = list.getExtensionValue(Extension.authorityKeyIdentifier.getId());
            assertThat(stated)
                    .endsWith(CertificateJudge.keyIdentifier(authority))
                    .hasSizeGreaterThan(new AuthorityKeyIdentifier(CertificateJudge.keyIdentifier(authority))
                            .getKeyIdentifierOctets()
                            .length);
        }

        @Test
        void areLimitedByOneCriticalExtension() throws GeneralSecurityException {
            assertThat(TestIssue.revocationList(USUAL, RevocationListState.CURRENT)
                            .getCriticalExtensionOIDs())
                    .isNullOrEmpty();
            assertThat(TestIssue.revocationList(USUAL, RevocationListState.DELTA)
                            .getCriticalExtensionOIDs())
                    .containsExactly(Extension.deltaCRLIndicator.getId());
            assertThat(TestIssue.revocationList(USUAL, RevocationListState.UNKNOWN_CRITICAL_EXTENSION)
                            .getCriticalExtensionOIDs())
                    .containsExactly("2.999.9303.12");
        }

        @Test
        void mayBeTwoOfWhichTheNewerNamesNobody() throws Exception {
            var trust = TestIssue.trust(USUAL, TrustDesign.usual().with(RevocationListState.REPLACED));

            assertThat(trust).containsOnlyKeys("csca-simulated.cer", "csca-simulated.crl", "csca-simulated-2.crl");
            X509CRLHolder newer = new X509CRLHolder(
                    Objects.requireNonNull(trust.get("csca-simulated-2.crl")).toArray());
            assertThat(newer.toASN1Structure().getRevokedCertificates()).isEmpty();
            assertThat(newer.getThisUpdate())
                    .isAfter(TestIssue.revocationList(USUAL, RevocationListState.REPLACED)
                            .getThisUpdate());
        }

        @Test
        void mayBeMissing() {
            var trust = TestIssue.trust(USUAL, TrustDesign.usual().with(RevocationListState.MISSING));

            assertThat(trust).containsOnlyKeys("csca-simulated.cer");
        }

        @Test
        void ofTheUsualAuthorityNameEverySignerThatIsRevoked() throws GeneralSecurityException {
            X509CRL list = TestIssue.revocationList(USUAL, RevocationListState.CURRENT);
            CertificateDesign other = CertificateDesign.of(
                            SignatureScheme.rsa(2048, RsaPadding.PSS, HashAlgorithm.SHA_256))
                    .with(CertificateFlaw.REVOKED);

            assertThat(list.isRevoked(TestIssue.signer(USUAL.withSigner(other))))
                    .isTrue();
        }
    }

    private static boolean verifies(X509CRL list, X509Certificate authority) {
        try {
            list.verify(authority.getPublicKey(), CertificateJudge.BOUNCY_CASTLE);
            return true;
        } catch (GeneralSecurityException wrong) {
            return false;
        }
    }

    /** By RFC 5280, 6 without revocation, on the day of signing. */
    private static boolean validated(List<X509Certificate> path, X509Certificate anchor)
            throws GeneralSecurityException {
        var parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(TestIssue.SIGNING_TIME));
        var certificates = CertificateFactory.getInstance("X.509", CertificateJudge.BOUNCY_CASTLE);
        try {
            CertPathValidator.getInstance("PKIX", new BouncyCastleProvider())
                    .validate(certificates.generateCertPath(path), parameters);
            return true;
        } catch (CertPathValidatorException refused) {
            return false;
        }
    }
}
