package vn.cccd.kiosk.sector.drivingtest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.identity.IdNumber;

/** Who was checked at which stage, in the order in which it happened. People count, not the numbers that a list gives them. */
public record Attendance(List<Presence> presences) {
    public Attendance {
        presences = List.copyOf(presences);
    }

    public static Attendance none() {
        return new Attendance(List.of());
    }

    /** One more; a second check of one person at one stage is the caller's mistake. */
    public Attendance with(Presence presence) {
        if (at(presence.person(), presence.stage()).isPresent()) {
            throw new IllegalArgumentException("checked at this stage before");
        }
        List<Presence> more = new ArrayList<>(presences);
        more.add(presence);
        return new Attendance(more);
    }

    /** When and how this person was checked at this stage. */
    public Optional<Presence> at(IdNumber person, Stage stage) {
        return presences.stream()
                .filter(presence -> presence.person().equals(person) && presence.stage() == stage)
                .findFirst();
    }

    /** The last stage at which this person was checked; empty for one who is still expected. */
    public Optional<Stage> lastStage(IdNumber person) {
        return presences.stream()
                .filter(presence -> presence.person().equals(person))
                .map(Presence::stage)
                .max(Stage::compareTo);
    }

    /** How many of these candidates were checked at a stage. */
    public long count(Collection<Candidate> candidates, Stage stage) {
        return candidates.stream()
                .filter(candidate -> at(candidate.id(), stage).isPresent())
                .count();
    }
}
