package vn.cccd.kiosk.flow;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.FailureCode;

/**
 * Where a visit is: one screen each. What a state holds of a person is gone when the flow leaves it for {@link Inviting}.
 *
 * <p>{@link #offers()} are the buttons that belong to the question on the screen, the main one first. The buttons that are always in the
 * same place are {@link Model#footer()}.
 */
public sealed interface State {
    /** The buttons of this screen's question, the main one first. */
    List<Offer> offers();

    /** Whether somebody's visit is going on, so that the idle watch runs. */
    default boolean occupied() {
        return true;
    }

    /** Nobody there: "scan the code on the card, then put the card on the reader". */
    record Inviting() implements State {
        @Override
        public List<Offer> offers() {
            return List.of();
        }

        @Override
        public boolean occupied() {
            return false;
        }
    }

    /** The number pad; {@code cardThere}: a card was seen, and its code or its number is asked for. */
    record AskingForKey(boolean cardThere, NumberPad pad) implements State {
        @Override
        public List<Offer> offers() {
            return List.of(new Offer(Choice.ENTER_NUMBER, pad.number().isPresent()), Offer.of(Choice.START_OVER));
        }
    }

    /** The key is there, the card is awaited; {@code cardOptional}: the site takes the code alone too. */
    record AwaitingCard(CardKey key, boolean cardOptional) implements State {
        @Override
        public List<Offer> offers() {
            return cardOptional
                    ? List.of(Offer.of(Choice.WITHOUT_CARD), Offer.of(Choice.START_OVER))
                    : List.of(Offer.of(Choice.START_OVER));
        }
    }

    /**
     * The chip is being read.
     *
     * @param attempt which reading its news belong to
     * @param retries how often contact was lost before, in this visit
     */
    record Reading(long attempt, CardKey key, ReadingProgress progress, int retries) implements State {
        @Override
        public List<Offer> offers() {
            return List.of();
        }
    }

    /** Contact was lost: the same card is to be put back within {@code secondsLeft}. */
    record AwaitingSameCard(CardKey key, ReadingProgress progress, int retries, int secondsLeft) implements State {
        @Override
        public List<Offer> offers() {
            return List.of(Offer.of(Choice.START_OVER));
        }
    }

    /** "Is this you?" */
    record Confirming(Identity identity) implements State {
        @Override
        public List<Offer> offers() {
            return List.of(Offer.of(Choice.CONFIRM), Offer.of(Choice.NOT_ME));
        }
    }

    /** What is read, for what, kept how long, sent to whom: agree or refuse. */
    record Consenting(Identity identity, ConsentText text) implements State {
        @Override
        public List<Offer> offers() {
            return List.of(Offer.of(Choice.AGREE), Offer.of(Choice.REFUSE), Offer.of(Choice.BACK));
        }
    }

    /**
     * Which service, and with health insurance or not; a single one is chosen already.
     *
     * @param services what is on the screen: those of {@code today}'s appointments, if there are any, else all
     */
    record ChoosingService(
            Identity identity,
            LocalDateTime agreedAt,
            List<Service> services,
            Optional<Service> chosen,
            Schedule today,
            InsuranceStanding insurance)
            implements State {
        public ChoosingService {
            services = List.copyOf(services);
        }

        /** Nothing is known of appointments and insurance. */
        public ChoosingService(
                Identity identity, LocalDateTime agreedAt, List<Service> services, Optional<Service> chosen) {
            this(identity, agreedAt, services, chosen, Schedule.NONE, new InsuranceStanding.NotAsked());
        }

        ChoosingService choosing(Service service) {
            return new ChoosingService(identity, agreedAt, services, Optional.of(service), today, insurance);
        }

        /** Offers these; a single one is chosen already. */
        ChoosingService offering(List<Service> offered, Schedule schedule) {
            Optional<Service> single = offered.size() == 1 ? Optional.of(offered.getFirst()) : Optional.empty();
            return new ChoosingService(identity, agreedAt, offered, single, schedule, insurance);
        }

        ChoosingService with(InsuranceStanding news) {
            return new ChoosingService(identity, agreedAt, services, chosen, today, news);
        }

        @Override
        public List<Offer> offers() {
            boolean ready = chosen.isPresent();
            List<Offer> offers = new ArrayList<>();
            offers.add(new Offer(Choice.WITH_INSURANCE, ready));
            offers.add(new Offer(Choice.WITHOUT_INSURANCE, ready));
            if (!today.appointments().isEmpty() && !today.only()) {
                offers.add(Offer.of(Choice.OTHER_SERVICE));
            }
            offers.add(Offer.of(Choice.BACK));
            return List.copyOf(offers);
        }
    }

    /** The check-in is being stored; nothing is promised yet. It ends by what the store tells, and nobody can leave it meanwhile. */
    record Recording(Order order) implements State {
        @Override
        public List<Offer> offers() {
            return List.of();
        }
    }

    /**
     * Stored for certain. "Take back your card" is shown while {@link Model#cardThere()}.
     *
     * @param cardTaken whether no card of this visit lies on the reader or is about to be lifted: one that comes now is somebody else's
     */
    record Done(Ticket ticket, Delivery delivery, Paper paper, boolean cardTaken) implements State {
        /** The card still lies there. */
        public Done(Ticket ticket, Delivery delivery, Paper paper) {
            this(ticket, delivery, paper, false);
        }

        /** Just stored; nothing is printed yet. */
        public Done(Ticket ticket, Delivery delivery) {
            this(ticket, delivery, Paper.NONE);
        }

        Done with(Delivery news) {
            return new Done(ticket, news, paper, cardTaken);
        }

        Done with(Paper news) {
            return new Done(ticket, delivery, news, cardTaken);
        }

        Done withoutCard() {
            return new Done(ticket, delivery, paper, true);
        }

        @Override
        public List<Offer> offers() {
            return List.of(Offer.of(Choice.FINISH));
        }
    }

    /**
     * Something did not work; {@code ways} lead on, and one of them is always a person or the desk.
     *
     * @param key kept for {@link Choice#TRY_AGAIN}; empty when trying again makes no sense
     */
    record ShowingFailure(FailureCode code, List<Choice> ways, Optional<CardKey> key) implements State {
        public ShowingFailure {
            ways = List.copyOf(ways);
        }

        @Override
        public List<Offer> offers() {
            return ways.stream().map(Offer::of).toList();
        }
    }

    /**
     * Staff was asked for; the visit goes on behind this screen.
     *
     * @param call how far the call has come; where it reached nobody, the citizen is asked to wave or go to the desk
     */
    record StaffCalled(State behind, StaffCall call, Bilingual desk) implements State {
        @Override
        public List<Offer> offers() {
            return List.of(Offer.of(Choice.BACK));
        }
    }

    /** The visit is over and wiped; where to go instead. */
    record NotUsingThisMachine(Bilingual desk) implements State {
        @Override
        public List<Offer> offers() {
            return List.of(Offer.of(Choice.START_OVER));
        }
    }

    /** The visit is over and wiped, but its card still lies on the reader: the next one begins when it is gone. */
    record TakingBackCard() implements State {
        @Override
        public List<Offer> offers() {
            return List.of();
        }

        @Override
        public boolean occupied() {
            return false;
        }
    }
}
