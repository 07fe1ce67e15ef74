package vn.cccd.kiosk.sector.drivingtest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who was checked at which stage, in the order in which it happened. */
public record Attendance(List<Presence> presences) {
    public Attendance {
        presences = List.copyOf(presences);
    }

    public static Attendance none() {
        return new Attendance(List.of());
    }

    /** One more; a second check of one candidate at one stage is the caller's mistake. */
    public Attendance with(Presence presence) {
        if (at(presence.number(), presence.stage()).isPresent()) {
            throw new IllegalArgumentException("checked at this stage before");
        }
        List<Presence> more = new ArrayList<>(presences);
        more.add(presence);
        return new Attendance(more);
    }

    /** When and how this candidate was checked at this stage. */
    public Optional<Presence> at(String number, Stage stage) {
        return presences.stream()
                .filter(presence -> presence.number().equals(number) && presence.stage() == stage)
                .findFirst();
    }

    /** The last stage at which this candidate was checked; empty for one who is still expected. */
    public Optional<Stage> lastStage(String number) {
        return presences.stream()
                .filter(presence -> presence.number().equals(number))
                .map(Presence::stage)
                .max(Stage::compareTo);
    }

    /** How many of these candidates were checked at a stage. */
    public long count(Collection<Candidate> candidates, Stage stage) {
        return candidates.stream()
                .filter(candidate -> at(candidate.number(), stage).isPresent())
                .count();
    }
}
