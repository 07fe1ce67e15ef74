package vn.cccd.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.kiosk.device.CounterWorkplace;
import vn.cccd.kiosk.device.Kiosk;
import vn.cccd.kiosk.device.ProctorWorkplace;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.flow.counter.CounterModel;
import vn.cccd.kiosk.flow.proctor.Hearing;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.counter.Question;
import vn.cccd.kiosk.ui.part.Actions;
import vn.cccd.sim.Scenario;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.reader.PcscDaemon;

/**
 * Each sector's main story, online and offline, as people do it: a real window whose buttons are pressed and lines are typed into, the machine's real
 * PC/SC service, a real store and a real connection. Card, scanner and backend are simulated.
 */
class SectorWindowsOverPcscTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<Citizen> PEOPLE = List.of(Citizens.NGUYEN_VAN_A, Citizens.TRAN_THI_NGOC_DIEM);

    @ParameterizedTest(name = "{0}, online: {1}")
    @CsvSource({
        "HOSPITAL, true", "HOSPITAL, false",
        "HOSPITAL_RECEPTION, true", "HOSPITAL_RECEPTION, false",
        "NOTARY, true", "NOTARY, false",
        "DRIVING_TEST, true", "DRIVING_TEST, false",
        "LODGING, true", "LODGING, false",
        "PUBLIC_SERVICE, true", "PUBLIC_SERVICE, false",
        "BUSINESS, true", "BUSINESS, false"
    })
    void theStoryIsToldAtTheWindowAndArrivesAtTheBackend(DemoPlace place, boolean online) throws Exception {
        try (DemoWorld world = DemoWorld.open(PcscTray.of(PcscDaemon.forThisProcess()), place);
                WindowHands hands = WindowHands.open(world)) {
            world.network(online);
            int records = switch (world.wiring().workplace()) {
                case Kiosk kiosk -> selfService(world, kiosk, hands);
                case CounterWorkplace counter -> counter(world, counter, hands);
                case ProctorWorkplace proctor -> proctor(world, proctor, hands);
            };
            if (!online) {
                assertThat(world.backend().received()).isEmpty();
                assertThat(world.wiring().sync().status().pending()).isEqualTo(records);
                world.network(true);
            }

            assertThat(world.awaitDelivered(records, PATIENCE)).isTrue();
            assertThat(world.backend().received())
                    .hasSize(records)
                    .allSatisfy(checkIn -> assertThat(checkIn.json())
                            .contains("\"sector\":\"" + place.sector().key() + "\"", "\"assurance\":\"CHIP_GENUINE\""));
            assertThat(world.backend().findings()).isEmpty();
        }
    }

    private static void showAndPut(DemoWorld world, Citizen citizen) {
        world.show(citizen.cardQrText());
        world.put(Scenario.of(CardProfile.CCCD_2021, citizen, DemoWorld.SEED));
    }

    private static int selfService(DemoWorld world, Kiosk kiosk, WindowHands hands) {
        showAndPut(world, PEOPLE.getFirst());
        hands.press(Actions.id(Choice.CONFIRM));
        hands.press(Actions.id(Choice.AGREE));
        hands.press("service-general");
        hands.press(Actions.id(Choice.WITH_INSURANCE));
        until(() -> kiosk.model().state() instanceof State.Done);
        world.take();
        hands.press(Actions.id(Choice.FINISH));
        until(() -> kiosk.model().state() instanceof State.Inviting);
        return 1;
    }

    private static int counter(DemoWorld world, CounterWorkplace counter, WindowHands hands) {
        for (Question question : counter.rules().fileQuestions()) {
            answer("file-", question, hands, counter.model());
        }
        for (Citizen citizen : PEOPLE) {
            int before = counter.model().dossier().parties().size();
            showAndPut(world, citizen);
            until(() -> counter.model().dossier().parties().size() > before);
            Party last = lastOf(counter.model());
            answer(
                    "answer-",
                    counter.rules().partyQuestions(last, counter.model().dossier()),
                    last,
                    hands,
                    counter);
            world.take();
            until(() -> !counter.model().desk().cardThere());
        }
        if (counter.rules().roles().size() > 1) {
            hands.pick("role", counter.rules().roles().get(1).id());
        }
        until(() -> counter.model().complete());
        hands.press("close-file");
        until(() -> counter.model().dossier().parties().isEmpty());
        return PEOPLE.size();
    }

    private static Party lastOf(CounterModel model) {
        return model.dossier().parties().getLast();
    }

    private static void answer(
            String prefix, List<Question> questions, Party party, WindowHands hands, CounterWorkplace counter) {
        for (Question question : questions) {
            if (party.answers().text(question.id()).isEmpty()) {
                answer(prefix, question, hands, counter.model());
            }
        }
    }

    private static void answer(String prefix, Question question, WindowHands hands, CounterModel model) {
        String id = prefix + question.id();
        switch (question.kind()) {
            case CHOICE -> hands.pick(id, question.options().getFirst().id());
            case TEXT -> hands.type(id, "Mẫu 101");
            case DATE -> hands.type(id, "31/12/2030");
            case DATE_TIME -> hands.type(id, Question.typed(model.desk().now().plusDays(1)));
        }
    }

    private static int proctor(DemoWorld world, ProctorWorkplace proctor, WindowHands hands) {
        until(() -> !proctor.model().roster().candidates().isEmpty());
        showAndPut(world, PEOPLE.getFirst());
        until(() -> proctor.model().hearing() instanceof Hearing.Granted);
        assertThat(world.wiring().sync().status().pending()).isZero();
        assertThat(world.backend().received()).isEmpty();
        hands.press("admit");
        until(() -> proctor.model().hearing() instanceof Hearing.LetIn);
        take(world, proctor);
        hands.press("next-candidate");

        showAndPut(world, Citizens.LY_A_SUNG);
        until(() -> proctor.model().hearing() instanceof Hearing.Objected);
        hands.press("let-in");
        hands.type("reason", "đổi ca theo quyết định của hội đồng");
        hands.type("proctor-name", "Giám thị 04");
        hands.press("dialog-confirm");
        until(() -> proctor.model().hearing() instanceof Hearing.LetIn);
        take(world, proctor);

        showAndPut(world, DemoSite.STRANGER);
        until(() -> proctor.model().hearing() instanceof Hearing.Objected);
        assertThat(hands.isThere("let-in")).isFalse();
        return 2;
    }

    /** As people do: the next card comes when the one before has been seen to go. */
    private static void take(DemoWorld world, ProctorWorkplace proctor) {
        world.take();
        until(() -> !proctor.model().desk().cardThere());
    }

    private static void until(BooleanSupplier wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not happen").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
