package vn.cccd.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.random.RandomGenerator;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sim.Scenario;
import vn.cccd.sim.backend.BackendMishap;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.person.Citizen;

/** Comes to a kiosk, does what the screens ask for or what the fate says, and leaves it as the next one wants to find it. */
final class Visitor {
    private static final long SEED = DemoWorld.SEED;

    private final DemoWorld world;
    private final KioskHands hands;
    private final HurriedTimers timers;
    private final RandomGenerator chance;

    Visitor(DemoWorld world, KioskHands hands, HurriedTimers timers, RandomGenerator chance) {
        this.world = world;
        this.hands = hands;
        this.timers = timers;
        this.chance = chance;
    }

    /** One visit, from the first screen back to it. */
    void visit(Citizen who, Citizen somebodyElse, Fate fate) {
        hands.await("an empty kiosk", Visitor::empty);
        switch (fate) {
            case AS_MEANT -> registered(who, CardProfile.CCCD_2021);
            case EXPIRED -> registered(who, CardProfile.EXPIRED);
            case CARD_PULLED -> pulled(who);
            case CARD_MOVED -> {
                open(who, card(who, CardProfile.CCCD_2021).with(Mishap.parse("moved:300ms@DG2:50%")));
                finish(answer(State.Done.class));
            }
            case WRONG_CODE -> {
                world.show(somebodyElse.cardQrText());
                world.put(card(who, CardProfile.CCCD_2021));
                failed(FailureCode.QR_NOT_THIS_CARD);
            }
            case NOT_A_CODE -> {
                world.show("https://example.vn/menu");
                hands.await(State.ShowingFailure.class);
                assertThat(hands.press(Choice.TRY_AGAIN)).isTrue();
                hands.await("an empty kiosk", Visitor::empty);
                registered(who, CardProfile.CCCD_2021);
            }
            case CONSENT_REFUSED -> {
                open(who, card(who, CardProfile.CCCD_2021));
                answer(State.Consenting.class);
                assertThat(hands.press(Choice.REFUSE)).isTrue();
                failed(FailureCode.CONSENT_REFUSED);
            }
            case CLONE -> refused(who, CardProfile.COPY_WITHOUT_KEYS, FailureCode.CHIP_CLONE_SUSPECTED);
            case FORGED -> refused(who, CardProfile.CHANGED_DG1, FailureCode.CHIP_FORGED);
            case WALKED_AWAY -> walkedAway(who);
            case NETWORK_CUT -> {
                world.network(false);
                registered(who, CardProfile.CCCD_2021);
                world.network(true);
            }
            case ANSWER_LOST -> {
                world.backend().mishap(BackendMishap.parse("lose-answer*1"));
                registered(who, CardProfile.CCCD_2021);
            }
            case READER_PULLED -> {
                world.unplug();
                hands.await("no reader", model -> model.troubles().contains(FailureCode.READER_MISSING));
                world.plugIn();
                hands.await("a reader", Visitor::empty);
                registered(who, CardProfile.CCCD_2021);
            }
            case STAFF_CALLED -> {
                open(who, card(who, CardProfile.CCCD_2021));
                hands.await(State.Confirming.class);
                assertThat(hands.press(Choice.CALL_STAFF)).isTrue();
                hands.await(State.StaffCalled.class);
                assertThat(hands.press(Choice.BACK)).isTrue();
                hands.await(State.Confirming.class);
                finish(answer(State.Done.class));
            }
            case CAME_TWICE -> {
                registered(who, CardProfile.CCCD_2021);
                open(who, card(who, CardProfile.CCCD_2021));
                answer(State.ShowingFailure.class);
                failed(FailureCode.ALREADY_CHECKED_IN);
            }
        }
        hands.await("an empty kiosk", Visitor::empty);
    }

    /** A roll of paper lasts for some hundred tickets; without it the kiosk goes on. */
    private static boolean empty(Model model) {
        return model.state() instanceof State.Inviting
                && !model.cardThere()
                && Set.of(FailureCode.PRINTER_OUT_OF_PAPER).containsAll(model.troubles());
    }

    private static Scenario card(Citizen who, CardProfile profile) {
        return Scenario.of(profile, who, SEED);
    }

