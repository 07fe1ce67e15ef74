package vn.cccd.card.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.DigestAlgorithm;
import vn.cccd.card.pki.TestKeys;
import vn.cccd.card.pki.TestMessage;

class DocumentAlgorithmsTest {
    @TempDir
    Path directory;

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
        assertThat(TestCountry.check(result, Check.Name.SOD_SIGNATURE).detail()).startsWith(expected);
        assertThat(result.caveats().contains(Caveat.WEAK_ALGORITHM)).isEqualTo(expected.contains("SHA-1,"));
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
