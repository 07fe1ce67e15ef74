package vn.cccd.kiosk.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.cccd.card.portrait.Picture;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.flow.proctor.Hearing;
import vn.cccd.kiosk.flow.proctor.Proctor;
import vn.cccd.kiosk.flow.proctor.ProctorEffect;
import vn.cccd.kiosk.flow.proctor.ProctorEvent;
import vn.cccd.kiosk.flow.proctor.ProctorModel;
import vn.cccd.kiosk.flow.proctor.ProctorStep;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.Face;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.identity.Identity;
import vn.cccd.kiosk.identity.Person;
import vn.cccd.kiosk.identity.VerifiedCard;
import vn.cccd.kiosk.sector.drivingtest.Attendance;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.kiosk.sector.drivingtest.Presence;
import vn.cccd.kiosk.sector.drivingtest.Roster;
import vn.cccd.kiosk.sector.drivingtest.Stage;
import vn.cccd.kiosk.sector.drivingtest.Suspicion;
import vn.cccd.kiosk.sector.drivingtest.Suspicions;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.kiosk.text.Language;

/** A proctor's desk where 101 is called and 201 is not. */
final class ProctorMachine {
    private static final Proctor PROCTOR = new Proctor(Limits.standard());
    private static final Candidate CALLED = candidate("101", "999090000101", "Nguyễn Văn An", "Sáng");
    private static final Candidate LATER = candidate("201", "999090000201", "Lê Thị Cúc", "Chiều");
    private static final Roster ROSTER = new Roster(List.of(CALLED, LATER));

    private static final Suspicions SUSPECTED =
            Suspicions.none().with(new Suspicion(CALLED.id(), FailureCode.CHIP_CLONE_SUSPECTED, true, Samples.NOW));

    private ProctorMachine() {}

    private static Candidate candidate(String number, String id, String name, String session) {
        return new Candidate(number, new IdNumber(id), name, Optional.empty(), "B", session);
    }

    /** Something that happens, made for the model it happens in. */
    interface Asking {
        ProctorEvent in(ProctorModel model);
    }

    static Machine<ProctorModel, Asking> machine() {
        return new Machine<>("Proctor", """
                `vn.cccd.kiosk.flow.proctor`: `Proctor.step(ProctorModel, ProctorEvent)`. The states are those of the hearing. A card of somebody who is \
                called, and of somebody of another session, stand for all whom nothing or something speaks against.""", states(), events(), ProctorMachine::answer);
    }

    static Map<String, ProctorModel> states() {
        Map<String, ProctorModel> states = new LinkedHashMap<>();
        ProctorModel nobody = after(
                ProctorModel.atStart(Samples.STRICT_SITE, Samples.NOW), new ProctorEvent.RosterRead(ROSTER, List.of()));
        ProctorModel granted = card(nobody, CALLED);
        ProctorModel storing = after(granted, new ProctorEvent.Admitted(CALLED.exam()));
        Presence presence = ((Hearing.Storing) storing.hearing()).presence();
        states.put("Nobody", nobody);
        states.put("Granted", granted);
        states.put("Objected (other session)", card(nobody, LATER));
        states.put("Storing", storing);
        states.put("LetIn", after(storing, new ProctorEvent.PresenceStored(presence)));
        states.put("NotStored", after(storing, new ProctorEvent.PresenceNotStored(presence, FailureCode.STORE_FULL)));
        return states;
    }

    private static ProctorModel after(ProctorModel model, ProctorEvent event) {
        return PROCTOR.step(model, event).model();
    }

    private static ProctorModel card(ProctorModel model, Candidate candidate) {
        ProctorModel reading = reading(model, candidate);
        return after(after(reading, chipRead(reading, candidate)), new ProctorEvent.Happened(new Event.CardLeft()));
    }

    private static ProctorModel reading(ProctorModel model, Candidate candidate) {
        ProctorModel there = after(model, new ProctorEvent.Happened(new Event.CardArrived()));
        return after(
                there,
                new ProctorEvent.Happened(
                        new Event.KeyScanned(new CardKey.Scanned(person(candidate), Optional.empty()))));
    }

    private static Person person(Candidate candidate) {
        return new Person(candidate.id(), candidate.fullName(), Optional.empty(), Optional.empty());
    }

    private static ProctorEvent chipRead(ProctorModel reading, Candidate candidate) {
        Identity genuine = Samples.genuine();
        Identity identity = new Identity(
                person(candidate),
                genuine.assurance(),
                genuine.proof(),
                genuine.verdict(),
                genuine.caveats(),
                genuine.face(),
                genuine.provedAt());
        return new ProctorEvent.Happened(new Event.ChipRead(reading.desk().attempts(), VerifiedCard.ofCode(identity)));
    }

