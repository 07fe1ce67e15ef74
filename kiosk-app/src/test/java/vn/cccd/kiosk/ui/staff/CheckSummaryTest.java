package vn.cccd.kiosk.ui.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Check.Name;
import vn.cccd.card.authenticity.Check.Result;
import vn.cccd.kiosk.text.Language;

class CheckSummaryTest {
    private static final StaffPhrases WORDS = new StaffPhrases(Language.ENGLISH);

    private static CheckSummary.Line only(Check... checks) {
        List<CheckSummary.Line> lines = CheckSummary.of(WORDS, List.of(checks), Set.of());
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private static Check check(Name name, Result result) {
        return new Check(name, result, "a detail");
    }

    @Test
    void filesAreCountedInOneLineThatNamesEach() {
        CheckSummary.Line line = only(
                new Check(Name.FILE_HASHES, Result.PASSED, "DG1"),
                new Check(Name.FILE_HASHES, Result.FAILED, "DG2"),
                new Check(Name.FILE_HASHES, Result.PASSED, "DG13"));

        assertThat(line.mark()).isEqualTo(Mark.BAD);
        assertThat(line.note()).isEqualTo("2 / 3");
        assertThat(line.details()).contains("Failed: DG2", "Passed: DG1 · DG13");
    }

    @Test
    void whatDecidesIsACrossAndWhatIsToBeLookedAtAnExclamationMark() {
        assertThat(only(check(Name.SOD_SIGNATURE, Result.FAILED)).mark()).isEqualTo(Mark.BAD);
        assertThat(only(check(Name.ACTIVE_AUTHENTICATION, Result.FAILED)).mark())
                .isEqualTo(Mark.BAD);
        assertThat(only(check(Name.DOCUMENT_VALIDITY, Result.FAILED)).mark()).isEqualTo(Mark.ATTENTION);
    }

    @Test
    void theTitleSaysWhatWasFoundOutAndTheEndOfTheLineWhatWasNot() {
        assertThat(only(check(Name.DOCUMENT_VALIDITY, Result.PASSED)).title()).isEqualTo("Card is in force");
        assertThat(only(check(Name.DOCUMENT_VALIDITY, Result.FAILED)).title()).isEqualTo("Card has expired");
        assertThat(only(check(Name.ACTIVE_AUTHENTICATION, Result.FAILED)).title())
                .isEqualTo("Chip may be a copy (AA)");
        assertThat(only(check(Name.SIGNER_REVOCATION, Result.NOT_POSSIBLE)).note())
                .isEqualTo(WORDS.of(StaffPhrase.MARK_UNKNOWN));
        assertThat(only(check(Name.ACTIVE_AUTHENTICATION, Result.NOT_SUPPORTED)).note())
                .isEqualTo(WORDS.of(StaffPhrase.MARK_NONE));
        assertThat(only(check(Name.SIGNER_REVOCATION, Result.PASSED)).note()).isEmpty();
    }

    @Test
    void whatCouldNotBeCheckedIsNeverATick() {
        assertThat(only(check(Name.SIGNER_CHAIN, Result.NOT_POSSIBLE)).mark()).isEqualTo(Mark.UNKNOWN);
        assertThat(only(check(Name.SIGNER_CHAIN, Result.SKIPPED)).mark()).isEqualTo(Mark.NONE);
        assertThat(only(check(Name.SIGNER_CHAIN, Result.NOT_SUPPORTED)).mark()).isEqualTo(Mark.NONE);
        assertThat(only(check(Name.FILE_HASHES, Result.PASSED), check(Name.FILE_HASHES, Result.NOT_POSSIBLE))
                        .mark())
                .isEqualTo(Mark.UNKNOWN);
    }

    @Test
    void aCaveatIsToldOnceByItsCheckOrByItself() {
        Check expired = check(Name.DOCUMENT_VALIDITY, Result.FAILED);

        assertThat(CheckSummary.of(WORDS, List.of(expired), Set.of(Caveat.DOCUMENT_EXPIRED, Caveat.CRL_MISSING)))
                .extracting(CheckSummary.Line::key)
                .containsExactly("DOCUMENT_VALIDITY", "CRL_MISSING");
        assertThat(CheckSummary.of(WORDS, List.of(), Set.of(Caveat.DOCUMENT_EXPIRED)))
                .extracting(CheckSummary.Line::mark)
                .containsExactly(Mark.ATTENTION);
    }
}
