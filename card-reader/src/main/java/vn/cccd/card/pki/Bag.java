package vn.cccd.card.pki;

import java.util.ArrayList;
import java.util.List;

/** Reads collections in which one bad element must not spoil the others. */
final class Bag {
    private Bag() {}

    interface Reading<T> {
        T of(Ber whole) throws PkiException;
    }

    /** The readable elements of {@code bag}; the others are noted in {@code unreadable} by position and reason. */
    static <T> List<T> read(Ber bag, Reading<T> reading, String what, List<String> unreadable) throws PkiException {
        List<T> read = new ArrayList<>();
        int position = 0;
        for (Ber whole : bag.children()) {
            position++;
            try {
                read.add(reading.of(whole.expect(Ber.SEQUENCE, what)));
            } catch (PkiException e) {
                unreadable.add(what + " " + position + ": " + e.getMessage());
            }
        }
        return read;
    }
}
