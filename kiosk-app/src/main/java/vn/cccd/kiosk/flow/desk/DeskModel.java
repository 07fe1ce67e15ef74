package vn.cccd.kiosk.flow.desk;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cccd.kiosk.flow.CodeAlone;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.text.FailureCode;

/**
 * A desk's reader and what is true around it.
 *
 * @param cardOf whose card lies there; empty when none does, or its chip was not opened yet
 * @param attempts how many readings were begun; the last one's number
 * @param troubles what does not work at the moment
 * @param online whether the backend was reachable lately
 * @param now local time, brought by events
 */
public record DeskModel(
        DeskState state,
        boolean cardThere,
        Optional<IdNumber> cardOf,
        long attempts,
        Set<FailureCode> troubles,
        boolean online,
        LocalDateTime now) {
    public DeskModel {
        troubles = Set.copyOf(troubles);
    }

    /** A desk that was just switched on. */
    public static DeskModel atStart(LocalDateTime now) {
        return new DeskModel(new DeskState.Ready(), false, Optional.empty(), 0, Set.of(), true, now);
    }

    /** The same reader begun anew, with what is known about its surroundings. */
    public DeskModel anew() {
        return to(new DeskState.Ready());
    }

    DeskModel to(DeskState next) {
        return new DeskModel(next, cardThere, cardOf, attempts, troubles, online, now);
    }

    /** Another one lies there, or none: whose it is, is not known. */
    DeskModel withCard(boolean there) {
        return new DeskModel(
                state, there, there == cardThere ? cardOf : Optional.empty(), attempts, troubles, online, now);
    }

    DeskModel withCardOf(Optional<IdNumber> holder) {
        return new DeskModel(state, cardThere, cardThere ? holder : Optional.empty(), attempts, troubles, online, now);
    }

    /** Whether the card that lies there is known to be somebody else's than {@code person}'s. */
    public boolean cardIsOfAnother(IdNumber person) {
        return cardOf.filter(holder -> !holder.equals(person)).isPresent();
    }

    /** The code that staff may take for the card that is missing or does not work; empty where {@code site} wants the chip. */
    public Optional<CardKey.Scanned> codeAlone(Site site) {
        Optional<CardKey> key = switch (state) {
            case DeskState.NeedsCard waiting -> Optional.of(waiting.key());
            case DeskState.Failed failed -> failed.key().filter(tried -> CodeAlone.helps(failed.code()));
            case DeskState other -> Optional.empty();
        };
        return key.filter(known -> CodeAlone.accepted(key, site))
                .filter(CardKey.Scanned.class::isInstance)
                .map(CardKey.Scanned.class::cast);
    }

    DeskModel nextAttempt() {
        return new DeskModel(state, cardThere, cardOf, attempts + 1, troubles, online, now);
    }

    DeskModel withTrouble(FailureCode what, boolean begun) {
        Set<FailureCode> changed = EnumSet.noneOf(FailureCode.class);
        changed.addAll(troubles);
        if (begun) {
            changed.add(what);
        } else {
            changed.remove(what);
        }
        return new DeskModel(state, cardThere, cardOf, attempts, changed, online, now);
    }

    DeskModel withConnection(boolean reachable) {
        return new DeskModel(state, cardThere, cardOf, attempts, troubles, reachable, now);
    }

    DeskModel at(LocalDateTime time) {
        return new DeskModel(state, cardThere, cardOf, attempts, troubles, online, time);
    }

    /** What staff is told of the troubles, in order: without the PC/SC service no reader is seen, so that none is there is no news then. */
    public List<FailureCode> troublesToTell() {
        return troubles.stream()
                .filter(code ->
                        code != FailureCode.READER_MISSING || !troubles.contains(FailureCode.READER_SERVICE_DOWN))
                .sorted()
                .toList();
    }
}
