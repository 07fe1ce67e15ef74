package vn.cccd.kiosk.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.IdentityCheck;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.sector.ConsentText;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.text.FailureCode;

/** What the buttons do. One that the screen does not offer, or that is disabled, does nothing. */
final class Choosing {
    private Choosing() {}

    static void pad(Turn turn, UnaryOperator<NumberPad> change) {
        if (turn.state() instanceof State.AskingForKey asking) {
            turn.to(new State.AskingForKey(asking.cardThere(), change.apply(asking.pad())));
        }
    }

    static void service(Turn turn, String id) {
        if (turn.state() instanceof State.ChoosingService choosing) {
            Optional<Service> named = choosing.services().stream()
                    .filter(service -> service.id().equals(id))
                    .findFirst();
            named.ifPresent(service -> turn.to(choosing.choosing(service)));
        }
    }

    static void chosen(Turn turn, Choice choice) {
        boolean offered = Stream.concat(turn.state().offers().stream(), turn.model().footer().stream())
                .anyMatch(offer -> offer.enabled() && offer.choice() == choice);
        if (!offered) {
            return;
        }
        switch (choice) {
            case CALL_STAFF -> {
                turn.cover(new State.StaffCalled(
                        turn.state(), StaffCall.CALLING, turn.site().desk()));
                turn.effect(new Effect.CallStaff(turn.visit()));
            }
            case LEAVE ->
                turn.endVisit(new State.NotUsingThisMachine(turn.site().desk()));
            case TYPE_NUMBER -> turn.to(new State.AskingForKey(turn.cardThere(), NumberPad.EMPTY));
            case ENTER_NUMBER -> numberEntered(turn);
            case WITHOUT_CARD -> withoutCard(turn);
            case TRY_AGAIN -> tryAgain(turn);
            case START_OVER, NOT_ME -> turn.endVisit();
            case BACK -> back(turn);
            case CONFIRM -> {
                if (turn.state() instanceof State.Confirming confirming) {
                    turn.to(new State.Consenting(
                            confirming.identity(), turn.site().consent()));
                }
            }
            case AGREE -> agreed(turn);
            case REFUSE -> refused(turn);
            case WITH_INSURANCE -> record(turn, true);
            case WITHOUT_INSURANCE -> record(turn, false);
            case OTHER_SERVICE -> otherService(turn);
            case FINISH -> turn.endVisitForNextPerson();
            case STAY -> {}
        }
    }

    /** Whoever refuses takes back what they agreed to on an earlier visit. */
    private static void refused(Turn turn) {
        if (turn.state() instanceof State.Consenting consenting && News.mayBeKept(turn.site(), consenting.identity())) {
            turn.effect(new Effect.ErasePortrait(turn.visit()));
        }
        turn.endVisit();
        turn.cover(refusal(turn));
    }

    private static State refusal(Turn turn) {
        List<Choice> ways = WaysOut.of(FailureCode.CONSENT_REFUSED, Optional.empty(), turn.site());
        return new State.ShowingFailure(FailureCode.CONSENT_REFUSED, ways, Optional.empty());
    }

    private static void numberEntered(Turn turn) {
        if (turn.state() instanceof State.AskingForKey asking) {
            asking.pad().number().ifPresent(number -> Opening.goOnWith(turn, new CardKey.Typed(number)));
        }
    }

    private static void withoutCard(Turn turn) {
        Optional<CardKey> key = switch (turn.state()) {
            case State.AwaitingCard waiting -> Optional.of(waiting.key());
            case State.ShowingFailure failed -> failed.key();
            case State noKey -> Optional.empty();
        };
        if (key.isPresent() && key.get() instanceof CardKey.Scanned scanned) {
            News.identified(turn, IdentityCheck.ofCode(scanned, turn.now().toLocalTime()), key.get());
        }
    }

    private static void tryAgain(Turn turn) {
        if (turn.state() instanceof State.ShowingFailure failed) {
            if (failed.key().isPresent()) {
                Opening.goOnWith(turn, failed.key().get());
            } else if (turn.cardThere()) {
                turn.to(new State.AskingForKey(true, NumberPad.EMPTY));
            } else {
                turn.endVisit();
            }
        }
    }

    private static void back(Turn turn) {
        switch (turn.state()) {
            case State.StaffCalled called -> turn.uncover();
            case State.Consenting consenting -> turn.to(new State.Confirming(consenting.identity()));
            case State.ChoosingService chosen ->
                turn.to(new State.Consenting(chosen.identity(), turn.site().consent()));
            case State first -> turn.endVisit();
        }
    }

    private static void agreed(Turn turn) {
        if (turn.state() instanceof State.Consenting consenting) {
            Person person = consenting.identity().person();
            List<Service> services = turn.site().services();
            boolean mayAsk = consenting.text().purposes().contains(ConsentText.INSURANCE);
            turn.to(new State.ChoosingService(consenting.identity(), turn.now(), services, Optional.empty())
                    .offering(services, Schedule.NONE)
                    .with(mayAsk ? new InsuranceStanding.Asking() : new InsuranceStanding.NotAsked()));
            turn.effect(new Effect.LookUpAppointments(turn.visit(), person.number()));
            if (mayAsk) {
                turn.effect(new Effect.CheckInsurance(turn.visit(), person.number(), person.birthDate()));
            }
        }
    }

    private static void otherService(Turn turn) {
        if (turn.state() instanceof State.ChoosingService choosing) {
            turn.to(choosing.offering(turn.site().services(), Schedule.NONE));
        }
    }

    private static void record(Turn turn, boolean insured) {
        if (turn.state() instanceof State.ChoosingService choosing) {
            choosing.chosen().ifPresent(service -> {
                Order order =
                        new Order(choosing.identity(), choosing.agreedAt(), service, insured, choosing.insurance());
                turn.to(new State.Recording(order));
                turn.effect(new Effect.RecordCheckIn(turn.visit(), order));
                turn.timer(TimerKind.STORE_SILENT, turn.visit(), turn.limits().storing());
            });
        }
    }
}
