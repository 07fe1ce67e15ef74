package vn.cccd.card.authenticity;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Collects what is weak about a signature and adds it to the words of its check (Doc 9303-12, 4.1.6). */
final class SignatureStrength {
    private final Set<String> weak = new LinkedHashSet<>();

    SignatureStrength with(Optional<String> weakness) {
        weakness.ifPresent(weak::add);
        return this;
    }

    /** A passed check, with a caveat where something is weak. */
    Finding passed(Check.Name name, String detail) {
        return weak.isEmpty()
                ? Finding.of(name, Check.Result.PASSED, detail)
                : Finding.of(
                        name,
                        Check.Result.PASSED,
                        detail + "; weak: " + String.join(", ", weak),
                        Caveat.WEAK_ALGORITHM);
    }
}
