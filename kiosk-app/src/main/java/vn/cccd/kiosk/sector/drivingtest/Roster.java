package vn.cccd.kiosk.sector.drivingtest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.text.Folding;

/** The candidates of a day, in the order of their list; somebody with two tests is on it twice. */
public final class Roster {
    private final List<Candidate> candidates;
    private final Map<Exam, Candidate> byExam = new HashMap<>();

    /** A roster; a person who comes twice for one class, or a number that comes twice in a session, is the caller's mistake: {@link RosterReader} sorts them out. */
    public Roster(List<Candidate> candidates) {
        this.candidates = List.copyOf(candidates);
        this.candidates.forEach(candidate -> byExam.put(candidate.exam(), candidate));
        long places = this.candidates.stream()
                .map(candidate -> List.of(candidate.session(), candidate.number()))
                .distinct()
                .count();
        if (byExam.size() != this.candidates.size() || places != this.candidates.size()) {
            throw new IllegalArgumentException("somebody is on the list twice");
        }
    }

    public List<Candidate> candidates() {
        return candidates;
    }

    /** The sessions in the order in which they come up first. */
    public List<String> sessions() {
        return candidates.stream().map(Candidate::session).distinct().toList();
    }

    /** The candidate of this test. */
    public Optional<Candidate> find(Exam exam) {
        return Optional.ofNullable(byExam.get(exam));
    }

    /** The tests of a person, those of {@code session} first, else in the order of the list; empty for somebody who is not on it. */
    public List<Candidate> find(IdNumber person, String session) {
        return candidates.stream()
                .filter(candidate -> candidate.id().equals(person))
                .sorted(Comparator.comparing(candidate -> !candidate.session().equals(session)))
                .toList();
    }

    /** Whether a number in the test says of whom it is; another session may begin to count anew. */
    public boolean isAlone(String number) {
        return candidates.stream()
                        .filter(candidate -> candidate.number().equals(number))
                        .count()
                == 1;
    }

    /** Whose number begins with, or whose name or identity number contains what was typed; accents and case do not matter. */
    public List<Candidate> search(String typed) {
        String wanted = Folding.withoutAccents(typed);
        return candidates.stream()
                .filter(candidate -> Folding.withoutAccents(candidate.number()).startsWith(wanted)
                        || Folding.withoutAccents(candidate.fullName()).contains(wanted)
                        || candidate.id().digits().contains(wanted))
                .toList();
    }

    @Override
    public String toString() {
        return "Roster[" + candidates.size() + "]";
    }
}
