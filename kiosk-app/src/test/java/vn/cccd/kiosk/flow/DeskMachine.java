package vn.cccd.kiosk.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.cccd.kiosk.flow.desk.Desk;
import vn.cccd.kiosk.flow.desk.DeskModel;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.flow.desk.DeskStep;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.text.FailureCode;

/** The reader of a staffed desk. */
final class DeskMachine {
    private static final Desk DESK = new Desk(Limits.standard());

    private static final IdNumber SOMEBODY = new IdNumber("999090000888");

    private DeskMachine() {}

    /** Something that happens at a desk, or that staff does there. */
    interface Asking {
        DeskStep of(DeskModel model);
    }

    static Machine<DeskModel, Asking> machine() {
        Map<String, Supplier<Asking>> events = new LinkedHashMap<>();
        EventSamples.all().forEach((name, event) -> events.put(name, () -> model -> DESK.step(model, event.get())));
        events.put("NumberTyped", () -> model -> DESK.useKey(model, Samples.TYPED));
        events.put("StartedOver", () -> DESK::startOver);
        events.put("TriedAgain", () -> DESK::tryAgain);
        events.put("WentOnWithoutCard", () -> model -> DESK.withoutCard(model, Samples.SITE));
        events.put(
                "WentOnWithoutCard, where the chip is wanted",
                () -> model -> DESK.withoutCard(model, Samples.STRICT_SITE));
        return new Machine<>(
                "Reader of a desk", """
                `vn.cccd.kiosk.flow.desk`: `Desk.step(DeskModel, Event)`, shared by counter and proctor. "The card is handed over" is what the tables \
                of counter and proctor below begin with. Clock, connection and troubles change around it.""", states(), events, (model, asking) -> answer(model, asking.of(model)));
    }

    static Map<String, DeskModel> states() {
        Map<String, DeskModel> states = new LinkedHashMap<>();
        ReadingProgress progress = ReadingProgress.begun(Optional.empty());
        states.put("Ready", in(new DeskState.Ready(), false));
        states.put("NeedsKey", in(new DeskState.NeedsKey(), true));
        states.put("NeedsCard", in(new DeskState.NeedsCard(Samples.SCANNED), false));
        states.put("Reading", in(new DeskState.Reading(7, Samples.SCANNED, progress, 0), true));
        states.put("Interrupted (card away)", in(new DeskState.Interrupted(Samples.SCANNED, progress, 1), false));
        states.put("Interrupted (card there)", in(new DeskState.Interrupted(Samples.SCANNED, progress, 1), true));
        states.put(
                "Taken (the same person's card)",
                in(new DeskState.Taken(), true, Optional.of(Samples.PERSON.number())));
        states.put("Taken (another person's card)", in(new DeskState.Taken(), true, Optional.of(SOMEBODY)));
        states.put(
                "NeedsCard (the last one lies there)",
                in(new DeskState.NeedsCard(Samples.SCANNED), true, Optional.of(SOMEBODY)));
        states.put(
                "Failed (the card was taken away)",
                in(new DeskState.Failed(FailureCode.CARD_MOVED, Optional.of(Samples.SCANNED), List.of()), false));
        states.put(
                "Failed (worth another try)",
                in(new DeskState.Failed(FailureCode.CARD_MOVED, Optional.of(Samples.SCANNED), List.of()), true));
        states.put(
                "Failed (final)", in(new DeskState.Failed(FailureCode.CHIP_FORGED, Optional.empty(), List.of()), true));
        return states;
    }

    private static DeskModel in(DeskState state, boolean card) {
        return in(state, card, Optional.empty());
    }

    private static DeskModel in(DeskState state, boolean card, Optional<IdNumber> of) {
        return new DeskModel(state, card, of, 7, java.util.Set.of(), true, Samples.NOW);
    }

    private static Machine.Answer answer(DeskModel model, DeskStep step) {
        List<String> effects = new ArrayList<>();
        step.effects().forEach(effect -> effects.add(EffectNames.of(effect)));
        if (step.card().isPresent()) {
            effects.add("the card is handed over");
        }
        DeskState next = step.model().state();
        if (next.equals(model.state())) {
            return Machine.Answer.stays(effects);
        }
        String name = next.getClass().getSimpleName();
        String more = next instanceof DeskState.Failed failed
                ? " " + failed.code()
                : next.getClass() == model.state().getClass() ? " (changed)" : "";
        return new Machine.Answer(name + more, effects);
    }
}
