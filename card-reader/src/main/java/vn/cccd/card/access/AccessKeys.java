package vn.cccd.card.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys worth trying, the likeliest first. A chip slows down after wrong keys, so there are never many.
 *
 * @param can for PACE only
 * @param mrz for PACE and BAC; several only when the expiry date had to be derived
 */
public record AccessKeys(Optional<AccessKey.Can> can, List<AccessKey.Mrz> mrz) {
    /** The most keys that are offered to one chip. */
    public static final int MOST_TRIES = 4;

    public AccessKeys {
        mrz = List.copyOf(mrz.subList(0, Math.min(mrz.size(), MOST_TRIES)));
        if (can.isEmpty() && mrz.isEmpty()) {
            throw new IllegalArgumentException("no key at all");
        }
    }

    /** The order for PACE: the access number needs no guessing. */
    List<AccessKey> forPace() {
        List<AccessKey> keys = new ArrayList<>(mrz);
        can.ifPresent(keys::addFirst);
        return keys;
    }

    /**
     * Whether the holder's card may well be a Vietnamese one: PACE may then be tried although the chip did not say that it has
     * it.
     */
    boolean looksVietnamese() {
        return can.isPresent()
                || mrz.stream().anyMatch(key -> key.documentNumber().matches("\\d{9}"));
    }
}
