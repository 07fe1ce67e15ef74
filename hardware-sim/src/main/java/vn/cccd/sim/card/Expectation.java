package vn.cccd.sim.card;

import java.util.List;
import java.util.Optional;

/**
 * How a reader that trusts the authority must judge a card, in the words of the command line.
 *
 * @param verdict such as {@code GENUINE}; empty when there must be none
 * @param caveats such as {@code DOCUMENT_EXPIRED}, sorted
 * @param failure such as {@code CARD_NOT_SUPPORTED}; empty when the card is read to its end
 */
public record Expectation(Optional<String> verdict, List<String> caveats, Optional<String> failure) {
    public Expectation {
        caveats = caveats.stream().sorted().toList();
    }

    static Expectation verdict(String verdict, String... caveats) {
        return new Expectation(Optional.of(verdict), List.of(caveats), Optional.empty());
    }
}
