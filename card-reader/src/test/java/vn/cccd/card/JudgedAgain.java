package vn.cccd.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Evidence;
import vn.cccd.card.authenticity.EvidenceOutcome;

/** Judges readings again from their evidence, through the serialised form. */
final class JudgedAgain {
    private JudgedAgain() {}

    static Evidence reread(Evidence evidence) {
        return ((EvidenceOutcome.Understood) Evidence.decode(evidence.encode())).evidence();
    }

    /** By the trust that the reading was judged with, it ends the same, and no check ends in another way. */
    static void assertAlike(ChipReading reading, EvidenceJudge judge) {
        Evidence evidence = reread(reading.evidence());
        EvidenceJudgement again = judge.judge(evidence);

        assertThat(evidence).isEqualTo(reading.evidence());
        assertThat(again.verdict()).isEqualTo(reading.verdict());
        assertThat(again.caveats()).isEqualTo(reading.caveats());
        assertThat(again.checks()).extracting(Check::name).contains(Check.Name.values());
        assertThat(results(reading.checks())).containsAll(results(again.checks()));
    }

    /** Those of checks that evidence can answer. */
    private static List<String> results(List<Check> checks) {
        return checks.stream()
                .filter(check -> switch (check.name()) {
                    case MRZ_CHECK_DIGITS, MRZ_DG13_AGREE, QR_CHIP_AGREE, DOCUMENT_VALIDITY -> false;
                    default -> true;
                })
                .map(check -> check.name() + " " + check.result())
                .toList();
    }
}