    static Map<String, Supplier<Asking>> events() {
        Map<String, Supplier<Asking>> events = new LinkedHashMap<>();
        events.put("card of somebody who is called", () -> model -> chipRead(model, CALLED));
        events.put("card of another session", () -> model -> chipRead(model, LATER));
        events.put(
                "copied card of somebody who is called",
                () -> model -> new ProctorEvent.Happened(
                        new Event.ChipRefused(model.desk().attempts(), FailureCode.CHIP_CLONE_SUSPECTED, List.of())));
        put(events, "NumberTyped", new ProctorEvent.NumberTyped(CALLED.id()));
        put(events, "StartedOver", new ProctorEvent.StartedOver());
        put(events, "TriedAgain", new ProctorEvent.TriedAgain());
        put(events, "WentOnWithoutCard", new ProctorEvent.WentOnWithoutCard());
        put(events, "LanguageChosen", new ProctorEvent.LanguageChosen(Language.ENGLISH));
        put(events, "PostChosen", new ProctorEvent.PostChosen("Chiều", Stage.THEORY));
        put(events, "SearchTyped", new ProctorEvent.SearchTyped("cuc"));
        put(events, "CandidateChosen", new ProctorEvent.CandidateChosen(LATER.exam()));
        put(events, "Admitted", new ProctorEvent.Admitted(CALLED.exam()));
        put(events, "LetIn", new ProctorEvent.LetIn(LATER.exam(), "đổi ca, có đơn", "Giám thị Mẫu"));
        put(events, "RosterRead", new ProctorEvent.RosterRead(new Roster(List.of(LATER)), List.of()));
        put(events, "RosterRefused", new ProctorEvent.RosterRefused(Bilingual.same("empty")));
        put(events, "DayBegan", new ProctorEvent.DayBegan());
        put(events, "AttendanceRestored", new ProctorEvent.AttendanceRestored(Attendance.none()));
        put(events, "PhotoFound", new ProctorEvent.PhotoFound(LATER.exam(), new Face(Picture.of(1, 1, new int[1]))));
        put(events, "PhotosKept", new ProctorEvent.PhotosKept(1));
        put(events, "SuspicionsRestored", new ProctorEvent.SuspicionsRestored(SUSPECTED));
        events.put("PresenceStored", () -> model -> new ProctorEvent.PresenceStored(stored(model)));
        events.put(
                "PresenceNotStored",
                () -> model -> new ProctorEvent.PresenceNotStored(stored(model), FailureCode.STORE_FULL));
        return events;
    }

    private static void put(Map<String, Supplier<Asking>> events, String name, ProctorEvent event) {
        events.put(name, () -> model -> event);
    }

    private static Presence stored(ProctorModel model) {
        return model.hearing() instanceof Hearing.Storing storing
                ? storing.presence()
                : new Presence(
                        LATER.exam(), LATER.number(), Stage.THEORY, Samples.NOW, Optional.empty(), Optional.empty());
    }

    private static Machine.Answer answer(ProctorModel sample, Asking asking) {
        ProctorModel model = asking.in(sample) instanceof ProctorEvent.Happened
                        && !(sample.desk().state() instanceof DeskState.Reading)
                ? reading(sample, CALLED)
                : sample;
        ProctorStep step = PROCTOR.step(model, asking.in(model));
        List<String> effects = step.effects().stream().map(ProctorMachine::name).toList();
        if (!changed(model, step.model())) {
            return Machine.Answer.stays(effects);
        }
        Hearing next = step.model().hearing();
        String name = next.getClass().getSimpleName();
        String same = model.suspicions().equals(step.model().suspicions())
                ? "the same, the list changes"
                : "the same, somebody is suspected";
        return new Machine.Answer(next.equals(model.hearing()) ? same : name, effects);
    }

    /** What the reader does is in its own table. */
    private static boolean changed(ProctorModel one, ProctorModel other) {
        return !(one.hearing().equals(other.hearing())
                && one.roster().equals(other.roster())
                && one.attendance().equals(other.attendance())
                && one.suspicions().equals(other.suspicions())
                && one.post().equals(other.post())
                && one.search().equals(other.search())
                && one.chosen().equals(other.chosen())
                && one.photo().equals(other.photo())
                && one.news().equals(other.news()));
    }

    private static String name(ProctorEffect effect) {
        return effect instanceof ProctorEffect.AtDevice atDevice
                ? EffectNames.of(atDevice.effect())
                : effect.getClass().getSimpleName();
    }
}
