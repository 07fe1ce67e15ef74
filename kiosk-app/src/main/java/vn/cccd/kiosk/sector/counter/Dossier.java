package vn.cccd.kiosk.sector.counter;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.cccd.kiosk.identity.IdNumber;

/**
 * A file: everybody who takes part in one matter, and what the clerk noted.
 *
 * @param id never given twice
 * @param title what the clerk calls it, for example its number in the notary's book; may be empty
 * @param openedAt when the first of its parties came, local time at the counter; of a file that is still empty, when it was begun
 */
public record Dossier(UUID id, String title, LocalDateTime openedAt, List<Party> parties, Answers answers) {
    public Dossier {
        parties = List.copyOf(parties);
    }

    public static Dossier open(UUID id, LocalDateTime at) {
        return new Dossier(id, "", at, List.of(), Answers.none());
    }

    /** Whether there is nothing in it that could be lost. */
    public boolean blank() {
        return parties.isEmpty() && title.isEmpty() && answers.texts().isEmpty();
    }

    /** The number of the next party. */
    public int nextNumber() {
        return parties.stream().mapToInt(Party::number).max().orElse(0) + 1;
    }

    public Optional<Party> party(int number) {
        return parties.stream().filter(party -> party.number() == number).findFirst();
    }

    /** Who is in the file with this identity number. */
    public Optional<Party> find(IdNumber number) {
        return parties.stream()
                .filter(party -> party.identity().person().number().equals(number))
                .findFirst();
    }

    /** How many take part as this. */
    public long count(String role) {
        return parties.stream().filter(party -> party.role().equals(role)).count();
    }

    /** With one party more; the first one opens the file. */
    public Dossier with(Party party) {
        List<Party> more = new ArrayList<>(parties);
        more.add(party);
        return new Dossier(id, title, parties.isEmpty() ? party.readAt() : openedAt, more, answers);
    }

    /** With one party changed; without it nothing changes. */
    public Dossier changing(int number, UnaryOperator<Party> change) {
        List<Party> changed = parties.stream()
                .map(party -> party.number() == number ? change.apply(party) : party)
                .toList();
        return new Dossier(id, title, openedAt, changed, answers);
    }

    public Dossier without(int number) {
        List<Party> fewer =
                parties.stream().filter(party -> party.number() != number).toList();
        return new Dossier(id, title, openedAt, fewer, answers);
    }

    public Dossier withTitle(String newTitle) {
        return new Dossier(id, newTitle.strip(), openedAt, parties, answers);
    }

    public Dossier withAnswers(Answers newAnswers) {
        return new Dossier(id, title, openedAt, parties, newAnswers);
    }

    /** Tells how many take part only. */
    @Override
    public String toString() {
        return "Dossier[" + parties.size() + " parties]";
    }
}
