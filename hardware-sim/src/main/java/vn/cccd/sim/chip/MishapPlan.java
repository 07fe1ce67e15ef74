package vn.cccd.sim.chip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The mishaps that are still to come; each happens once. */
final class MishapPlan {
    private final List<Mishap> pending;
    private int commands;

    MishapPlan(List<Mishap> mishaps) {
        this.pending = new ArrayList<>(mishaps);
    }

    /** What has not happened yet. */
    List<Mishap> pending() {
        return List.copyOf(pending);
    }

    /** What befalls the command that comes in now. */
    Optional<Mishap> atNextCommand() {
        commands++;
        return take(moment -> moment instanceof Moment.AtCommand command && command.number() == commands);
    }

    /** What befalls a read that came to {@code position}. */
    Optional<Mishap> at(FileReading.Position position) {
        return take(moment -> moment instanceof Moment.InFile inFile
                && inFile.file().identifier() == position.file()
                && 100L * position.end() >= (long) inFile.percent() * position.size());
    }

    private Optional<Mishap> take(Predicate<Moment> due) {
        Optional<Mishap> found =
                pending.stream().filter(mishap -> due.test(mishap.at())).findFirst();
        found.ifPresent(pending::remove);
        return found;
    }
}
