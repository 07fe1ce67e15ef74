package vn.cccd.kiosk.sector.drivingtest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cccd.kiosk.identity.IdNumber;

/** The last suspicion of a day about each person, lifted ones too. Whatever list is read and however often the program starts, it stays. */
public record Suspicions(Map<IdNumber, Suspicion> last) {
    public Suspicions {
        last = Map.copyOf(last);
    }

    public static Suspicions none() {
        return new Suspicions(Map.of());
    }

    /** One more, in the place of an earlier one about the same person. */
    public Suspicions with(Suspicion suspicion) {
        Map<IdNumber, Suspicion> more = new HashMap<>(last);
        more.put(suspicion.person(), suspicion);
        return new Suspicions(more);
    }

    /** These with what {@code newer} knows better. */
    public Suspicions with(Suspicions newer) {
        Map<IdNumber, Suspicion> more = new HashMap<>(last);
        more.putAll(newer.last);
        return new Suspicions(more);
    }

    /** What stands against letting this person in without an accepted card. */
    public Optional<Suspicion> on(IdNumber person) {
        return Optional.ofNullable(last.get(person)).filter(Suspicion::stands);
    }

    /** Tells what was found, never of whom. */
    @Override
    public String toString() {
        return "Suspicions" + List.copyOf(last.values());
    }
}
