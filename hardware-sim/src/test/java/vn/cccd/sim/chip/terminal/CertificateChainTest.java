package vn.cccd.sim.chip.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cccd.sim.chip.terminal.Authorization.all;
import static vn.cccd.sim.chip.terminal.TerminalRole.AUTHORITY;
import static vn.cccd.sim.chip.terminal.TerminalRole.DOMESTIC_VERIFIER;
import static vn.cccd.sim.chip.terminal.TerminalRole.FOREIGN_VERIFIER;
import static vn.cccd.sim.chip.terminal.TerminalRole.TERMINAL;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.chip.terminal.CertificateChain.Verdict;

class CertificateChainTest {
    private static final LocalDate MADE = LocalDate.of(2022, 2, 1);

    private final SomeHolder authority = SomeHolder.named("VNCVCA00001");
    private final SomeHolder verifier = SomeHolder.named("VNDV00001");
    private final SomeHolder terminal = SomeHolder.named("VNIS00001");
    private final TrustPoints trust = trusting(all(AUTHORITY));
    private final CertificateChain chain = new CertificateChain(trust);

    @Test
    void aChainOfThreeIsAcceptedAndTheTerminalIsKnown() {
        assertThat(shown(authority.certify(verifier, all(DOMESTIC_VERIFIER)))).isEqualTo(Verdict.ACCEPTED);
        assertThat(chain.terminal("VNIS00001")).isEmpty();
        assertThat(shown(verifier.certify(terminal, all(TERMINAL)))).isEqualTo(Verdict.ACCEPTED);

        assertThat(chain.terminal("VNIS00001").orElseThrow().authorization()).isEqualTo(all(TERMINAL));
        assertThat(chain.terminal("VNDV00001")).as("a verifier is no terminal").isEmpty();
    }

