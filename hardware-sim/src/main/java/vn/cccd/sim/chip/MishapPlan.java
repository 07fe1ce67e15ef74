package vn.cccd.sim.chip;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The mishaps that are still to come, and those that come again. */
final class MishapPlan {
    private final List<Mishap> pending;
    private final List<Mishap> recurring;
    private final Map<CommandName, Integer> named = new EnumMap<>(CommandName.class);
    private int commands;
    private long bytes;

    MishapPlan(List<Mishap> mishaps) {
        this.pending = new ArrayList<>(mishaps);
        this.recurring = mishaps.stream()
                .filter(mishap -> mishap.at() instanceof Moment.Every)
                .toList();
        // A hostile file has been hostile from the start.
        pending.removeIf(Mishap.HostileFile.class::isInstance);
    }

    /** What has not happened yet. */
    List<Mishap> pending() {
        return List.copyOf(pending);
    }

    /** What befalls the command with this instruction that comes in now, in the order of the plan. */
    List<Mishap> atNextCommand(int instruction) {
        commands++;
        for (CommandName name : CommandName.values()) {
            if (name.is(instruction)) {
                named.merge(name, 1, Integer::sum);
            }
        }
        List<Mishap> due = take(moment -> atCommand(moment, instruction));
        for (Mishap mishap : recurring) {
            if (!due.contains(mishap) && atCommand(mishap.at(), instruction)) {
                due.add(mishap);
            }
        }
        return due;
    }

    private boolean atCommand(Moment moment, int instruction) {
        return switch (moment) {
            case Moment.AtOnce atOnce -> true;
            case Moment.AtCommand at -> at.number() == commands;
            case Moment.AtNamedCommand at ->
                at.command().is(instruction) && named.getOrDefault(at.command(), 0) == at.number();
            case Moment.Every every -> commands % every.number() == 0;
            case Moment.InFile inFile -> false;
            case Moment.AtByteOf atByte -> false;
            case Moment.AfterBytes afterBytes -> false;
        };
    }

    /** What befalls a read that came to {@code position}. */
    List<Mishap> at(FileReading.Position position) {
        bytes += position.end() - position.start();
        return take(moment -> at(moment, position));
    }

    private boolean at(Moment moment, FileReading.Position position) {
        return switch (moment) {
            case Moment.InFile at ->
                at.file().identifier() == position.file()
                        && 100L * position.end() >= (long) at.percent() * position.size();
            case Moment.AtByteOf at -> at.file().identifier() == position.file() && position.end() >= at.bytes();
            case Moment.AfterBytes after -> bytes >= after.bytes();
            case Moment.AtOnce atOnce -> false;
            case Moment.AtCommand at -> false;
            case Moment.AtNamedCommand at -> false;
            case Moment.Every every -> false;
        };
    }

    private List<Mishap> take(Predicate<Moment> due) {
        var taken = new ArrayList<Mishap>();
        pending.removeIf(mishap -> due.test(mishap.at()) && taken.add(mishap));
        return taken;
    }
}
