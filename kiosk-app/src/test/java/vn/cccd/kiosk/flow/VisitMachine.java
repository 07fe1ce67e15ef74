package vn.cccd.kiosk.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cccd.kiosk.text.FailureCode;

/** The self-service visit. */
final class VisitMachine {
    private static final Flow FLOW = new Flow(Limits.standard());

    private VisitMachine() {}

    static Machine<Model, Event> machine() {
        return new Machine<>("Self-service visit", """
                `vn.cccd.kiosk.flow`: `Flow.step(Model, Event)`. Not in the table: `StartTimer IDLE`, which follows whatever a person does during a visit, \
                and what changes only around the visit (language, clock, connection, services, whether a card lies there, troubles shown above the footer). \
                A failure stands for all of its kind; which ways out it shows follows from its code. The countdown before a visit is wiped begins with \
                `TimerFired IDLE` and goes on with it, second by second.""", states(), EventSamples.all(), VisitMachine::answer);
    }

    static Map<String, Model> states() {
        Map<String, Model> states = new LinkedHashMap<>();
        ReadingProgress progress = ReadingProgress.begun(Optional.of(Samples.NAME));
        states.put("Inviting", Samples.in(new State.Inviting()));
        states.put("AskingForKey (number not whole)", withCard(new State.AskingForKey(true, new NumberPad("99909"))));
        states.put(
                "AskingForKey (number whole, card there)",
                withCard(new State.AskingForKey(true, new NumberPad(Samples.NUMBER))));
        states.put(
                "AskingForKey (number whole, no card)",
                Samples.in(new State.AskingForKey(false, new NumberPad(Samples.NUMBER))));
        states.put("AwaitingCard", Samples.in(new State.AwaitingCard(Samples.TYPED, false)));
        states.put("AwaitingCard (card optional)", Samples.in(new State.AwaitingCard(Samples.SCANNED, true)));
        states.put("Reading", withCard(new State.Reading(7, Samples.SCANNED, progress, 0)));
        states.put(
                "AwaitingSameCard (card away)",
                Samples.in(new State.AwaitingSameCard(Samples.SCANNED, progress, 1, 6)));
        states.put(
                "AwaitingSameCard (card there)", withCard(new State.AwaitingSameCard(Samples.SCANNED, progress, 1, 6)));
        states.put("Confirming", withCard(new State.Confirming(Samples.genuine())));
        states.put("Consenting", withCard(new State.Consenting(Samples.genuine(), Samples.ASKING_SITE.consent())));
        states.put("ChoosingService (none chosen)", withCard(choosing(false)));
        states.put("ChoosingService (chosen)", withCard(choosing(true)));
        states.put(
                "ChoosingService (one appointment)",
                withCard(new State.ChoosingService(
                        Samples.genuine(),
                        Samples.NOW,
                        List.of(Samples.CLINIC),
                        Optional.of(Samples.CLINIC),
                        Samples.SCHEDULE,
                        new InsuranceStanding.Asking())));
        states.put("Recording", withCard(new State.Recording(Samples.order())));
        states.put("Done", withCard(new State.Done(Samples.TICKET, Delivery.SENDING)));
        states.put("Done (card taken)", Samples.in(new State.Done(Samples.TICKET, Delivery.SENT, Paper.PRINTED, true)));
        states.put(
                "ShowingFailure (worth another try)",
                withCard(Samples.failure(FailureCode.CARD_MOVED, Optional.of(Samples.SCANNED))));
        states.put(
                "ShowingFailure RECORDING_UNCERTAIN",
                withCard(Samples.failure(FailureCode.RECORDING_UNCERTAIN, Optional.empty())));
        states.put(
                "ShowingFailure CONSENT_REFUSED",
                Samples.in(Samples.failure(FailureCode.CONSENT_REFUSED, Optional.empty())));
        states.put("ShowingFailure (final)", withCard(Samples.failure(FailureCode.CHIP_FORGED, Optional.empty())));
        states.put(
                "StaffCalled (over Confirming)",
                withCard(new State.StaffCalled(
                        new State.Confirming(Samples.genuine()), StaffCall.CALLING, Samples.SITE.desk())));
        states.put(
                "StaffCalled (over Recording)",
                withCard(new State.StaffCalled(
                        new State.Recording(Samples.order()), StaffCall.CALLING, Samples.SITE.desk())));
        states.put("NotUsingThisMachine", Samples.in(new State.NotUsingThisMachine(Samples.SITE.desk())));
        states.put("TakingBackCard", withCard(new State.TakingBackCard()));
        return states;
    }

    private static State choosing(boolean chosen) {
        return new State.ChoosingService(
                Samples.genuine(),
                Samples.NOW,
                Samples.SITE.services(),
                chosen ? Optional.of(Samples.CLINIC) : Optional.empty());
    }

    private static Model withCard(State state) {
        return Samples.in(state, Samples.SITE, true);
    }

    private static Machine.Answer answer(Model model, Event event) {
        Step step = FLOW.step(model, event);
        List<String> effects = step.effects().stream()
                .map(EffectNames::of)
                .filter(name -> !name.equals("StartTimer IDLE"))
                .toList();
        boolean counting = step.model().countdown().isPresent();
        if (step.state().equals(model.state()) && !counting) {
            return Machine.Answer.stays(effects);
        }
        return new Machine.Answer(
                step.state().equals(model.state()) ? "the same, counting down" : name(model.state(), step.state()),
                effects);
    }

    private static String name(State before, State after) {
        String name = after.getClass().getSimpleName();
        return switch (after) {
            case State.ShowingFailure failure -> name + " " + failure.code();
            case State.StaffCalled called ->
                name + " over " + called.behind().getClass().getSimpleName();
            case State state -> before.getClass() == after.getClass() ? name + " (changed)" : name;
        };
    }
}
