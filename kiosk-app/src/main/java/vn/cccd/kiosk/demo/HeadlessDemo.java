package vn.cccd.kiosk.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.ReadingProgress;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.text.Language;
import vn.cccd.sim.Scenario;
import vn.cccd.sim.backend.ReceivedCheckIn;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.person.Citizen;

/** One visit from the first gesture to the record at the backend, driven by the program itself; each step is printed. */
public final class HeadlessDemo {
    /** Generous: a loaded machine must not fail the demonstration. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DemoWorld world;
    private final PrintWriter out;
    private final ModelWatch watch;
    private final Set<ReadingProgress.Step> told = EnumSet.noneOf(ReadingProgress.Step.class);
    private final long start = System.nanoTime();

    public HeadlessDemo(DemoWorld world, PrintWriter out) {
        this.world = world;
        this.out = out;
        this.watch = new ModelWatch(world.kiosk());
    }

    /** Runs the visit; true when the backend holds exactly one check-in of it. */
    public boolean run(Citizen citizen) {
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
        world.kiosk().post(new Event.ServiceChosen(service.id()));
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
        return delivered();
    }

    private boolean delivered() {
        if (!world.awaitDelivered(1, PATIENCE)) {
            say("FAILED: the backend did not get the check-in");
            return false;
        }
        List<ReceivedCheckIn> received = world.backend().received();
        List<String> findings = world.backend().findings();
        say("At the backend: " + received.size() + " check-in, id "
                + received.getLast().id() + ", sequence " + received.getLast().sequence() + ", signature and chain "
                + (findings.isEmpty() ? "valid" : findings));
        return received.size() == 1 && findings.isEmpty();
    }

    private void press(Choice choice) {
        world.kiosk().post(new Event.Chosen(choice));
    }

    private <S extends State> Optional<S> arrived(Class<S> kind) {
        Optional<S> state = watch.until(kind, PATIENCE, this::tellProgress);
        if (state.isEmpty()) {
            Model model = world.kiosk().model();
            String instead = model.state() instanceof State.ShowingFailure failure
                    ? failure.code().name()
                    : model.state().getClass().getSimpleName() + ", troubles " + model.troubles();
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
        out.printf(Locale.ROOT, "%6.2f s  %s%n", (System.nanoTime() - start) / 1e9, line);
        out.flush();
    }
}
