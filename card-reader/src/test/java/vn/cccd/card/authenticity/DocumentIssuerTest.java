package vn.cccd.card.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.TestCertificate;
import vn.cccd.card.pki.TestKeys;
import vn.cccd.card.trust.TrustStore;

class DocumentIssuerTest {
    @TempDir
    Path directory;

    @Test
    void isUnknownWhenTheStoreIsEmpty() {
        TestCountry country = new TestCountry(directory);
        PassiveResult result = new PassiveAuthentication(TrustStore.empty(), TestCountry.CLOCK)
                .judge(country.efSod(country.signer(signer -> signer)), TestSecurityObject.FILES, Optional.of("VNM"));
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

    private PassiveResult judgeUnder(Bytes authority) {
        TestCountry country = new TestCountry(directory).trusted().trusting("csca.cer", authority);
        return country.judge(country.efSod(country.signer(signer -> signer)));
    }

    private TestCertificate authority() {
        return new TestCountry(directory).issuer();
    }

    @Test
    void thatCallsItselfNoneIsNone() {
        for (TestCertificate unfit : List.of(
                authority().withoutConstraints().with("2.5.29.19", true, new BasicConstraints(false)),
                authority().withUsage(OptionalInt.of(KeyUsage.cRLSign)),
                authority().with("2.999.1", true, DERNull.INSTANCE),
                authority().valid("2035-01-01T00:00:00Z", "2020-01-01T00:00:00Z"))) {
            PassiveResult result = judgeUnder(unfit.selfSigned("SHA256withECDSA"));
            assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_UNKNOWN_ISSUER);
            assertThat(TestCountry.check(result, Check.Name.SIGNER_CHAIN).result())
                    .isEqualTo(Check.Result.FAILED);
        }
    }

    @Test
    void ofAnOldFormIsUsableAndItsFormIsSaid() {
        Map<String, Bytes> old = Map.of(
                "no basic constraints, no key usage", authority().selfSignedVersion1("SHA256withECDSA"),
                "no basic constraints", authority().withoutConstraints().selfSigned("SHA256withECDSA"),
                "no key usage", authority().withUsage(OptionalInt.empty()).selfSigned("SHA256withECDSA"),
                "path length 2",
                        authority()
                                .withoutConstraints()
                                .with("2.5.29.19", true, new BasicConstraints(2))
                                .selfSigned("SHA256withECDSA"));
        old.forEach((remark, certificate) -> {
            PassiveResult result = judgeUnder(certificate);
            assertThat(result.state()).as(remark).isEqualTo(PassiveResult.State.VALID_TRUSTED);
            assertThat(TestCountry.check(result, Check.Name.SIGNER_CHAIN).detail())
                    .endsWith("(" + remark + ")");
        });
    }

    @Test
    void mustHaveBeenValidWhenItIssuedTheSigner() {
        for (TestCertificate wrong : List.of(
                authority().valid("2024-06-01T00:00:00Z", "2035-01-01T00:00:00Z"),
                authority().valid("2015-01-01T00:00:00Z", "2023-06-01T00:00:00Z"),
                authority().valid("2015-01-01T00:00:00Z", "2024-06-01T00:00:00Z"))) {
            assertThat(judgeUnder(wrong.selfSigned("SHA256withECDSA")).state())
                    .isEqualTo(PassiveResult.State.VALID_UNKNOWN_ISSUER);
        }
    }

    @Test
    void mayBeCertifiedAnewForTheSameKey() {
        TestCountry country = new TestCountry(directory);
        country.trusting(
                        "new.cer",
                        authority()
                                .valid("2026-01-01T00:00:00Z", "2040-01-01T00:00:00Z")
                                .withSerial(BigInteger.TWO)
                                .selfSigned("SHA256withECDSA"))
                .trusting("old.cer", authority().selfSigned("SHA256withECDSA"));
        PassiveResult result = country.judge(country.efSod(country.signer(signer -> signer)));
        assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
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

    private PassiveResult judge(String state, String signer, String issuer) {
        TestCountry country = new TestCountry(directory);
        country.trusting(
                "csca.cer", TestCertificate.issuer(issuer, country.issuerKeys()).selfSigned("SHA256withECDSA"));
        Bytes certificate = TestCertificate.signer(signer, country.signerKeys(), country.issuerKeys())
                .signedBy(issuer, country.issuerKeys(), "SHA256withECDSA");
        return new PassiveAuthentication(country.trust(), TestCountry.CLOCK)
                .judge(country.efSod(certificate), TestSecurityObject.FILES, Optional.of(state));
    }

    @ParameterizedTest
    @CsvSource({
        "NLD, VN, VN, 'document NLD, signer VN'",
        "VNM, UT, VN, 'document VNM, signer UT, issuer VN'",
        "VNM, VN, UT, 'document VNM, signer VN, issuer UT'",
        "D<<, VN, VN, 'document D, signer VN'",
        "VNM, DE, DE, 'document VNM, signer DE'"
    })
    void ofAnotherCountryIsACaveatThatNamesBoth(String state, String signer, String issuer, String detail) {
        PassiveResult result = judge(state, "C=" + signer + ", CN=DS", "C=" + issuer + ", CN=CSCA");
        assertThat(result.caveats()).contains(Caveat.COUNTRY_DIFFERS);
        Check check = TestCountry.check(result, Check.Name.ISSUER_COUNTRY);
        assertThat(check.result()).isEqualTo(Check.Result.FAILED);
        assertThat(check.detail()).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource({"VNM, vn, VN", "VNM, VN, vn", "D<<, DE, de", "VNM, VNM, VN", "RKS, XK, KS", "GBN, GB, gb", "UTO, UT, UT"
    })
    void isTheSameCountryHoweverItIsWritten(String state, String signer, String issuer) {
        PassiveResult result = judge(state, "C=" + signer + ", CN=DS", "C=" + issuer + ", CN=CSCA");
        assertThat(result.caveats()).doesNotContain(Caveat.COUNTRY_DIFFERS);
        assertThat(TestCountry.check(result, Check.Name.ISSUER_COUNTRY).result())
                .isEqualTo(Check.Result.PASSED);
    }
}