    private void registered(Citizen who, CardProfile profile) {
        open(who, card(who, profile));
        finish(answer(State.Done.class));
    }

    private void refused(Citizen who, CardProfile profile, FailureCode code) {
        open(who, card(who, profile));
        failed(code);
    }

    private void pulled(Citizen who) {
        open(who, card(who, CardProfile.CCCD_2021).with(Mishap.parse("removed@DG2:50%")));
        hands.await("the card pulled", model -> model.state() instanceof State.AwaitingSameCard && !model.cardThere());
        world.put(card(who, CardProfile.CCCD_2021));
        finish(answer(State.Done.class));
    }

    private void walkedAway(Citizen who) {
        open(who, card(who, CardProfile.CCCD_2021));
        hands.await(State.Confirming.class);
        timers.hurry();
        hands.await("the countdown", model -> model.countdown().isPresent());
        hands.await(State.TakingBackCard.class);
        world.take();
    }

    /** Code first, card first, or the number typed. */
    private void open(Citizen who, Scenario card) {
        switch (chance.nextInt(3)) {
            case 0 -> {
                world.show(who.cardQrText());
                hands.await(State.AwaitingCard.class);
                world.put(card);
            }
            case 1 -> {
                world.put(card);
                hands.await("a card seen", Model::cardThere);
                world.show(who.cardQrText());
            }
            default -> {
                world.put(card);
                hands.await(State.AskingForKey.class);
                who.number()
                        .chars()
                        .forEach(digit ->
                                assertThat(hands.press("key-" + (char) digit)).isTrue());
                hands.await(
                        "a number typed",
                        model -> model.state() instanceof State.AskingForKey asking
                                && asking.pad().number().isPresent());
                assertThat(hands.press(Choice.ENTER_NUMBER)).isTrue();
            }
        }
    }

    /** Answers what is asked until {@code end}; a failure that was not wanted is the end of the test. */
    private Model answer(Class<? extends State> end) {
        while (true) {
            Model model = hands.await(
                    end.getSimpleName(),
                    seen -> end.isInstance(seen.state())
                            || seen.state() instanceof State.Confirming
                            || seen.state() instanceof State.Consenting
                            || seen.state() instanceof State.ChoosingService
                            || seen.state() instanceof State.ShowingFailure);
            if (end.isInstance(model.state())) {
                return model;
            }
            String question = KioskHands.place(model);
            assertThat(model.state()).as(question).isNotInstanceOf(State.ShowingFailure.class);
            press(model.state());
            hands.await("an answer taken", seen -> !KioskHands.place(seen).equals(question));
        }
    }

    /** What was pressed too late, because something happened meanwhile, is seen by the next look. */
    private void press(State asked) {
        switch (asked) {
            case State.Confirming confirming -> hands.press(Choice.CONFIRM);
            case State.Consenting consenting -> hands.press(Choice.AGREE);
            case State.ChoosingService choosing -> choose(choosing);
            case State other ->
                throw new IllegalArgumentException(other.getClass().getName());
        }
    }

    private void choose(State.ChoosingService choosing) {
        if (choosing.chosen().isEmpty()) {
            int any = chance.nextInt(choosing.services().size());
            hands.press("service-" + choosing.services().get(any).id());
        } else {
            hands.press(chance.nextBoolean() ? Choice.WITH_INSURANCE : Choice.WITHOUT_INSURANCE);
        }
    }

    private void finish(Model done) {
        assertThat(done.state()).isInstanceOf(State.Done.class);
        world.take();
        hands.await("the card taken", model -> !model.cardThere());
        if (chance.nextBoolean()) {
            hands.press(Choice.FINISH);
        } else {
            timers.hurry();
        }
    }

    private void failed(FailureCode code) {
        State.ShowingFailure failure = hands.await(State.ShowingFailure.class);
        assertThat(failure.code()).isEqualTo(code);
        world.take();
        hands.await("the card taken", model -> !model.cardThere());
        if (failure.ways().contains(Choice.START_OVER)) {
            assertThat(hands.press(Choice.START_OVER)).isTrue();
        } else {
            assertThat(hands.press(Choice.LEAVE)).isTrue();
            hands.await(State.NotUsingThisMachine.class);
            assertThat(hands.press(Choice.START_OVER)).isTrue();
        }
    }
}
