package vn.cccd.sim.card;

import java.util.Optional;
import vn.cccd.sim.person.CardDates;
import vn.cccd.sim.person.Citizen;

/** Until when the card is valid. */
public enum CardValidity {
    /** As the citizen's own card says. */
    AS_ISSUED,
    /** It had to be changed on the day after it was issued. */
    EXPIRED,
    FOR_LIFE;

    Citizen applyTo(Citizen citizen) {
        return switch (this) {
            case AS_ISSUED -> citizen;
            case EXPIRED ->
                citizen.withCard(new CardDates(
                        citizen.issueDate(), Optional.of(citizen.issueDate().plusDays(1))));
            case FOR_LIFE -> citizen.withCard(CardDates.forLife(citizen.issueDate()));
        };
    }
}
