package vn.cccd.kiosk.flow.proctor;

import java.util.List;
import vn.cccd.kiosk.sector.drivingtest.RosterProblem;
import vn.cccd.kiosk.text.Bilingual;

/** What became of a list that was brought in; told until the next thing happens. */
public sealed interface RosterNews {
    /** It counts from now on; {@code problems} say which of its lines do not. */
    record Taken(int candidates, List<RosterProblem> problems) implements RosterNews {
        public Taken {
            problems = List.copyOf(problems);
        }
    }

    /** It is no list of candidates; the one before goes on. {@code why} quotes nothing of it. */
    record Refused(Bilingual why) implements RosterNews {}
}
