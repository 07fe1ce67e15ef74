package vn.cccd.kiosk.sector.drivingtest;

import java.util.List;

/**
 * A list as far as it could be understood.
 *
 * @param problems one or more for every line that is not on the roster, and remarks on lines that are
 */
public record RosterReading(Roster roster, List<RosterProblem> problems) {
    public RosterReading {
        problems = List.copyOf(problems);
    }
}
