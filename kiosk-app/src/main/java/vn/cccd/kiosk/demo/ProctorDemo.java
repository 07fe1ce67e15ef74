package vn.cccd.kiosk.demo;

import java.util.Optional;
import java.util.function.Predicate;
import vn.cccd.kiosk.device.ProctorWorkplace;
import vn.cccd.kiosk.flow.proctor.Hearing;
import vn.cccd.kiosk.flow.proctor.ProctorEvent;
import vn.cccd.kiosk.flow.proctor.ProctorModel;
import vn.cccd.kiosk.sector.drivingtest.Candidate;
import vn.cccd.sim.Scenario;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;

/** A morning at a driving test: one candidate is let in, one of another session by the proctor's decision, and one who is on no list is not. */
final class ProctorDemo {
    private final DemoWorld world;
    private final ProctorWorkplace proctor;
    private final Narrator narrator;
    private final ModelWatch<ProctorModel> watch;

    ProctorDemo(DemoWorld world, ProctorWorkplace proctor, Narrator narrator) {
        this.world = world;
        this.proctor = proctor;
        this.narrator = narrator;
        this.watch = new ModelWatch<>(proctor::listen);
    }

    /** Runs the story; true when the backend holds exactly its check-ins. */
    boolean run(Citizen first) {
        narrator.say("The desk is ready. Backend at " + world.backend().uri());
        Optional<ProctorModel> listed =
                arrived(model -> !model.roster().candidates().isEmpty());
        if (listed.isEmpty()) {
            narrator.say("FAILED: there is no list of candidates");
            return false;
        }
        narrator.say("List of " + listed.get().roster().candidates().size() + " candidates, session "
                + listed.get().post().session());
        Optional<Citizen> other = citizen(
                listed.get(),
                candidate -> !candidate.session().equals(listed.get().post().session()));
        return letIn(first)
                && other.filter(this::letInBy).isPresent()
                && refuse(DemoSite.STRANGER)
                && narrator.delivered(2);
    }

    private static Optional<Citizen> citizen(ProctorModel model, Predicate<Candidate> wanted) {
        return model.roster().candidates().stream()
                .filter(wanted)
                .findFirst()
                .flatMap(candidate -> Citizens.all().stream()
                        .filter(citizen ->
                                citizen.number().equals(candidate.id().digits()))
                        .findFirst());
    }

    private boolean letIn(Citizen citizen) {
        read(citizen);
        Optional<ProctorModel> judged = arrived(
                model -> model.hearing() instanceof Hearing.Granted || model.hearing() instanceof Hearing.Objected);
        if (judged.isEmpty() || !(judged.get().hearing() instanceof Hearing.Granted granted)) {
            narrator.say("FAILED: not granted: " + proctor.model().hearing());
            return false;
        }
        narrator.say(
                "Nothing speaks against candidate " + granted.candidate().number() + "; the proctor looks at the face");
        proctor.post(new ProctorEvent.Admitted(granted.candidate().exam()));
        Optional<ProctorModel> heard = arrived(model -> model.hearing() instanceof Hearing.LetIn);
        if (heard.isEmpty() || !(heard.get().hearing() instanceof Hearing.LetIn letIn)) {
            narrator.say("FAILED: not let in: " + proctor.model().hearing());
            return false;
        }
        narrator.say("Candidate " + letIn.presence().number() + " is let in and stored for certain");
        return away();
    }

    private boolean letInBy(Citizen citizen) {
        read(citizen);
        Optional<ProctorModel> objected = arrived(model -> model.hearing() instanceof Hearing.Objected);
        if (objected.isEmpty()
                || !(objected.get().hearing() instanceof Hearing.Objected objection)
                || objection.admission().candidate().isEmpty()) {
            narrator.say("FAILED: nothing was objected: " + proctor.model().hearing());
            return false;
        }
        narrator.say("Objected: " + objection.admission().objections() + "; the proctor decides");
        proctor.post(new ProctorEvent.LetIn(
                objection.admission().candidate().get().exam(), "đổi ca theo quyết định của hội đồng", "Giám thị 04"));
        if (arrived(model -> model.hearing() instanceof Hearing.LetIn).isEmpty()) {
            narrator.say("FAILED: not let in: " + proctor.model().hearing());
            return false;
        }
        narrator.say("Let in by the proctor, with the reason on record");
        return away();
    }

    private boolean refuse(Citizen citizen) {
        read(citizen);
        Optional<ProctorModel> objected = arrived(model -> model.hearing() instanceof Hearing.Objected);
        if (objected.isEmpty() || !(objected.get().hearing() instanceof Hearing.Objected objection)) {
            narrator.say("FAILED: nothing was objected: " + proctor.model().hearing());
            return false;
        }
        narrator.say("Objected: " + objection.admission().objections() + "; not let in");
        return away();
    }

    private void read(Citizen citizen) {
        narrator.say("A code is scanned, the card is put down");
        world.show(citizen.cardQrText());
        world.put(Scenario.of(CardProfile.CCCD_2021, citizen, DemoWorld.SEED));
    }

    private boolean away() {
        world.take();
        proctor.post(new ProctorEvent.StartedOver());
        return arrived(model -> !model.desk().cardThere() && model.hearing() instanceof Hearing.Nobody)
                .isPresent();
    }

    private Optional<ProctorModel> arrived(Predicate<ProctorModel> wanted) {
        return watch.until(wanted, Narrator.PATIENCE, model -> {});
    }
}
