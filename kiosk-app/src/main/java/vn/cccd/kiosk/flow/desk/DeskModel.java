package vn.cccd.kiosk.flow.desk;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import vn.cccd.kiosk.text.FailureCode;

/**
 * A desk's reader and what is true around it.
 *
 * @param attempts how many readings were begun; the last one's number
 * @param troubles what does not work at the moment
 * @param online whether the backend was reachable lately
 * @param now local time, brought by events
 */
public record DeskModel(
        DeskState state,
        boolean cardThere,
        long attempts,
        Set<FailureCode> troubles,
        boolean online,
        LocalDateTime now) {
    public DeskModel {
        troubles = Set.copyOf(troubles);
    }

    /** A desk that was just switched on. */
    public static DeskModel atStart(LocalDateTime now) {
        return new DeskModel(new DeskState.Ready(), false, 0, Set.of(), true, now);
    }

    /** The same reader begun anew, with what is known about its surroundings. */
    public DeskModel anew() {
        return to(new DeskState.Ready());
    }

    DeskModel to(DeskState next) {
        return new DeskModel(next, cardThere, attempts, troubles, online, now);
    }

    DeskModel withCard(boolean there) {
        return new DeskModel(state, there, attempts, troubles, online, now);
    }

    DeskModel nextAttempt() {
        return new DeskModel(state, cardThere, attempts + 1, troubles, online, now);
    }

    DeskModel withTrouble(FailureCode what, boolean begun) {
        Set<FailureCode> changed = EnumSet.noneOf(FailureCode.class);
        changed.addAll(troubles);
        if (begun) {
            changed.add(what);
        } else {
            changed.remove(what);
        }
        return new DeskModel(state, cardThere, attempts, changed, online, now);
    }

    DeskModel withConnection(boolean reachable) {
        return new DeskModel(state, cardThere, attempts, troubles, reachable, now);
    }

    DeskModel at(LocalDateTime time) {
        return new DeskModel(state, cardThere, attempts, troubles, online, time);
    }
}
