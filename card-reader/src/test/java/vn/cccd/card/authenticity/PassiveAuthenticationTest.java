package vn.cccd.card.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.TestCertificate;
import vn.cccd.card.trust.TestMasterList;

class PassiveAuthenticationTest {
    @TempDir
    Path directory;

    @Test
    void aDocumentOfATrustedIssuerIsValidWithEveryCheckPassed() {
        TestCountry country = new TestCountry(directory).trusted();
        PassiveResult result = country.judge(country.efSod(country.signer(signer -> signer)));
        assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
        assertThat(result.checks()).allMatch(check -> check.result() == Check.Result.PASSED);
        assertThat(result.caveats()).isEmpty();
        assertThat(result.signedDataGroups()).containsExactly(1, 2, 13, 14, 15);
        assertThat(TestCountry.check(result, Check.Name.SOD_SIGNATURE).detail()).isEqualTo("ECDSA SHA-256, P-256");
        assertThat(result.checks().stream()
                        .filter(check -> check.name() == Check.Name.FILE_HASHES)
                        .map(Check::detail))
                .containsExactly("DG1", "DG2", "DG13", "DG14", "DG15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BER", "DER"})
    void bothEncodingsOfTheSignedMessageAreRead(String encoding) {
        TestCountry country = new TestCountry(directory).trusted();
        Bytes certificate = country.signer(signer -> signer);
        PassiveResult result = country.judge(TestSecurityObject.efSod(TestCountry.message()
                .carrying(certificate)
                .signer(certificate, country.signerKeys(), "SHA256withECDSA")
                .encoded(encoding)));
        assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
    }

    @Test
    void anOldMasterListIsACaveat() {
        TestCountry country = new TestCountry(directory);
        Bytes issuer = country.issuer().selfSigned("SHA256withECDSA");
        country.trusting("list.crl", country.revocationList());
        for (int days : new int[] {91, 89}) {
            Instant signedAt = TestCertificate.NOW.minus(Duration.ofDays(days));
            country.trusting("list.ml", TestMasterList.of(signedAt, List.of(issuer)));
            PassiveResult result = country.judge(country.efSod(country.signer(signer -> signer)));
            assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
            assertThat(result.caveats()).isEqualTo(days > 90 ? Set.of(Caveat.TRUST_LIST_STALE) : Set.<Caveat>of());
        }
    }
}
