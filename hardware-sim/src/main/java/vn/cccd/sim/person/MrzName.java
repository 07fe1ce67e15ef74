package vn.cccd.sim.person;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A name as the machine-readable zone spells it (Doc 9303-3, 4.6): no accents, first word first, cut to the line. */
final class MrzName {
    private MrzName() {}

    /** Exactly {@code length} characters. */
    static String fit(String fullName, int length) {
        List<String> words = new ArrayList<>(List.of(withoutAccents(fullName).split(" ")));
        while (joined(words).length() > length && joined(words).charAt(length - 1) == '<') {
            shortenWordBefore(length, words);
        }
        String name = joined(words);
        return name.length() > length ? name.substring(0, length) : Mrz.filled(name, length);
    }

    private static String joined(List<String> words) {
        if (words.size() == 1) {
            return words.getFirst();
        }
        return words.getFirst() + "<<" + String.join("<", words.subList(1, words.size()));
    }

    /** A cut name must end in a letter, so that it can be seen to be cut (Doc 9303-5, 4.2.3). */
    private static void shortenWordBefore(int cut, List<String> words) {
        int last = words.size() - 1;
        while (last > 0 && joined(words.subList(0, last + 1)).length() >= cut) {
            last--;
        }
        String word = words.get(last);
        words.set(last, word.substring(0, word.length() - 1));
    }

    private static String withoutAccents(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        // Đ has no decomposition; apostrophes are left out, hyphens divide words (Doc 9303-3, 4.6).
        return decomposed
                .toUpperCase(Locale.ROOT)
                .replace('Đ', 'D')
                .replaceAll("['’]", "")
                .replaceAll("[^A-Z]+", " ")
                .strip();
    }
}
