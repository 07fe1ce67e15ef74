package vn.cccd.sim.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cccd.sim.bytes.Bytes;

class SeededIssueTest {
    private static final Bytes CONTENT = Bytes.of(1, 2, 3);

    static Stream<ChainDesign> designs() {
        ChainDesign usual = TestIssue.USUAL;
        List<ChainDesign> designs = new ArrayList<>();
        Stream.of(AuthorityStanding.values()).map(usual::of).forEach(designs::add);
        Stream.of(KeyChange.values()).skip(1).map(usual::after).forEach(designs::add);
        designs.add(usual.withIntermediate());
        for (String text : List.of("rsa-2048-sha-256", "rsa-pss-3072-sha-512", "ecdsa-secp384r1-named-sha-384")) {
            CertificateDesign design =
                    CertificateDesign.of(SignatureScheme.named(text).orElseThrow());
            designs.add(usual.withAuthority(design).withSigner(design));
        }
        designs.add(usual.withSigner(
                CertificateDesign.ofSigner().with(CertificateFlaw.REVOKED, CertificateFlaw.WRONG_ROLE)));
        return designs.stream();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void theSameSeedSignsTheSameBytes(ChainDesign design) {
        assertThat(signed(TestIssue.later(), design)).isEqualTo(signed(TestIssue.AUTHORITY, design));
        assertThat(TestIssue.later().trusted(design)).isEqualTo(TestIssue.AUTHORITY.trusted(design));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void anotherSeedSharesNoKeyWithIt(ChainDesign design) {
        IssuingAuthority other = IssuingAuthority.seeded(8, Clock.fixed(TestIssue.NOW, ZoneOffset.UTC));

        assertThat(other.signer(design).party().publicKey())
                .isNotEqualTo(TestIssue.AUTHORITY.signer(design).party().publicKey());
        assertThat(other.trusted(design)).doesNotContainAnyElementsOf(TestIssue.AUTHORITY.trusted(design));
    }

    @Test
    void authoritiesThatDifferHaveNamesThatDiffer() {
        assertThat(designs()
                        .filter(design -> design.standing() == AuthorityStanding.KNOWN)
                        .map(design ->
                                TestIssue.AUTHORITY.signer(design).structure().getIssuer())
                        .distinct())
                .hasSizeGreaterThan(7);
    }

    @Test
    void aSignerIsMadeOnce() {
        assertThat(TestIssue.AUTHORITY.signer(ChainDesign.usual()))
                .isSameAs(TestIssue.AUTHORITY.signer(ChainDesign.usual()));
    }

    @Test
    void theWeakestAndTheLargestKeyAreMadeWithinSeconds() {
        long begun = System.nanoTime();
        for (String text : List.of("rsa-1024-sha-1", "rsa-16384-sha-256", "rsa-16384-exponent-long-sha-256")) {
            SignatureScheme scheme = SignatureScheme.named(text).orElseThrow();
            signed(TestIssue.AUTHORITY, TestIssue.USUAL.withSigner(CertificateDesign.of(scheme)));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));
    }

    private static Bytes signed(IssuingAuthority authority, ChainDesign design) {
        return authority.signer(design).sign(MessageJudge.SECURITY_OBJECT, CONTENT, TestIssue.SIGNING_TIME);
    }
}
