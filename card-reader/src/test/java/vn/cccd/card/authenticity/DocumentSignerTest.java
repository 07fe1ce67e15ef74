package vn.cccd.card.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.TestCertificate;
import vn.cccd.card.pki.TestKeys;
import vn.cccd.card.pki.TestMessage;

class DocumentSignerTest {
    @TempDir
    Path directory;

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
        assertThat(TestCountry.check(result, Check.Name.SIGNER_VALIDITY).result())
                .isEqualTo(Check.Result.NOT_POSSIBLE);
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
    void mustHaveNoCriticalExtensionThatNobodyKnows() {
        PassiveResult result = judge(signer -> signer.with("2.999.1", true, DERNull.INSTANCE));
        assertThat(result.state()).isEqualTo(PassiveResult.State.FORGED);
        assertThat(TestCountry.check(result, Check.Name.SIGNER_CHAIN).detail()).contains("2.999.1");
        assertThat(judge(signer -> signer.with("2.999.1", false, DERNull.INSTANCE))
                        .state())
                .isEqualTo(PassiveResult.State.VALID_TRUSTED);
        assertThat(judge(signer -> signer.with("2.23.136.1.1.6.2", true, DERNull.INSTANCE))
                        .state())
                .isEqualTo(PassiveResult.State.VALID_TRUSTED);
    }

    @Test
    void mustNotBeCertifiedForLists() {
        assertThat(judge(signer -> signer.forPurpose("2.23.136.1.1.3")).state()).isEqualTo(PassiveResult.State.FORGED);
        assertThat(judge(signer -> signer.forPurpose("2.5.29.37.0")).state())
                .isEqualTo(PassiveResult.State.VALID_TRUSTED);
    }

    @Test
    void mayBeWeakButThatIsSaid() {
        KeyPair weak = TestKeys.named("P-192");
        TestCountry country = new TestCountry(directory, new TestCountry(directory).issuerKeys(), weak).trusted();
        PassiveResult result = country.judge(country.efSod(country.signer(signer -> signer)));
        assertThat(result.state()).isEqualTo(PassiveResult.State.VALID_TRUSTED);
        assertThat(result.caveats()).containsExactly(Caveat.WEAK_ALGORITHM);
        assertThat(TestCountry.check(result, Check.Name.SOD_SIGNATURE).detail()).endsWith("weak: curve of 192 bits");
    }

    @Test
    void mayBeCertifiedWeaklyButThatIsSaid() {
        TestCountry country = new TestCountry(directory).trusted();
        Bytes certificate = country.signer().signedBy(TestCountry.ISSUER, country.issuerKeys(), "SHA1withECDSA");
        PassiveResult result = country.judge(country.efSod(certificate));
        assertThat(result.caveats()).containsExactly(Caveat.WEAK_ALGORITHM);
        assertThat(TestCountry.check(result, Check.Name.SIGNER_CHAIN).detail()).endsWith("weak: SHA-1");
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
