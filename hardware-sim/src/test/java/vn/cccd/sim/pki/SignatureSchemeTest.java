package vn.cccd.sim.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.chip.crypto.Curve;

class SignatureSchemeTest {
    @Test
    void everySchemeIsReadBackFromItsText() {
        List<SignatureScheme> schemes = all();

        assertThat(schemes)
                .hasSizeGreaterThan(600)
                .allMatch(scheme -> SignatureScheme.named(scheme.text())
                        .filter(scheme::equals)
                        .isPresent());
        assertThat(schemes.stream().map(SignatureScheme::text)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "ecdsa-brainpoolp512r1-sha-512, brainpoolP512r1, EXPLICIT, SHA_512",
        "ecdsa-secp256r1-named-sha-256, secp256r1, NAMED, SHA_256",
        "ecdsa-secp521r1-bad-generator-sha-1, secp521r1, BAD_GENERATOR, SHA_1"
    })
    void aTextMeansACurve(String text, String curve, CurveSpelling spelling, HashAlgorithm hash) {
        assertThat(SignatureScheme.named(text)).hasValueSatisfying(scheme -> {
            assertThat(scheme)
                    .isInstanceOfSatisfying(
                            SignatureScheme.Ecdsa.class,
                            ecdsa -> assertThat(ecdsa.curve().standardName()).isEqualTo(curve));
            assertThat(scheme.hash()).isEqualTo(hash);
            assertThat(scheme.text().contains(spelling.text())).isEqualTo(spelling != CurveSpelling.EXPLICIT);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "rsa-3072-sha-256, 3072, USUAL, PKCS_1, SHA_256",
        "rsa-pss-4096-sha-512, 4096, USUAL, PSS, SHA_512",
        "rsa-16384-exponent-long-sha-256, 16384, EXPONENT_LONG, PKCS_1, SHA_256"
    })
    void aTextMeansAModulus(String text, int bits, RsaExponent exponent, RsaPadding padding, HashAlgorithm hash) {
        assertThat(SignatureScheme.named(text)).contains(new SignatureScheme.Rsa(bits, exponent, padding, hash));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rsa",
                "rsa-2048",
                "rsa-2047-sha-256",
                "rsa-512-sha-256",
                "rsa-32768-sha-256",
                "rsa-2048-exponent-7-sha-256",
                "RSA-2048-sha-256",
                "ecdsa-sha-256",
                "ecdsa-p256-sha-256",
                "ecdsa-secp256r1-explicitly-sha-256",
                "ecdsa-secp256r1-sha-3",
                "ecdsa-secp256r1-sha-256 "
            })
    void anythingElseIsNoScheme(String text) {
        assertThat(SignatureScheme.named(text)).isEmpty();
    }

    @Test
    void aDamagedTextIsNoSchemeOrAnother() {
        Random random = new Random(1);
        List<SignatureScheme> schemes = all();
        for (int run = 0; run < 20_000; run++) {
            StringBuilder text = new StringBuilder(
                    schemes.get(random.nextInt(schemes.size())).text());
            text.setCharAt(random.nextInt(text.length()), (char) (' ' + random.nextInt(95)));

            assertThat(SignatureScheme.named(text.toString()).map(SignatureScheme::text))
                    .isIn(Optional.empty(), Optional.of(text.toString()));
        }
    }

    @Test
    void aModulusThatPrimesOf512BitsDoNotFillIsRefused() {
        assertThatThrownBy(() -> SignatureScheme.rsa(2000, RsaPadding.PSS, HashAlgorithm.SHA_256))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<SignatureScheme> all() {
        List<SignatureScheme> schemes = new ArrayList<>();
        for (HashAlgorithm hash : HashAlgorithm.values()) {
            for (Curve curve : Curve.values()) {
                for (CurveSpelling spelling : CurveSpelling.values()) {
                    schemes.add(new SignatureScheme.Ecdsa(curve, spelling, hash));
                }
            }
            for (int bits = 1024; bits <= 16_384; bits += 512) {
                for (RsaExponent exponent : RsaExponent.values()) {
                    for (RsaPadding padding : RsaPadding.values()) {
                        schemes.add(new SignatureScheme.Rsa(bits, exponent, padding, hash));
                    }
                }
            }
        }
        return schemes;
    }
}
