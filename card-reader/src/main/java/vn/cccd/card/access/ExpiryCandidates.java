package vn.cccd.card.access;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The expiry dates that a Vietnamese card may have, from its holder's birth date; the printed code leaves the expiry out.
 *
 * <p>A card runs to the next birthday at which it must be changed: 25, 40, 60 (law of 2014), or 14, 25, 40, 60 (law 26/2023, for
 * cards issued from 2024-07-01). One issued within the two years before such a birthday runs to the following one; one issued
 * after the last never expires. What the laws leave open (29 February, the boundary day itself) yields a second candidate.
 */
public final class ExpiryCandidates {
    private static final LocalDate NEW_LAW = LocalDate.of(2024, 7, 1);
    private static final String NEVER = "991231";
    private static final int GRACE_YEARS = 2;
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("uuMMdd");

    private ExpiryCandidates() {}

    /**
     * The candidates as {@code YYMMDD}, the likeliest first, at most four.
     *
     * @param birth the whole birth date; a partial one yields no key at all
     * @param issued when the card was issued, when the code says so
     */
    public static List<String> of(LocalDate birth, Optional<LocalDate> issued, LocalDate today) {
        LocalDate from = issued.orElse(today);
        boolean newLaw = !from.isBefore(NEW_LAW);
        Set<String> candidates = new LinkedHashSet<>(runsTo(birth, from, newLaw, GRACE_YEARS));
        // The boundary day itself is nowhere defined, and a card may have been asked for days before it was issued.
        candidates.addAll(runsTo(birth, from.minusDays(1), newLaw, GRACE_YEARS));
        if (issued.isEmpty()) {
            candidates.addAll(runsTo(birth, from.minusYears(2), newLaw, GRACE_YEARS));
        }
        candidates.addAll(runsTo(birth, from, newLaw, 0));
        candidates.addAll(runsTo(birth, from, !newLaw, GRACE_YEARS));
        candidates.add(NEVER);
        return candidates.stream().limit(AccessKeys.MOST_TRIES).toList();
    }

    private static List<String> runsTo(LocalDate birth, LocalDate issued, boolean newLaw, int graceYears) {
        List<Integer> ages = newLaw ? List.of(14, 25, 40, 60) : List.of(25, 40, 60);
        for (int age : ages) {
            if (issued.isBefore(birthday(birth, age).minusYears(graceYears))) {
                return spellings(birth, age);
            }
        }
        return List.of(NEVER);
    }

    private static List<String> spellings(LocalDate birth, int age) {
        List<String> spellings = new ArrayList<>();
        LocalDate day = birthday(birth, age);
        spellings.add(SHORT.format(day));
        if (day.getDayOfMonth() != birth.getDayOfMonth()) {
            spellings.add(SHORT.format(day.plusDays(1)));
            spellings.add(SHORT.format(day).substring(0, 4) + "29");
        }
        return spellings;
    }

    private static LocalDate birthday(LocalDate birth, int age) {
        return birth.plusYears(age);
    }
}
