package vn.cccd.sim.chip;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cccd.sim.bytes.Bytes;

/** All that befalls one command. */
final class Misfortune {
    private final MishapPlan plan;
    private final Map<String, Chip> otherCards;
    private final Surroundings surroundings;
    private final SecureRandom random;
    private final List<Mishap> due = new ArrayList<>();

    Misfortune(MishapPlan plan, Map<String, Chip> otherCards, Surroundings surroundings, SecureRandom random) {
        this.plan = plan;
        this.otherCards = otherCards;
        this.surroundings = surroundings;
        this.random = random;
    }

    /** The command came in. */
    void begin(int instruction) throws ChipGone {
        happen(plan.atNextCommand(instruction));
    }

    /** It read something. */
    void reached(FileReading.Position position) throws ChipGone {
        happen(plan.at(position));
    }

    private void happen(List<Mishap> mishaps) throws ChipGone {
        due.addAll(mishaps);
        for (Mishap mishap : mishaps) {
            Optional<Departure> departure = departure(mishap);
            if (departure.isPresent()) {
                throw new ChipGone(departure.get());
            }
            if (mishap instanceof Mishap.Desk desk) {
                surroundings.befall(desk.event());
            }
        }
    }

    private Optional<Departure> departure(Mishap mishap) {
        return switch (mishap) {
            case Mishap.Removed removed -> Optional.of(new Departure.ForGood());
            case Mishap.Moved moved -> Optional.of(new Departure.Returning(moved.away()));
            case Mishap.AnotherCard another ->
                Optional.ofNullable(otherCards.get(another.name()))
                        .map(next -> new Departure.Replaced(Mishap.USUAL_ABSENCE, next));
            default -> Optional.empty();
        };
    }

    /** The status word that stands in place of carrying the command out. */
    Optional<Integer> wrongStatus() {
        return of(Mishap.WrongStatus.class).map(Mishap.WrongStatus::status);
    }

    /** The bare status word with which secure messaging ends. */
    Optional<Integer> sessionEnd() {
        return of(Mishap.SessionEnded.class).map(Mishap.SessionEnded::status);
    }

    boolean has(Class<? extends Mishap> kind) {
        return of(kind).isPresent();
    }

    private <T extends Mishap> Optional<T> of(Class<T> kind) {
        return due.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    Duration delay() {
        return due.stream()
                .filter(Mishap.Delay.class::isInstance)
                .map(mishap -> ((Mishap.Delay) mishap).time())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The answer as it arrives. */
    Bytes spoiled(Bytes answer) {
        Bytes spoiled = answer;
        for (Mishap mishap : due) {
            spoiled = spoiled(mishap, spoiled);
        }
        return spoiled;
    }

    private Bytes spoiled(Mishap mishap, Bytes answer) {
        return switch (mishap) {
            case Mishap.Silent silent -> Bytes.empty();
            case Mishap.Garbage garbage -> noise(garbage.length());
            case Mishap.Truncated cut -> answer.first(Math.min(cut.length(), answer.length()));
            case Mishap.Mutated mutated -> mutated(answer, mutated.changes());
            default -> answer;
        };
    }

    private Bytes noise(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.copyOf(bytes);
    }

    /** Mostly other values; now and then one byte more or less. */
    private Bytes mutated(Bytes answer, int changes) {
        Bytes changed = answer;
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(changed.length() + 1);
            Bytes rest = changed.from(at);
            changed = switch (random.nextInt(8)) {
                case 0 -> Bytes.join(changed.first(at), noise(1), rest);
                case 1 -> Bytes.join(changed.first(at), rest.isEmpty() ? rest : rest.from(1));
                default ->
                    rest.isEmpty()
                            ? changed
                            : Bytes.join(
                                    changed.first(at), Bytes.of(rest.at(0) ^ (1 + random.nextInt(255))), rest.from(1));
            };
        }
        return changed;
    }
}
