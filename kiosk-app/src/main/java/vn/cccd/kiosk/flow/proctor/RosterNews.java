package vn.cccd.kiosk.flow.proctor;

import java.util.List;
import java.util.OptionalInt;
import vn.cccd.kiosk.sector.drivingtest.RosterProblem;
import vn.cccd.kiosk.text.Bilingual;

/** What became of a list that was brought in; told until the next thing happens. */
public sealed interface RosterNews {
    /**
     * It counts from now on.
     *
     * @param problems which of its lines do not count
     * @param photos of how many candidates there is a photo; empty when no photos came with the list
     */
    record Taken(int candidates, List<RosterProblem> problems, OptionalInt photos) implements RosterNews {
        public Taken {
            problems = List.copyOf(problems);
        }

        /** The same list with photos of so many of its candidates. */
        Taken with(int counted) {
            return new Taken(candidates, problems, OptionalInt.of(counted));
        }
    }

    /** It is no list of candidates; the one before goes on. {@code why} quotes nothing of it. */
    record Refused(Bilingual why) implements RosterNews {}
}
