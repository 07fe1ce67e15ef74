package vn.cccd.card.pcsc;

import static java.lang.System.Logger.Level.DEBUG;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;

/**
 * Counts insertions for providers that do not number them, so that one card in place of another between two looks is not missed.
 *
 * <p>Such a provider tells what was inserted during the last wait. What a look in between had found already is not counted twice.
 */
final class Insertions {
    private static final System.Logger LOG = System.getLogger(Insertions.class.getName());

    private final Map<String, Integer> counted = new HashMap<>();
    private Set<String> present = Set.of();
    private Set<String> told = Set.of();
    private Set<String> seenBeforeTold = Set.of();

    /** To be called after every wait. */
    void waited(CardTerminals terminals, boolean woken) throws CardException {
        told = woken ? insertedDuringLastWait(terminals) : Set.of();
        for (String reader : told) {
            if (!seenBeforeTold.contains(reader)) {
                counted.merge(reader, 1, Integer::sum);
            }
        }
        seenBeforeTold = Set.of();
    }

    private static Set<String> insertedDuringLastWait(CardTerminals terminals) throws CardException {
        try {
            return ReaderSurvey.list(terminals, CardTerminals.State.CARD_INSERTION).stream()
                    .map(CardTerminal::getName)
                    .collect(Collectors.toSet());
        } catch (UnsupportedOperationException | IllegalStateException e) {
            LOG.log(DEBUG, "this provider does not tell insertions", e);
            return Set.of();
        }
    }

    /** To be called after every look. */
    void surveyed(Set<String> readersWithCard) {
        Set<String> unexpected = new HashSet<>(readersWithCard);
        unexpected.removeAll(present);
        unexpected.removeAll(told);
        seenBeforeTold = unexpected;
        present = Set.copyOf(readersWithCard);
    }

    int of(String reader) {
        return counted.getOrDefault(reader, 0);
    }
}
