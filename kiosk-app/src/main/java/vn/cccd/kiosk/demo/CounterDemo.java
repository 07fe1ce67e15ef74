package vn.cccd.kiosk.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.cccd.kiosk.device.CounterWorkplace;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.flow.counter.CounterModel;
import vn.cccd.kiosk.flow.counter.CounterNotice;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.counter.Question;
import vn.cccd.kiosk.sector.counter.Remark;
import vn.cccd.kiosk.sector.counter.Role;
import vn.cccd.kiosk.text.Language;
import vn.cccd.sim.Scenario;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;

/** One file at a counter: two people's cards, the questions of the sector, and every check-in at the backend. */
final class CounterDemo {
    private static final int PARTIES = 2;
    private static final String WORDS = "Mẫu 101";

    private final DemoWorld world;
    private final CounterWorkplace counter;
    private final Narrator narrator;
    private final ModelWatch<CounterModel> watch;

    CounterDemo(DemoWorld world, CounterWorkplace counter, Narrator narrator) {
        this.world = world;
        this.counter = counter;
        this.narrator = narrator;
        this.watch = new ModelWatch<>(counter::listen);
    }

    /** Runs the story; true when the backend holds exactly its check-ins. */
    boolean run(Citizen first) {
        narrator.say("The counter is ready. Backend at " + world.backend().uri());
        List<Citizen> people = new ArrayList<>(List.of(first));
        Citizens.all().stream()
                .filter(citizen -> !citizen.equals(first))
                .limit(PARTIES - 1)
                .forEach(people::add);
        for (Citizen citizen : people) {
            if (!read(citizen)) {
                return false;
            }
        }
        giveRoles();
        answer();
        return store(people.size());
    }

    private boolean read(Citizen citizen) {
        int before = counter.model().dossier().parties().size();
        narrator.say("A code is scanned, the card is put down");
        world.show(citizen.cardQrText());
        world.put(Scenario.of(CardProfile.CCCD_2021, citizen, DemoWorld.SEED));
        Optional<CounterModel> read = arrived(model ->
                model.dossier().parties().size() > before || model.desk().state() instanceof DeskState.Failed);
        if (read.isEmpty() || read.get().dossier().parties().size() == before) {
            narrator.say(
                    "FAILED: the card was not read: " + counter.model().desk().state());
            return false;
        }
        Party party = read.get().dossier().parties().getLast();
        narrator.say("Party " + party.number() + " of the file, proved: "
                + party.identity().proof() + ", " + party.checks().size() + " checks");
        world.take();
        return arrived(model -> !model.desk().cardThere()).isPresent();
    }

    /** Every role that a file must have gets somebody. */
    private void giveRoles() {
        List<Party> parties = counter.model().dossier().parties();
        int next = 0;
        for (Role role : counter.rules().roles()) {
            for (int i = 0; i < role.least() && next < parties.size(); i++) {
                counter.post(new CounterEvent.RoleChosen(parties.get(next++).number(), role.id()));
            }
        }
        for (; next < parties.size(); next++) {
            Role last = counter.rules()
                    .roles()
                    .get(Math.min(1, counter.rules().roles().size() - 1));
            counter.post(new CounterEvent.RoleChosen(parties.get(next).number(), last.id()));
        }
    }

    private void answer() {
        for (Question question : counter.rules().fileQuestions()) {
            counter.post(new CounterEvent.FileAnswered(question.id(), answerTo(question)));
        }
        for (Party party : counter.model().dossier().parties()) {
            for (Question question : counter.rules().partyQuestions()) {
                if (party.answers().text(question.id()).isEmpty()) {
                    counter.post(new CounterEvent.PartyAnswered(party.number(), question.id(), answerTo(question)));
                }
            }
        }
    }

    private String answerTo(Question question) {
        return switch (question.kind()) {
            case CHOICE -> question.options().getFirst().id();
            case TEXT -> WORDS;
            case DATE -> "31/12/2030";
            case DATE_TIME -> Question.typed(counter.model().desk().now().plusDays(1));
        };
    }

    private boolean store(int parties) {
        Optional<CounterModel> complete = arrived(CounterModel::complete);
        if (complete.isEmpty()) {
            narrator.say("FAILED: the file is not complete: "
                    + counter.model().remarks().stream()
                            .filter(remark -> remark.weight() == Remark.Weight.STOPS)
                            .map(remark -> remark.text().in(Language.ENGLISH))
                            .toList());
            return false;
        }
        narrator.say("The file is complete and is stored");
        counter.post(new CounterEvent.FileClosed());
        Optional<CounterModel> stored = arrived(
                model -> model.notice().isPresent() && !(model.notice().get() instanceof CounterNotice.AlreadyInFile));
        if (stored.isEmpty() || !(stored.get().notice().orElseThrow() instanceof CounterNotice.Stored)) {
            narrator.say("FAILED: the file was not stored: " + counter.model().notice());
            return false;
        }
        narrator.say("Stored for certain; the next file is open");
        return fetched(parties) && narrator.delivered(parties);
    }

    /** The site's own software has the file too. */
    private boolean fetched(int parties) {
        try {
            int people = world.siteProgram().orElseThrow().people();
            narrator.say("A program of the site fetched the file: " + people + " people");
            return people == parties;
        } catch (IOException e) {
            narrator.say("FAILED: a program of the site could not fetch the file: " + e.getMessage());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private Optional<CounterModel> arrived(Predicate<CounterModel> wanted) {
        return watch.until(wanted, Narrator.PATIENCE, model -> {});
    }
}
