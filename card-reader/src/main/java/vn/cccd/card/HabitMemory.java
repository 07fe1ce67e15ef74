package vn.cccd.card;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.cccd.card.bytes.Bytes;
import vn.cccd.card.lds.ChipHabits;

/**
 * What readings have learned about one kind of chip on one model of reader, for the next of them. It holds no more than a few dozen kinds,
 * those met last, and nothing that tells one card from another: the answer to reset is the same for all cards of a kind.
 *
 * <p>A wrong memory costs time only: every reading tries for itself and tells what it found. As nobody would notice that more is possible
 * than what is remembered, one reading in a while begins without. May be used by any number of threads.
 */
final class HabitMemory {
    private static final int MOST_KINDS = 64;
    private static final int TRUSTED_READINGS = 32;

    private final Map<Kind, Remembered> kinds = new LinkedHashMap<>(MOST_KINDS, 0.75F, true);

    /** One kind of chip on one model of reader. */
    record Kind(ReaderModel model, Bytes answerToReset) {}

    private record Remembered(ChipHabits habits, int readings) {}

    /** What is known; nothing now and then. */
    synchronized Optional<ChipHabits> recall(Kind kind) {
        Remembered known = kinds.get(kind);
        if (known == null) {
            return Optional.empty();
        }
        if (known.readings() == TRUSTED_READINGS) {
            kinds.remove(kind);
            return Optional.empty();
        }
        kinds.put(kind, new Remembered(known.habits(), known.readings() + 1));
        return Optional.of(known.habits());
    }

    synchronized void learn(Kind kind, ChipHabits habits) {
        Remembered known = kinds.get(kind);
        int readings = known != null && known.habits().equals(habits) ? known.readings() : 0;
        kinds.put(kind, new Remembered(habits, readings));
        if (kinds.size() > MOST_KINDS) {
            kinds.remove(kinds.keySet().iterator().next());
        }
    }

    synchronized int size() {
        return kinds.size();
    }
}
