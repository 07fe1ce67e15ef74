package vn.cccd.sim.pki;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One of a closed set of values that a card profile may name. The texts are stable: profile files are written with them. */
public interface Choice {
    /** The constant's name, as every enum has it. */
    String name();

    /** The name in lower case with dashes, such as {@code same-name}. */
    default String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The choice among {@code kind} that is called {@code text}. */
    static <E extends Enum<E> & Choice> Optional<E> named(Class<E> kind, String text) {
        return Stream.of(kind.getEnumConstants())
                .filter(choice -> choice.text().equals(text))
                .findFirst();
    }

    /** An immutable copy that is always gone through in the order of declaration. */
    static <E extends Enum<E> & Choice> Set<E> copyOf(Set<E> choices) {
        return Collections.unmodifiableSet(new TreeSet<>(choices));
    }

    /** {@code choices} and {@code more}. */
    static <E extends Enum<E> & Choice> Set<E> join(Set<E> choices, List<E> more) {
        Set<E> all = new TreeSet<>(choices);
        all.addAll(more);
        return Collections.unmodifiableSet(all);
    }
}
