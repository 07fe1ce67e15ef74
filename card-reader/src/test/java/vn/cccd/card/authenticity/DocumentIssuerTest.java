package vn.cccd.card.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
                .judge(country.efSod(country.signer(signer -> signer)), TestSecurityObject.FILES, Optional.of("NLD"));
        assertThat(result.caveats()).containsExactly(Caveat.COUNTRY_DIFFERS);
        assertThat(TestCountry.check(result, Check.Name.ISSUER_COUNTRY).result())
                .isEqualTo(Check.Result.FAILED);
    }
}
