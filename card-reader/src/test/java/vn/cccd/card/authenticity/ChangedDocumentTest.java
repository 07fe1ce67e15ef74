package vn.cccd.card.authenticity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.pki.DigestAlgorithm;
import vn.cccd.card.pki.TestKeys;
import vn.cccd.card.pki.TestMessage;

class ChangedDocumentTest {
    @TempDir
    Path directory;

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
        PassiveResult result =
                country.judge(country.efSod(country.signer(signer -> signer))).with(11, Bytes.fromHex("6b00"));
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
        assertThat(TestCountry.check(result, Check.Name.SOD_SIGNATURE).detail()).isEqualTo(detail);
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
        PassiveResult result = country.judge(TestSecurityObject.efSod(new TestMessage("1.2.840.113549.1.7.1", content)
                .carrying(certificate)
                .signer(certificate, country.signerKeys(), "SHA256withECDSA")
                .encoded()));
        assertThat(result.state()).isEqualTo(PassiveResult.State.FORGED);
    }
}
