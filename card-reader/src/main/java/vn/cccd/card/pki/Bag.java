package vn.cccd.card.pki;

import java.util.ArrayList;
import java.util.List;

/** Reads collections in which one bad element must not spoil the others. */
final class Bag {
    private static final int MOST = 100_000;

    private Bag() {}

    /** An element and its position, the first being 1. */
    record Item<T>(int position, T value) {}

    interface Reading<T> {
        T of(Ber whole) throws PkiException;
    }

    /**
     * The readable elements of {@code bag}; the others are noted in {@code unreadable} by position and reason. Behind an element
     * whose end cannot be found nothing is read.
     */
    static <T> List<Item<T>> read(Ber bag, Reading<T> reading, String what, List<String> unreadable) {
        List<Item<T>> read = new ArrayList<>();
        Ber.Children each = bag.walk();
        for (int position = 1; each.more(); position++) {
            Ber whole;
            try {
                whole = each.next();
            } catch (PkiException e) {
                unreadable.add(what + " " + position + " and all behind it: " + e.getMessage());
                return read;
            }
            if (position > MOST) {
                unreadable.add(what + " " + position + " and all behind it: too many");
                return read;
            }
            try {
                read.add(new Item<>(position, reading.of(whole.expect(Ber.SEQUENCE, what))));
            } catch (PkiException e) {
                unreadable.add(what + " " + position + ": " + e.getMessage());
            }
        }
        return read;
    }
}
