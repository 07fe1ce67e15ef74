package vn.cccd.kiosk.flow;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.text.ClockText;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;

/**
 * Everything a screen shows: the state of the visit and what is true around it.
 *
 * @param visit the number of this visit; news that carry an earlier one are too late
 * @param now local time at the kiosk, brought by {@link Event.ClockTicked}
 * @param troubles what does not work at the moment, such as a missing reader
 * @param online whether the backend was reachable lately
 * @param cardThere whether a card lies on the reader
 * @param attempts how many readings were begun since the kiosk was started; the last one's number
 */
public record Model(
        State state,
        Site site,
        Language language,
        LocalDateTime now,
        Set<FailureCode> troubles,
        boolean online,
        boolean cardThere,
        long visit,
        long attempts,
        IdleWatch idle) {
    public Model {
        troubles = Set.copyOf(troubles);
    }

    /** A kiosk that was just switched on. */
    public static Model atStart(Site site, LocalDateTime now) {
        if (site.services().isEmpty()) {
            throw new IllegalArgumentException("who helps themselves chooses among services");
        }
        return new Model(
                new State.Inviting(), site, Language.VIETNAMESE, now, Set.of(), true, false, 1, 0, IdleWatch.atStart());
    }

    /** After the program failed beyond repair: nothing of the visit is left, what is known about the surroundings is kept. */
    public Model anew() {
        State first = cardThere ? new State.TakingBackCard() : new State.Inviting();
        return new Model(
                first,
                site,
                Language.VIETNAMESE,
                now,
                troubles,
                online,
                cardThere,
                visit + 1,
                attempts + 1,
                idle.next());
    }

    /** The header's clock in the language of the screen. */
    public String clockText() {
        return ClockText.of(now, language);
    }

    /** What does not work, for the line above the footer: the most important trouble. */
    public Optional<FailureCode> banner() {
        return troubles.stream().sorted().findFirst();
    }

    /** "What was recorded is sent when there is a network." */
    public boolean offlineHint() {
        return !online;
    }

    /** Seconds until the visit is wiped, while "are you still there?" is asked. */
    public OptionalInt countdown() {
        return idle.secondsLeft();
    }

    /** Whether codes can be scanned now; otherwise numbers are typed. */
    public boolean scanning() {
        return site.scanner() && !troubles.contains(FailureCode.SCANNER_MISSING);
    }

    /** Whether the code on a card or in VNeID, which nobody has signed, is enough without the card. */
    public boolean codeAloneEnough() {
        return scanning() && CodeAlone.enough(Assurance.QR_UNSIGNED, site);
    }

    /** The buttons that are always in the same place, in this order. */
    public List<Offer> footer() {
        List<Offer> offers = new ArrayList<>();
        if (!(state instanceof State.StaffCalled)) {
            offers.add(Offer.of(Choice.CALL_STAFF));
        }
        if (state instanceof State.Inviting || state instanceof State.AwaitingCard) {
            offers.add(Offer.of(Choice.TYPE_NUMBER));
        }
        if (mayLeave()) {
            offers.add(Offer.of(Choice.LEAVE));
        }
        return List.copyOf(offers);
    }

    /** Whoever is being registered, or is, has nothing to leave: the desk would register them once more. */
    private boolean mayLeave() {
        State place = place();
        return !(place instanceof State.Recording
                || place instanceof State.Done
                || state instanceof State.NotUsingThisMachine);
    }

    /** Where the visit is, also when the call for staff covers it. */
    State place() {
        return state instanceof State.StaffCalled called ? called.behind() : state;
    }
}
