package vn.cccd.card.authenticity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.DigestAlgorithm;
import vn.cccd.card.pki.TestCertificate;
import vn.cccd.card.pki.TestKeys;
import vn.cccd.card.pki.TestMessage;
import vn.cccd.card.pki.TestRevocationList;
import vn.cccd.card.trust.TrustStore;

class PassiveAuthenticationTest {
    @TempDir
    Path directory;

    private static Check check(PassiveResult result, Check.Name name) {
        return result.checks().stream()
                .filter(check -> check.name() == name)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDocumentOfATrustedIssuerIsValidWithEveryCheckPassed() {
        TestCountry country = new TestCountry(directory).trusted();
        PassiveResult result = country.judge(country.efSod(country.signer(signer -> signer)));
        assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
        assertThat(result.checks()).allMatch(check -> check.result() == Check.Result.PASSED);
        assertThat(result.caveats()).isEmpty();
        assertThat(result.signedDataGroups()).containsExactly(1, 2, 13, 14, 15);
        assertThat(check(result, Check.Name.SOD_SIGNATURE).detail()).isEqualTo("ECDSA SHA-256, P-256");
        assertThat(result.checks().stream()
                        .filter(check -> check.name() == Check.Name.FILE_HASHES)
                        .map(Check::detail))
                .containsExactly("DG1", "DG2", "DG13", "DG14", "DG15");
    }

    @Nested
    class Algorithms {
        @ParameterizedTest
        @CsvSource({
            "P-256, SHA1withECDSA, ECDSA SHA-1",
            "P-384, SHA384withECDSA, ECDSA SHA-384",
            "P-521, SHA512withECDSA, ECDSA SHA-512",
            "brainpoolP256r1, SHA224withECDSA, ECDSA SHA-224",
            "brainpoolP320r1, SHA256withECDSA, ECDSA SHA-256",
            "brainpoolP512r1, SHA512withECDSA, ECDSA SHA-512",
            "brainpoolP256r1, SHA256withPLAIN-ECDSA, ECDSA SHA-256"
        })
        void everyCurveNamedOrSpeltOut(String curve, String algorithm, String expected) {
            for (KeyPair keys : List.of(TestKeys.named(curve), TestKeys.explicit(curve))) {
                assertSigns(keys, algorithm, expected + ", " + curve);
            }
        }

        @ParameterizedTest
        @CsvSource({
            "SHA256withRSA, RSA SHA-256",
            "SHA512withRSA, RSA SHA-512",
            "SHA256withRSAandMGF1, RSA-PSS SHA-256",
            "SHA384withRSAandMGF1, RSA-PSS SHA-384",
            "SHA512withRSAandMGF1, RSA-PSS SHA-512"
        })
        void rsaOfBothKinds(String algorithm, String expected) {
            assertSigns(TestKeys.rsa("signer"), algorithm, expected + ", RSA 2048 bits");
        }

        private void assertSigns(KeyPair keys, String algorithm, String expected) {
            TestCountry country = new TestCountry(directory, new TestCountry(directory).issuerKeys(), keys).trusted();
            Bytes certificate = country.signer(signer -> signer);
            PassiveResult result = country.judge(TestSecurityObject.efSod(TestCountry.message()
                    .carrying(certificate)
                    .signer(certificate, keys, algorithm)
                    .encoded()));
            assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
            assertThat(check(result, Check.Name.SOD_SIGNATURE).detail()).isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(strings = {"SHA_1", "SHA_224", "SHA_256", "SHA_384", "SHA_512"})
        void everyDigestOfTheHashList(DigestAlgorithm digest) {
            TestCountry country = new TestCountry(directory).trusted();
            Bytes certificate = country.signer(signer -> signer);
            Bytes content = TestSecurityObject.of(digest, TestSecurityObject.FILES);
            PassiveResult result =
                    country.judge(TestSecurityObject.efSod(new TestMessage(SecurityObject.CONTENT_TYPE, content)
                            .carrying(certificate)
                            .signer(certificate, country.signerKeys(), "SHA256withECDSA")
                            .encoded()));
            assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
        }

        @Test
        void anRsaIssuerVouchesForAnEllipticSigner() {
            TestCountry country = new TestCountry(directory, TestKeys.rsa("issuer"), TestKeys.named("brainpoolP384r1"));
            Bytes issuer = country.issuer().selfSigned("SHA256withRSAandMGF1");
            country.trusting("csca.cer", issuer);
            Bytes signer = country.signer().signedBy(TestCountry.ISSUER, country.issuerKeys(), "SHA256withRSAandMGF1");
            assertThat(country.judge(country.efSod(signer)).state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
        }
    }

    @Nested
    class WhenSomethingWasChanged {
        @ParameterizedTest
        @ValueSource(ints = {1, 2, 13, 14, 15})
        void oneByteOfAFileMakesItForged(int dataGroup) {
            TestCountry country = new TestCountry(directory).trusted();
            Map<Integer, Bytes> files = new HashMap<>(TestSecurityObject.FILES);
            byte[] changed = requireNonNull(files.get(dataGroup)).toArray();
            changed[changed.length - 1] ^= 1;
            files.put(dataGroup, Bytes.copyOf(changed));
            PassiveResult result = new PassiveAuthentication(country.trust(), TestCountry.CLOCK)
                    .judge(country.efSod(country.signer(signer -> signer)), files, Optional.of("VNM"));
            assertThat(result.state()).isEqualTo(PassiveResult.State.FORGED);
            assertThat(result.checks().stream().filter(check -> check.result() == Check.Result.FAILED))
                    .containsExactly(new Check(
                            Check.Name.FILE_HASHES, Check.Result.FAILED, "DG" + dataGroup + ": not what was signed"));
        }

        @Test
        void aFileThatIsNotListedMakesItForged() {
            TestCountry country = new TestCountry(directory).trusted();
            PassiveResult result = country.judge(country.efSod(country.signer(signer -> signer)))
                    .with(11, Bytes.fromHex("6b00"));
            assertThat(result.state()).isEqualTo(PassiveResult.State.FORGED);
            assertThat(result.covers(11)).isFalse();
        }

        @Test
        void aPortraitThatArrivesLaterIsJudgedByTheSameList() {
            TestCountry country = new TestCountry(directory).trusted();
            PassiveResult early = new PassiveAuthentication(country.trust(), TestCountry.CLOCK)
                    .judge(country.efSod(country.signer(signer -> signer)), Map.of(), Optional.of("VNM"));
            assertThat(early.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
            Bytes portrait = Bytes.fromHex("7582000401020304");
            assertThat(early.with(2, portrait).state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
            assertThat(early.with(2, Bytes.fromHex("7582000401020305")).state()).isEqualTo(PassiveResult.State.FORGED);
        }

        @Test
        void aDigestOfOtherContentMakesItForged() {
            assertForged(
                    message -> message.claimingDigest(DigestAlgorithm.SHA_256.digest(Bytes.fromHex("00"))),
                    "signed digest is not that of the content");
        }

        @Test
        void aSignatureOverAnotherContentTypeMakesItForged() {
            assertForged(
                    message -> message.claimingContentType("1.2.840.113549.1.7.1"),
                    "signature is over another content type");
        }

        @Test
        void missingSignedAttributesMakeItForged() {
            assertForged(TestMessage::withoutAttributes, "signed attributes are missing or ambiguous");
        }

        private void assertForged(java.util.function.UnaryOperator<TestMessage> lie, String detail) {
            TestCountry country = new TestCountry(directory).trusted();
            Bytes certificate = country.signer(signer -> signer);
            PassiveResult result = country.judge(
                    TestSecurityObject.efSod(lie.apply(TestCountry.message().carrying(certificate))
                            .signer(certificate, country.signerKeys(), "SHA256withECDSA")
                            .encoded()));
            assertThat(result.state()).isEqualTo(PassiveResult.State.FORGED);
            assertThat(check(result, Check.Name.SOD_SIGNATURE).detail()).isEqualTo(detail);
        }

        @Test
        void aSignatureByAnotherKeyMakesItForged() {
            TestCountry country = new TestCountry(directory).trusted();
            Bytes certificate = country.signer(signer -> signer);
            PassiveResult result = country.judge(TestSecurityObject.efSod(TestCountry.message()
                    .carrying(certificate)
                    .signer(certificate, TestKeys.named("P-256"), "SHA256withECDSA")
                    .encoded()));
            assertThat(result.state()).isEqualTo(PassiveResult.State.FORGED);
        }

        @Test
        void aRightlySignedMessageOfAnotherPurposeIsForged() {
            TestCountry country = new TestCountry(directory).trusted();
            Bytes certificate = country.signer(signer -> signer);
            Bytes content = TestSecurityObject.of(DigestAlgorithm.SHA_256, TestSecurityObject.FILES);
            PassiveResult result =
                    country.judge(TestSecurityObject.efSod(new TestMessage("1.2.840.113549.1.7.1", content)
                            .carrying(certificate)
                            .signer(certificate, country.signerKeys(), "SHA256withECDSA")
                            .encoded()));
            assertThat(result.state()).isEqualTo(PassiveResult.State.FORGED);
        }
    }

    @Nested
    class TheIssuer {
        @Test
        void isUnknownWhenTheStoreIsEmpty() {
            TestCountry country = new TestCountry(directory);
            PassiveResult result = new PassiveAuthentication(TrustStore.empty(), TestCountry.CLOCK)
                    .judge(
                            country.efSod(country.signer(signer -> signer)),
                            TestSecurityObject.FILES,
                            Optional.of("VNM"));
            assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_UNKNOWN_ISSUER);
        }

        @Test
        void isUnknownWhenOnlyTheNameIsRight() {
            KeyPair other = TestKeys.explicit("brainpoolP512r1");
            TestCountry country = new TestCountry(directory)
                    .trusting(
                            "csca.cer",
                            TestCertificate.issuer(TestCountry.ISSUER, other).selfSigned("SHA256withECDSA"));
            assertThat(country.judge(country.efSod(country.signer(signer -> signer)))
                            .state())
                    .isEqualTo(PassiveResult.State.VALID_UNKNOWN_ISSUER);
        }

        @Test
        void isFoundAmongSeveralOfTheSameNameWhateverTheKeyIdentifiersSay() {
            TestCountry country = new TestCountry(directory).trusted();
            for (int i = 0; i < 5; i++) {
                KeyPair other = TestKeys.named("P-256");
                country.trusting(
                        "other" + i + ".cer",
                        TestCertificate.issuer(TestCountry.ISSUER, other).selfSigned("SHA256withECDSA"));
            }
            Bytes signer = country.signer(s -> s.withAuthorityKeyIdentifier(Optional.of(Bytes.fromHex("0bad"))));
            assertThat(country.judge(country.efSod(signer)).state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
            Bytes silent = country.signer(s -> s.withAuthorityKeyIdentifier(Optional.empty()));
            assertThat(country.judge(country.efSod(silent)).state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
        }

        @Test
        void isTrustedThroughItsLinkCertificate() {
            KeyPair old = TestKeys.named("brainpoolP256r1");
            TestCountry country = new TestCountry(directory);
            country.trusting(
                            "old.cer",
                            TestCertificate.issuer(TestCountry.ISSUER, old).selfSigned("SHA256withECDSA"))
                    .trusting("link.cer", country.issuer().signedBy(TestCountry.ISSUER, old, "SHA256withECDSA"));
            assertThat(country.judge(country.efSod(country.signer(signer -> signer)))
                            .state())
                    .isEqualTo(PassiveResult.State.VALID_TRUSTED);
        }

        @Test
        void isNotReachedThroughACertificateInBetween() {
            TestCountry country = new TestCountry(directory).trusted();
            KeyPair middle = TestKeys.named("P-256");
            String name = "C=VN, CN=In between";
            Bytes between = TestCertificate.issuer(name, middle)
                    .signedBy(TestCountry.ISSUER, country.issuerKeys(), "SHA256withECDSA");
            Bytes signer = country.signer().signedBy(name, middle, "SHA256withECDSA");
            PassiveResult result = country.judge(TestSecurityObject.efSod(TestCountry.message()
                    .carrying(between)
                    .carrying(signer)
                    .signer(signer, country.signerKeys(), "SHA256withECDSA")
                    .encoded()));
            assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_UNKNOWN_ISSUER);
        }

        @Test
        void mayHaveExpired() {
            TestCountry country = new TestCountry(directory);
            country.trusting(
                    "csca.cer",
                    country.issuer()
                            .valid("2015-01-01T00:00:00Z", "2026-01-01T00:00:00Z")
                            .selfSigned("SHA256withECDSA"));
            PassiveResult result = country.judge(country.efSod(country.signer(signer -> signer)));
            assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
            assertThat(result.caveats()).contains(Caveat.ISSUER_EXPIRED_TODAY);
        }

        @Test
        void ofAnotherCountryThanTheDocumentIsACaveat() {
            TestCountry country = new TestCountry(directory).trusted();
            PassiveResult result = new PassiveAuthentication(country.trust(), TestCountry.CLOCK)
                    .judge(
                            country.efSod(country.signer(signer -> signer)),
                            TestSecurityObject.FILES,
                            Optional.of("NLD"));
            assertThat(result.caveats()).containsExactly(Caveat.COUNTRY_DIFFERS);
            assertThat(check(result, Check.Name.ISSUER_COUNTRY).result()).isEqualTo(Check.Result.FAILED);
        }
    }

    @Nested
    class TheSigner {
        @Test
        void mayHaveExpiredSinceItSigned() {
            PassiveResult result = judge(signer -> signer.valid("2024-01-01T00:00:00Z", "2026-01-01T00:00:00Z"));
            assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
            assertThat(result.caveats()).containsExactly(Caveat.SIGNER_EXPIRED_TODAY);
        }

        @Test
        void mustHaveBeenValidWhenItSigned() {
            assertThat(judge(signer -> signer.valid("2025-07-01T00:00:00Z", "2034-01-01T00:00:00Z"))
                            .state())
                    .isEqualTo(PassiveResult.State.FORGED);
            assertThat(judge(signer -> signer.valid("2024-01-01T00:00:00Z", "2025-05-01T00:00:00Z"))
                            .state())
                    .isEqualTo(PassiveResult.State.FORGED);
        }

        @Test
        void thatHasExpiredWithoutASigningTimeIsACaveat() {
            TestCountry country = new TestCountry(directory).trusted();
            Bytes certificate = country.signer(s -> s.valid("2024-01-01T00:00:00Z", "2026-01-01T00:00:00Z"));
            PassiveResult result = country.judge(TestSecurityObject.efSod(TestCountry.message()
                    .signedAt(Optional.empty())
                    .carrying(certificate)
                    .signer(certificate, country.signerKeys(), "SHA256withECDSA")
                    .encoded()));
            assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
            assertThat(result.caveats()).containsExactly(Caveat.SIGNER_EXPIRED_TODAY);
            assertThat(check(result, Check.Name.SIGNER_VALIDITY).result()).isEqualTo(Check.Result.NOT_POSSIBLE);
        }

        @Test
        void thatSignedInTheFutureMakesTheClockDoubtful() {
            TestCountry country = new TestCountry(directory).trusted();
            Bytes certificate = country.signer(signer -> signer);
            PassiveResult result = country.judge(TestSecurityObject.efSod(TestCountry.message()
                    .signedAt(Optional.of(Instant.parse("2028-01-01T00:00:00Z")))
                    .carrying(certificate)
                    .signer(certificate, country.signerKeys(), "SHA256withECDSA")
                    .encoded()));
            assertThat(result.caveats()).containsExactly(Caveat.CLOCK_UNSURE);
        }

        @Test
        void mustBeAllowedToSignDataAndBeNoIssuer() {
            assertThat(judge(signer -> signer.withUsage(OptionalInt.of(KeyUsage.keyEncipherment)))
                            .state())
                    .isEqualTo(PassiveResult.State.FORGED);
            assertThat(judge(signer -> signer.withUsage(OptionalInt.empty())).state())
                    .isEqualTo(PassiveResult.State.FORGED);
            assertThat(judge(TestCertificate::asAuthority).state()).isEqualTo(PassiveResult.State.FORGED);
        }

        @Test
        void isFoundInTheStoreWhenTheDocumentLeavesItOut() {
            TestCountry country = new TestCountry(directory).trusted();
            Bytes certificate = country.signer(signer -> signer);
            country.trusting("signer.cer", certificate);
            for (boolean byKeyIdentifier : List.of(false, true)) {
                TestMessage message = TestCountry.message();
                PassiveResult result =
                        country.judge(TestSecurityObject.efSod((byKeyIdentifier ? message.byKeyIdentifier() : message)
                                .signer(certificate, country.signerKeys(), "SHA256withECDSA")
                                .encoded()));
                assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
            }
        }

        @Test
        void thatNobodyHasACertificateOfCannotBeJudged() {
            TestCountry country = new TestCountry(directory).trusted();
            Bytes certificate = country.signer(signer -> signer);
            PassiveResult result = country.judge(TestSecurityObject.efSod(TestCountry.message()
                    .signer(certificate, country.signerKeys(), "SHA256withECDSA")
                    .encoded()));
            assertThat(result.state()).isEqualTo(PassiveResult.State.UNREADABLE);
        }

        @Test
        void mayBeOneOfTwo() {
            TestCountry country = new TestCountry(directory).trusted();
            Bytes certificate = country.signer(signer -> signer);
            KeyPair strangerKeys = TestKeys.named("P-384");
            Bytes stranger = TestCertificate.signer("C=VN, CN=Stranger", strangerKeys, strangerKeys)
                    .selfSigned("SHA384withECDSA");
            PassiveResult result = country.judge(TestSecurityObject.efSod(TestCountry.message()
                    .carrying(stranger)
                    .carrying(certificate)
                    .signer(stranger, strangerKeys, "SHA384withECDSA")
                    .signer(certificate, country.signerKeys(), "SHA256withECDSA")
                    .encoded()));
            assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
        }

        private PassiveResult judge(java.util.function.UnaryOperator<TestCertificate> change) {
            TestCountry country = new TestCountry(directory).trusted();
            return country.judge(country.efSod(country.signer(change)));
        }
    }

    @Nested
    class Revocation {
        private PassiveResult judge(Bytes... lists) {
            TestCountry country = new TestCountry(directory);
            country.trusting("csca.cer", country.issuer().selfSigned("SHA256withECDSA"));
            for (int i = 0; i < lists.length; i++) {
                country.trusting("list" + i + ".crl", lists[i]);
            }
            return country.judge(country.efSod(country.signer(signer -> signer)));
        }

        @Test
        void ofTheSignerShows() {
            PassiveResult result = judge(new TestCountry(directory).revocationList(TestCountry.SIGNER_SERIAL));
            assertThat(result.state()).isEqualTo(PassiveResult.State.SIGNER_REVOKED);
            assertThat(check(result, Check.Name.SIGNER_REVOCATION).result()).isEqualTo(Check.Result.FAILED);
        }

        @Test
        void isUnknownWithoutAList() {
            PassiveResult result = judge();
            assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
            assertThat(result.caveats()).containsExactly(Caveat.CRL_MISSING);
        }

        @Test
        void byAnExpiredListStillCounts() {
            KeyPair keys = new TestCountry(directory).issuerKeys();
            PassiveResult clean = judge(TestRevocationList.of(TestCountry.ISSUER, keys, "2026-01-01T00:00:00Z"));
            assertThat(clean.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
            assertThat(clean.caveats()).containsExactly(Caveat.CRL_EXPIRED);
            PassiveResult revoked = judge(
                    TestRevocationList.of(TestCountry.ISSUER, keys, "2026-01-01T00:00:00Z", TestCountry.SIGNER_SERIAL));
            assertThat(revoked.state()).isEqualTo(PassiveResult.State.SIGNER_REVOKED);
        }

        @Test
        void byAnotherHandIsIgnored() {
            PassiveResult result = judge(TestRevocationList.of(
                    TestCountry.ISSUER, TestKeys.named("P-256"), "2027-01-01T00:00:00Z", TestCountry.SIGNER_SERIAL));
            assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
            assertThat(result.caveats()).containsExactly(Caveat.CRL_NOT_TRUSTED);
        }
    }
}
