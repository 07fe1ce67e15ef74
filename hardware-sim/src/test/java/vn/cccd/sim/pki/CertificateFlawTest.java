package vn.cccd.sim.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateFlawTest {
    private static final CertificateDesign SIGNER = CertificateDesign.ofSigner();
    private static final CertificateDesign AUTHORITY = CertificateDesign.ofAuthority();

    @Test
    void nothingIsWrongWithTheUsualCertificates() throws GeneralSecurityException {
        assertThat(TestIssue.problems(TestIssue.USUAL)).isEmpty();
        assertThat(ofAuthority(AUTHORITY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFlawOfTheSignerIsTheOnlyThingWrong(CertificateFlaw flaw) throws GeneralSecurityException {
        ChainDesign flawed = TestIssue.USUAL.withSigner(SIGNER.with(flaw));

        assertThat(TestIssue.problems(flawed)).isEqualTo(expected(flaw));
        assertThat(ofAuthority(flawed.authority())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HUGE_SERIAL_NUMBER")
    void aFlawOfTheAuthorityIsTheOnlyThingWrong(CertificateFlaw flaw) throws GeneralSecurityException {
        CertificateDesign flawed = AUTHORITY.with(flaw);

        assertThat(ofAuthority(flawed)).isEqualTo(expected(flaw));
        assertThat(TestIssue.problems(TestIssue.USUAL.withAuthority(flawed))).isEmpty();
    }

    @Test
    void flawsAddUp() throws GeneralSecurityException {
        CertificateDesign flawed = SIGNER.with(
                        CertificateFlaw.NEGATIVE_SERIAL_NUMBER,
                        CertificateFlaw.LONG_SERIAL_NUMBER,
                        CertificateFlaw.WRONG_ROLE,
                        CertificateFlaw.REVOKED)
                .valid(ValiditySpan.ENDED);

        assertThat(TestIssue.problems(TestIssue.USUAL.withSigner(flawed)))
                .containsExactlyInAnyOrder(
                        Problem.NEGATIVE_SERIAL_NUMBER,
                        Problem.SERIAL_NUMBER_TOO_LONG,
                        Problem.BASIC_CONSTRAINTS,
                        Problem.REVOKED,
                        Problem.NOT_VALID_TODAY);
    }

    @Test
    void aHugeSerialNumberHasTenMegabytes() throws GeneralSecurityException {
        ChainDesign design = TestIssue.USUAL.withSigner(SIGNER.with(CertificateFlaw.HUGE_SERIAL_NUMBER));

        BigInteger serialNumber = TestIssue.signer(design).getSerialNumber();

        assertThat(serialNumber.toByteArray()).hasSize(10_000_000);
    }

    @ParameterizedTest
    @EnumSource
    void aSpanOfTheSignerIsJudgedByTheDayOfSigningAndByToday(ValiditySpan span) throws GeneralSecurityException {
        ChainDesign design = TestIssue.USUAL.withSigner(SIGNER.valid(span));

        assertThat(TestIssue.problems(design)).isEqualTo(expected(span));
    }

    @ParameterizedTest
    @EnumSource
    void aSpanOfTheAuthorityLeavesItsSignersAlone(ValiditySpan span) throws GeneralSecurityException {
        CertificateDesign design = AUTHORITY.valid(span);

        assertThat(ofAuthority(design)).isEqualTo(expected(span));
        assertThat(TestIssue.problems(TestIssue.USUAL.withAuthority(design))).isEmpty();
    }

    private static Set<Problem> ofAuthority(CertificateDesign design) throws GeneralSecurityException {
        ChainDesign chain = TestIssue.USUAL.withAuthority(design);
        X509Certificate authority = TestIssue.authority(chain);
        X509CRL list = TestIssue.revocationList(chain, RevocationListState.CURRENT);
        return TestIssue.JUDGE.problems(authority, authority, true, List.of(list));
    }

    private static Set<Problem> expected(CertificateFlaw flaw) {
        return switch (flaw) {
            case REVOKED -> Set.of(Problem.REVOKED);
            case WRONG_KEY_USAGE, NO_KEY_USAGE -> Set.of(Problem.KEY_USAGE);
            case WRONG_ROLE -> Set.of(Problem.BASIC_CONSTRAINTS);
            case OTHER_COUNTRY -> Set.of(Problem.COUNTRY);
            case WRONG_SUBJECT_KEY_IDENTIFIER -> Set.of(Problem.SUBJECT_KEY_IDENTIFIER);
            case WRONG_AUTHORITY_KEY_IDENTIFIER -> Set.of(Problem.AUTHORITY_KEY_IDENTIFIER);
            case NO_KEY_IDENTIFIERS -> EnumSet.of(Problem.SUBJECT_KEY_IDENTIFIER, Problem.AUTHORITY_KEY_IDENTIFIER);
            case UNKNOWN_CRITICAL_EXTENSION -> Set.of(Problem.UNKNOWN_CRITICAL_EXTENSION);
            case WRONG_SIGNATURE -> Set.of(Problem.ISSUER_SIGNATURE);
            case NEGATIVE_SERIAL_NUMBER -> Set.of(Problem.NEGATIVE_SERIAL_NUMBER);
            case LONG_SERIAL_NUMBER, HUGE_SERIAL_NUMBER -> Set.of(Problem.SERIAL_NUMBER_TOO_LONG);
        };
    }

    private static Set<Problem> expected(ValiditySpan span) {
        return switch (span) {
            case USUAL -> Set.of();
            case ENDED -> Set.of(Problem.NOT_VALID_TODAY);
            case BEGUN_TODAY -> Set.of(Problem.NOT_VALID_AT_SIGNING);
            case BACKWARDS -> Set.of(Problem.NOT_VALID_AT_SIGNING, Problem.NOT_VALID_TODAY);
        };
    }
}
