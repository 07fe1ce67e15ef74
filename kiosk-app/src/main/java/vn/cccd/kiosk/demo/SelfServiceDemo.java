package vn.cccd.kiosk.demo;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.cccd.kiosk.device.Kiosk;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.ReadingProgress;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.text.Language;
import vn.cccd.sim.Scenario;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.person.Citizen;

/** One visit of a patient, from the first gesture to the record at the backend. */
final class SelfServiceDemo {
    private final DemoWorld world;
    private final Kiosk kiosk;
    private final Narrator narrator;
    private final ModelWatch<Model> watch;
    private final Set<ReadingProgress.Step> told = EnumSet.noneOf(ReadingProgress.Step.class);

    SelfServiceDemo(DemoWorld world, Kiosk kiosk, Narrator narrator) {
        this.world = world;
        this.kiosk = kiosk;
        this.narrator = narrator;
        this.watch = new ModelWatch<>(kiosk::listen);
    }

    /** Runs the visit; true when the backend holds exactly one check-in of it. */
    boolean run(Citizen citizen) {
        say("The kiosk invites. Backend at " + world.backend().uri());
        say("A code is shown to the scanner; the card waits beside the reader");
        world.show(citizen.cardQrText());
        if (arrived(State.AwaitingCard.class).isEmpty()) {
            return false;
        }
        say("The card is put on the reader");
        world.put(Scenario.of(CardProfile.CCCD_2021, citizen, DemoWorld.SEED));
        Optional<State.Confirming> confirming = arrived(State.Confirming.class);
        if (confirming.isEmpty()) {
            return false;
        }
        say("Is this you? Number " + confirming.get().identity().maskedNumber() + ", proved: "
                + confirming.get().identity().proof());
        press(Choice.CONFIRM);
        if (arrived(State.Consenting.class).isEmpty()) {
            return false;
        }
        say("Consent is asked for and given");
        press(Choice.AGREE);
        return arrived(State.ChoosingService.class).map(this::finish).orElse(false);
    }

    private boolean finish(State.ChoosingService choosing) {
        Service service = choosing.services().getFirst();
        say("Service: " + service.name().in(Language.ENGLISH));
        kiosk.post(new Event.ServiceChosen(service.id()));
        press(Choice.WITH_INSURANCE);
        Optional<State.Done> done = arrived(State.Done.class);
        if (done.isEmpty()) {
            return false;
        }
        say("Recorded for certain. Queue number " + done.get().ticket().number());
        world.take();
        press(Choice.FINISH);
        if (arrived(State.Inviting.class).isEmpty()) {
            return false;
        }
        say("The card is taken back; the kiosk invites the next one");
        return narrator.delivered(1);
    }

    private void press(Choice choice) {
        kiosk.post(new Event.Chosen(choice));
    }

    private <S extends State> Optional<S> arrived(Class<S> kind) {
        Optional<Model> model = watch.until(
                now -> kind.isInstance(now.state()) || now.state() instanceof State.ShowingFailure,
                Narrator.PATIENCE,
                now -> tellProgress(now.state()));
        Optional<S> state = model.map(Model::state).filter(kind::isInstance).map(kind::cast);
        if (state.isEmpty()) {
            Model now = kiosk.model();
            String instead = now.state() instanceof State.ShowingFailure failure
                    ? failure.code().name()
                    : now.state().getClass().getSimpleName() + ", troubles " + now.troubles();
            say("FAILED: wanted " + kind.getSimpleName() + ", got " + instead);
        }
        return state;
    }

    private void tellProgress(State state) {
        if (state instanceof State.Reading reading) {
            for (ReadingProgress.Step step : ReadingProgress.Step.values()) {
                if (reading.progress().done().contains(step) && told.add(step)) {
                    say("Reading: " + step.name().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private void say(String line) {
        narrator.say(line);
    }
}
