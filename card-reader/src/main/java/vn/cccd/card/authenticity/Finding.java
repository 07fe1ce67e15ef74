package vn.cccd.card.authenticity;

import java.util.Set;

/** One check and the caveats that it brings. */
record Finding(Check check, Set<Caveat> caveats) {
    Finding {
        caveats = Set.copyOf(caveats);
    }

    static Finding of(Check.Name name, Check.Result result, String detail, Caveat... caveats) {
        return new Finding(new Check(name, result, detail), Set.of(caveats));
    }

    boolean failed() {
        return check.result() == Check.Result.FAILED;
    }
}
