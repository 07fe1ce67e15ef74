package vn.cccd.card;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.cccd.card.authenticity.Caveat;
import vn.cccd.card.authenticity.Check;
import vn.cccd.card.authenticity.Verdict;

/**
 * What evidence of a reading is worth now.
 *
 * @param checks every check that a reading has; {@code NOT_POSSIBLE} where the evidence does not hold what it takes
 */
public record EvidenceJudgement(Verdict verdict, Set<Caveat> caveats, List<Check> checks) {
    public EvidenceJudgement {
        Set<Caveat> ordered = EnumSet.noneOf(Caveat.class);
        ordered.addAll(caveats);
        caveats = Collections.unmodifiableSet(ordered);
        checks = List.copyOf(checks);
    }
}
