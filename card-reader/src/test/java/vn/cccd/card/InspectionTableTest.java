package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.cccd.card.CaseResult.Way;
import vn.cccd.sim.card.CardProfile;

class InspectionTableTest {
    private static final Map<String, String> ROWS = Map.of("A01", "the usual card");
    private static final CaseResult RIGHT =
            new CaseResult(Way.IN_PROCESS, "A01", "cccd-2021", "a|b", "GENUINE", "GENUINE", true);

    @Test
    void everyCaseHasACardAndEveryCardACase() {
        assertThat(InspectionTable.rows().keySet())
                .hasSize(55)
                .isEqualTo(CardProfile.all().stream()
                        .flatMap(profile -> profile.inspectionCase().stream())
                        .collect(Collectors.toSet()));
    }

    @Test
    void aCaseIsMetWhenAllItsCardsEndAsTheyMust() {
        CaseResult wrong = new CaseResult(Way.THROUGH_PCSCD, "A01", "copy", "c", "FORGED", "GENUINE", false);

        assertThat(InspectionTable.of(ROWS, List.of(RIGHT)))
                .contains("1 cases, 1 judged as they must be. Cards in process: ✓ 1 of 1. Cards through pcscd: –.")
                .contains("| A01 | the usual card | 1 | GENUINE | GENUINE | ✓ 1 of 1 | – |")
                .contains("| A01 | `cccd-2021` | a\\|b | GENUINE | ✓ GENUINE | – |");
        assertThat(InspectionTable.of(ROWS, List.of(RIGHT, wrong)))
                .contains("1 cases, 0 judged as they must be")
                .contains("| A01 | the usual card | 2 | FORGED; GENUINE | GENUINE | ✓ 1 of 1 | ✗ 0 of 1 |");
    }

    @Test
    void aCaseWithoutResultsIsInTheTableAndNotMet() {
        assertThat(InspectionTable.of(ROWS, List.of()))
                .contains("1 cases, 0 judged")
                .contains("| A01 | the usual card | 0 |  |  | – | – |");
    }

    @Test
    void aResultIsReadAsItWasWritten() {
        assertThat(CaseResult.parse(RIGHT.line())).isEqualTo(RIGHT);
    }
}