    @Test
    void anotherChainBeginsWithNothing() {
        shown(authority.certify(verifier, all(DOMESTIC_VERIFIER)));

        assertThat(new CertificateChain(trust).chooseIssuer("VNDV00001")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 3, 3", "3, 3, 1, 1", "3, 2, 3, 2", "1, 3, 3, 1", "3, 1, 2, 0", "0, 3, 3, 0"})
    void theTerminalMayDoWhatEverybodyAboveItMay(int ofAuthority, int ofVerifier, int ofTerminal, int granted) {
        var strict = new CertificateChain(trusting(Authorization.of(0xC0 | ofAuthority)));
        shown(strict, authority.certify(verifier, Authorization.of(0x80 | ofVerifier)));
        shown(strict, verifier.certify(terminal, Authorization.of(ofTerminal)));

        assertThat(strict.terminal("VNIS00001").orElseThrow().authorization().bits())
                .isEqualTo(granted);
    }

    @Nested
    class Refuses {
        @Test
        void aCertificateWithoutAChosenIssuer() {
            CvCertificate certificate = authority.certify(verifier, all(DOMESTIC_VERIFIER));

            assertThat(chain.take(certificate.content())).isEqualTo(Verdict.NO_ISSUER);
            assertThat(shown(certificate)).isEqualTo(Verdict.ACCEPTED);
            assertThat(chain.take(certificate.content()))
                    .as("one choice, one certificate")
                    .isEqualTo(Verdict.NO_ISSUER);
        }

        @Test
        void aSignatureOfSomebodyElse() {
            SomeHolder impostor = SomeHolder.named("VNCVCA00001");

            assertThat(shown(impostor.certify(verifier, all(DOMESTIC_VERIFIER))))
                    .isEqualTo(Verdict.REFUSED);
        }

        @Test
        void anIssuerWhoWasNotNamed() {
            shown(authority.certify(verifier, all(DOMESTIC_VERIFIER)));
            var other = new SomeHolder("VNDV00002", verifier.key(), verifier.signature());
            chain.chooseIssuer("VNDV00001");

            assertThat(chain.take(other.certify(terminal, all(TERMINAL)).content()))
                    .isEqualTo(Verdict.REFUSED);
        }

        @Test
        void aTerminalWithoutAVerifier() {
            assertThat(shown(authority.certify(terminal, all(TERMINAL)))).isEqualTo(Verdict.REFUSED);
        }

        @ParameterizedTest
        @EnumSource(names = {"DOMESTIC_VERIFIER", "FOREIGN_VERIFIER", "AUTHORITY"})
        void aVerifierWhoCertifiesAnythingButTerminals(TerminalRole role) {
            shown(authority.certify(verifier, all(DOMESTIC_VERIFIER)));

            assertThat(shown(verifier.certify(terminal, all(role)))).isEqualTo(Verdict.REFUSED);
        }

        @ParameterizedTest
        @EnumSource(TerminalRole.class)
        void aTerminalThatCertifiesAnybody(TerminalRole role) {
            shown(authority.certify(verifier, all(DOMESTIC_VERIFIER)));
            shown(verifier.certify(terminal, all(TERMINAL)));

            assertThat(shown(terminal.certify(SomeHolder.named("VNIS00002"), all(role))))
                    .isEqualTo(Verdict.REFUSED);
        }

        @Test
        void whatHasExpiredForTheChip() {
            CvCertificate lastDay = authority.certify(verifier, all(DOMESTIC_VERIFIER), SomeHolder.FIRST_DAY, MADE);
            CvCertificate dayBefore =
                    authority.certify(verifier, all(DOMESTIC_VERIFIER), SomeHolder.FIRST_DAY, MADE.minusDays(1));

            assertThat(shown(dayBefore)).isEqualTo(Verdict.REFUSED);
            assertThat(shown(lastDay)).isEqualTo(Verdict.ACCEPTED);
        }

        @Test
        void aVerifierOfAnExpiredAuthority() {
            var old = new CertificateChain(new TrustPoints(new TerminalTrust(
                    List.of(authority.certify(authority, all(AUTHORITY))), SomeHolder.LAST_DAY.plusDays(1))));
            CvCertificate longer = authority.certify(
                    verifier, all(DOMESTIC_VERIFIER), SomeHolder.FIRST_DAY, SomeHolder.LAST_DAY.plusYears(1));

            assertThat(shown(old, longer)).isEqualTo(Verdict.REFUSED);
        }

        @ParameterizedTest
        @CsvSource({
            "5f290100, 5f290101, another profile",
            "53 0183, 530283, an authorisation cut short",
            "06090400 7f000703010201, 060904007f000703010202, no inspection systems",
            "5f2506020200010001, 5f2506020201030001, a thirteenth month",
            "5f2506020200010001, 5f25060202000a0001, a digit beyond nine"
        })
        void aSignedBodyThatIsNotUnderstood(String part, String replacement, String why) {
            CvCertificate understood = authority.certify(verifier, all(DOMESTIC_VERIFIER));
            String changed = understood.body().toHex().replace(part.replace(" ", ""), replacement);
            Bytes body = Bytes.fromHex(changed);
            Bytes signature = authority.signature().sign(authority.key(), body, new SecureRandom());
            chain.chooseIssuer("VNCVCA00001");

            assertThat(body).as(why).isNotEqualTo(understood.body());
            assertThat(chain.take(new CvCertificate(understood.statement(), body, signature).content()))
                    .as(why)
                    .isEqualTo(Verdict.MALFORMED);
        }
    }

    @Nested
    class TheDate {
        @Test
        void isAdvancedByAVerifierAndByATerminalOfADomesticOne() {
            shown(authority.certify(verifier, all(DOMESTIC_VERIFIER), day(3, 1), SomeHolder.LAST_DAY));
            assertThat(trust.today()).isEqualTo(day(3, 1));
            shown(verifier.certify(terminal, all(TERMINAL), day(4, 1), SomeHolder.LAST_DAY));

            assertThat(trust.today()).isEqualTo(day(4, 1));
        }

        @Test
        void isNotAdvancedByATerminalOfAForeignVerifier() {
            shown(authority.certify(verifier, all(FOREIGN_VERIFIER), day(3, 1), SomeHolder.LAST_DAY));
            shown(verifier.certify(terminal, all(TERMINAL), day(4, 1), SomeHolder.LAST_DAY));

            assertThat(trust.today()).isEqualTo(day(3, 1));
        }

        @Test
        void neverGoesBackAndIsNotAdvancedByWhatIsRefused() {
            shown(SomeHolder.named("VNCVCA00001")
                    .certify(verifier, all(DOMESTIC_VERIFIER), day(5, 1), SomeHolder.LAST_DAY));
            shown(authority.certify(verifier, all(DOMESTIC_VERIFIER), day(1, 1), SomeHolder.LAST_DAY));

            assertThat(trust.today()).isEqualTo(MADE);
        }

        @Test
        void thatOneTerminalBroughtShutsOutAnother() {
            shown(authority.certify(verifier, all(DOMESTIC_VERIFIER), day(3, 1), SomeHolder.LAST_DAY));
            CvCertificate brief = verifier.certify(terminal, all(TERMINAL), day(3, 1), day(3, 31));
            assertThat(shown(brief)).isEqualTo(Verdict.ACCEPTED);
            shown(verifier.certify(SomeHolder.named("VNIS00002"), all(TERMINAL), day(4, 1), SomeHolder.LAST_DAY));

            assertThat(shown(brief)).isEqualTo(Verdict.REFUSED);
        }

        private LocalDate day(int month, int day) {
            return LocalDate.of(2022, month, day);
        }
    }

    @Nested
    class ALink {
        private final SomeHolder second = SomeHolder.named("VNCVCA00002");
        private final SomeHolder third = SomeHolder.named("VNCVCA00003");

        @Test
        void makesTheNextKeyATrustPointBesideTheOneBefore() {
            assertThat(file()).isEqualTo("42 VNCVCA00001");
            assertThat(shown(authority.certify(second, all(AUTHORITY)))).isEqualTo(Verdict.ACCEPTED);
            assertThat(file()).isEqualTo("42 VNCVCA00002 42 VNCVCA00001");
            assertThat(shown(second.certify(third, all(AUTHORITY)))).isEqualTo(Verdict.ACCEPTED);
            assertThat(file()).isEqualTo("42 VNCVCA00003 42 VNCVCA00002");

            assertThat(chain.chooseIssuer("VNCVCA00001")).isFalse();
            assertThat(shown(third.certify(verifier, all(DOMESTIC_VERIFIER)))).isEqualTo(Verdict.ACCEPTED);
        }

        @Test
        void thatIsShownAgainChangesNothing() {
            CvCertificate link = authority.certify(second, all(AUTHORITY));
            shown(link);
            shown(authority.certify(authority, all(AUTHORITY)));
            shown(link);

            assertThat(file()).isEqualTo("42 VNCVCA00002 42 VNCVCA00001");
        }

        @Test
        void isFollowedEvenWhenItHasExpired() {
            CvCertificate expired = authority.certify(second, all(AUTHORITY), SomeHolder.FIRST_DAY, MADE.minusDays(1));

            assertThat(shown(expired)).isEqualTo(Verdict.ACCEPTED);
            assertThat(shown(second.certify(verifier, all(DOMESTIC_VERIFIER))))
                    .as("an expired authority certifies no verifiers")
                    .isEqualTo(Verdict.REFUSED);
        }

        /** EF.CVCA has 36 bytes: each name with its tag and length, then zeros. */
        private String file() {
            Bytes file = trust.file();
            assertThat(file.length()).isEqualTo(36);
            return new String(file.toArray(), StandardCharsets.ISO_8859_1)
                    .replace("\0", "")
                    .replaceAll("B\\x0b", " 42 ")
                    .strip();
        }
    }

    private Verdict shown(CvCertificate certificate) {
        return shown(chain, certificate);
    }

    private static Verdict shown(CertificateChain to, CvCertificate certificate) {
        assertThat(to.chooseIssuer(certificate.statement().authority())).isTrue();
        return to.take(certificate.content());
    }

    private TrustPoints trusting(Authorization rights) {
        return new TrustPoints(new TerminalTrust(List.of(authority.certify(authority, rights)), MADE));
    }
}
