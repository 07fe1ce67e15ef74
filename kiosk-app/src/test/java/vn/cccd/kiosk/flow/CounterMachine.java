package vn.cccd.kiosk.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.cccd.kiosk.flow.counter.Counter;
import vn.cccd.kiosk.flow.counter.CounterEffect;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.flow.counter.CounterModel;
import vn.cccd.kiosk.flow.counter.CounterStep;
import vn.cccd.kiosk.flow.counter.FilePhase;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.Demand;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.kiosk.sector.counter.Dossier;
import vn.cccd.kiosk.sector.counter.DossierCheck;
import vn.cccd.kiosk.sector.counter.Expectation;
import vn.cccd.kiosk.sector.counter.StoredDossier;
import vn.cccd.kiosk.sector.notary.NotaryRules;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;

/** A counter with the rules of a notary's office. */
final class CounterMachine {
    private static final Ticket TICKET = new Ticket(
            "A 047", new Service("birth", "A", Bilingual.same("Đăng ký khai sinh"), Bilingual.same("quầy 1")));
    private static final UUID FIRST = new UUID(1, 1);
    private static final NotaryRules RULES = new NotaryRules();
    private static final Counter COUNTER =
            new Counter(RULES, new DossierCheck(RULES, Demand.of(Assurance.CHIP_DATA_SIGNED)), Limits.standard());

    private CounterMachine() {}

    static Machine<CounterModel, CounterEvent> machine() {
        return new Machine<>("Counter", """
                `vn.cccd.kiosk.flow.counter`: `Counter.step(CounterModel, CounterEvent)`, here by the rules of a notary's office. Everything that \
                happens at the reader goes through the table above first; "card handed over" is what comes of it.""", states(), events(), CounterMachine::answer);
    }

    static Map<String, CounterModel> states() {
        Map<String, CounterModel> states = new LinkedHashMap<>();
        CounterModel empty = after(CounterModel.atStart(Samples.SITE, FIRST, Samples.NOW), touched());
        CounterModel missing = cardHandedOver(empty);
        CounterModel complete = after(missing, new CounterEvent.FileAnswered("kind", "contract"));
        states.put("empty file", empty);
        states.put("file, something is missing", missing);
        states.put("file, complete", complete);
        CounterModel stored = after(complete, new CounterEvent.FileClosed());
        states.put("being stored", stored);
        states.put(
                "left, before the next file",
                after(stored, new CounterEvent.FileStored(FIRST, Samples.NOW, Optional.empty())));
        return states;
    }

    private static CounterModel after(CounterModel model, CounterEvent event) {
        return COUNTER.step(model, event).model();
    }

    private static CounterEvent touched() {
        return new CounterEvent.Happened(new Event.ClockTicked(Samples.NOW));
    }

    private static CounterModel cardHandedOver(CounterModel model) {
        return after(reading(model), chipRead(model));
    }

    /** The reader where a card can be handed over. */
    private static CounterModel reading(CounterModel model) {
        CounterModel there = after(model, new CounterEvent.Happened(new Event.CardArrived()));
        return after(there, new CounterEvent.Happened(new Event.KeyScanned(Samples.SCANNED)));
    }

    private static CounterEvent chipRead(CounterModel model) {
        return new CounterEvent.Happened(
                new Event.ChipRead(reading(model).desk().attempts(), VerifiedCard.ofCode(Samples.genuine())));
    }

    static Map<String, Supplier<CounterEvent>> events() {
        Map<String, Supplier<CounterEvent>> events = new LinkedHashMap<>();
        events.put("card handed over", CounterMachine::touched);
        events.put("NumberTyped", () -> new CounterEvent.NumberTyped(Samples.PERSON.number()));
        events.put("StartedOver", CounterEvent.StartedOver::new);
        events.put("TriedAgain", CounterEvent.TriedAgain::new);
        events.put("WentOnWithoutCard", CounterEvent.WentOnWithoutCard::new);
        events.put("LanguageChosen", () -> new CounterEvent.LanguageChosen(Language.ENGLISH));
        events.put("PartyChosen", () -> new CounterEvent.PartyChosen(1));
        events.put("RoleChosen", () -> new CounterEvent.RoleChosen(1, "witness"));
        events.put("PartyAnswered", () -> new CounterEvent.PartyAnswered(1, "room", "305"));
        events.put("FileAnswered", () -> new CounterEvent.FileAnswered("kind", "will"));
        events.put("TitleTyped", () -> new CounterEvent.TitleTyped("12/2026"));
        events.put("ConsentNoted", () -> new CounterEvent.ConsentNoted(1, true));
        events.put("PartyRemoved", () -> new CounterEvent.PartyRemoved(1));
        events.put("FileClosed", CounterEvent.FileClosed::new);
        events.put("FileDropped", CounterEvent.FileDropped::new);
        events.put(
                "PersonExpected",
                () -> new CounterEvent.PersonExpected(
                        Samples.PERSON.number(), new Expectation(List.of(), true, false)));
        events.put("FileOpened", () -> new CounterEvent.FileOpened(new UUID(1, 2)));
        events.put(
                "FileRestored",
                () -> new CounterEvent.FileRestored(Dossier.open(new UUID(1, 3), Samples.NOW.minusDays(1))));
        events.put(
                "FileFoundStored",
                () -> new CounterEvent.FileFoundStored(
                        new StoredDossier(
                                Dossier.open(new UUID(1, 3), Samples.NOW), Samples.NOW, Optional.of(TICKET.number())),
                        Optional.of(TICKET)));
        events.put("FileStored", () -> new CounterEvent.FileStored(FIRST, Samples.NOW, Optional.of(TICKET)));
        events.put("FileNotStored", () -> new CounterEvent.FileNotStored(FIRST, FailureCode.STORE_FULL));
        return events;
    }

    private static Machine.Answer answer(CounterModel sample, CounterEvent asked) {
        boolean handedOver = asked.equals(touched());
        CounterModel model = handedOver ? reading(sample) : sample;
        CounterStep step = COUNTER.step(model, handedOver ? chipRead(sample) : asked);
        List<String> effects = step.effects().stream().map(CounterMachine::name).toList();
        if (same(model, step.model())) {
            return Machine.Answer.stays(effects);
        }
        String notice = step.model()
                .notice()
                .map(told -> ", told " + told.getClass().getSimpleName())
                .orElse("");
        return new Machine.Answer(name(step.model()) + notice, effects);
    }

    /** What the reader does is in its own table; the clock and the remarks follow from the rest. */
    private static boolean same(CounterModel one, CounterModel other) {
        return one.dossier().equals(other.dossier())
                && one.phase() == other.phase()
                && one.held().equals(other.held())
                && one.notice().equals(other.notice())
                && one.chosen().equals(other.chosen())
                && one.language() == other.language();
    }

    private static String name(CounterModel model) {
        if (!model.open()) {
            return (model.phase() == FilePhase.STORING ? "being stored" : "left, before the next file")
                    + (model.held().isEmpty() ? "" : ", the card is held");
        }
        if (model.dossier().parties().isEmpty()) {
            return "empty file";
        }
        return model.complete() ? "file, complete" : "file, something is missing";
    }

    private static String name(CounterEffect effect) {
        return effect instanceof CounterEffect.AtDevice atDevice
                ? EffectNames.of(atDevice.effect())
                : effect.getClass().getSimpleName();
    }
}
