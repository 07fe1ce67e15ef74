package vn.cccd.sim.person;

import java.time.LocalDate;
import java.util.Optional;

/** When a card was issued and when it must be changed; without {@code expires} it holds for life. */
public record CardDates(LocalDate issued, Optional<LocalDate> expires) {
    /** A card to be changed on {@code expires}. */
    public static CardDates until(LocalDate issued, LocalDate expires) {
        return new CardDates(issued, Optional.of(expires));
    }

    /** A card that never has to be changed. */
    public static CardDates forLife(LocalDate issued) {
        return new CardDates(issued, Optional.empty());
    }
}
