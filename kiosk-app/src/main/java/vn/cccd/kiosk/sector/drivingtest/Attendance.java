package vn.cccd.kiosk.sector.drivingtest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who was checked at which stage, in the order in which it happened. Each test of a person counts for itself, whatever number a list gives it. */
public record Attendance(List<Presence> presences) {
    public Attendance {
        presences = List.copyOf(presences);
    }

    public static Attendance none() {
        return new Attendance(List.of());
    }

    /** One more; a second check of one test at one stage is the caller's mistake. */
    public Attendance with(Presence presence) {
        if (at(presence.exam(), presence.stage()).isPresent()) {
            throw new IllegalArgumentException("checked at this stage before");
        }
        List<Presence> more = new ArrayList<>(presences);
        more.add(presence);
        return new Attendance(more);
    }

    /** When and how somebody was checked at this stage of a test. */
    public Optional<Presence> at(Exam exam, Stage stage) {
        return presences.stream()
                .filter(presence -> presence.exam().countsFor(exam) && presence.stage() == stage)
                .findFirst();
    }

    /** The last stage of a test at which somebody was checked; empty while they are still expected. */
    public Optional<Stage> lastStage(Exam exam) {
        return presences.stream()
                .filter(presence -> presence.exam().countsFor(exam))
                .map(Presence::stage)
                .max(Stage::compareTo);
    }

    /** Whether a stage has begun for these candidates: somebody of them was checked at it. Before that nobody is absent. */
    public boolean begun(Collection<Candidate> candidates, Stage stage) {
        return candidates.stream()
                .anyMatch(candidate -> at(candidate.exam(), stage).isPresent());
    }

    /** How many of these candidates were checked at a stage. */
    public long count(Collection<Candidate> candidates, Stage stage) {
        return candidates.stream()
                .filter(candidate -> at(candidate.exam(), stage).isPresent())
                .count();
    }
}
