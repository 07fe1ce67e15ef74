package vn.cccd.sim.chip;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with the answers of a chip that only pretends to hold the key of its DG15. Text form: {@code replayed-answer}. */
public enum ActiveAuthenticationFault {
    /** Always the same genuine answer, to a challenge of long ago. */
    REPLAYED_ANSWER,
    /** The first half of a genuine answer, with status {@code 6300}. */
    ANSWER_CUT_SHORT,
    /** Signed by another key of the same kind and length. */
    WRONG_KEY,
    /** A fresh signature by the right key, but over a challenge with one bit changed. */
    OTHER_CHALLENGE;

    /** The fault with this text form. */
    public static Optional<ActiveAuthenticationFault> named(String text) {
        return Arrays.stream(values())
                .filter(fault -> fault.text().equals(text))
                .findFirst();
    }

    /** In kebab case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
