package vn.cccd.kiosk.sector.drivingtest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cccd.kiosk.text.FailureCode;

/**
 * A proctor's decision against objections.
 *
 * @param failure what happened to the card, where no chip was judged
 * @param reason in the proctor's words, {@value #SHORTEST} to {@value #LONGEST} characters: it stands on the attendance sheet
 * @param proctor who decided
 */
public record LetPass(Set<Objection> objections, Optional<FailureCode> failure, String reason, String proctor) {
    static final int SHORTEST = 5;
    static final int LONGEST = 200;

    public LetPass {
        objections = Set.copyOf(objections);
        reason = reason.strip();
        proctor = proctor.strip();
        if (objections.isEmpty() || !objections.stream().allMatch(Objection::overridable)) {
            throw new IllegalArgumentException("only an objection that a proctor may overrule is let pass");
        }
        if (!isReason(reason) || proctor.isEmpty()) {
            throw new IllegalArgumentException("a proctor gives a reason and a name");
        }
    }

    /** By their names what was let pass, the most important first. */
    public List<FailureCode> codes() {
        return objections.stream()
                .sorted()
                .map(objection -> objection.code(failure))
                .toList();
    }

    /** Whether somebody who reads the sheet later can do something with it. */
    public static boolean isReason(String text) {
        int length = text.strip().length();
        return length >= SHORTEST && length <= LONGEST;
    }

    /** What was let pass; the reason may name people. */
    @Override
    public String toString() {
        return "LetPass" + objections;
    }
}
