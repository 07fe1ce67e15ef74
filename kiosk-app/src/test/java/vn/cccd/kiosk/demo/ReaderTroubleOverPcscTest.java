package vn.cccd.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sim.Scenario;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.reader.PcscDaemon;

/** What can happen at a real PC/SC service while people stand before the kiosk. */
class ReaderTroubleOverPcscTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Citizen CITIZEN = Citizens.NGUYEN_VAN_A;
    private static final Scenario CARD = Scenario.of(CardProfile.CCCD_2021, CITIZEN, DemoWorld.SEED);

    @Test
    void aVisitGoesThroughTheRealService() throws Exception {
        StringWriter out = new StringWriter();
        try (DemoWorld world = DemoWorld.open(PcscTray.of(PcscDaemon.forThisProcess()))) {
            assertThat(new HeadlessDemo(world, new PrintWriter(out)).run(CITIZEN))
                    .as(out.toString())
                    .isTrue();
        }
    }

    @Test
    void aCardTakenAwayInTheMiddleIsAskedForAndReadWhenItIsBack() throws Exception {
        try (DemoWorld world = DemoWorld.open(PcscTray.of(PcscDaemon.forThisProcess()))) {
            world.show(CITIZEN.cardQrText());
            world.put(CARD.with(Mishap.parse("removed@DG2:50%")));
            await(world, model -> model.state() instanceof State.AwaitingSameCard);

            world.put(CARD);

            await(world, model -> model.state() instanceof State.Confirming);
        }
    }

    @Test
    void aStoppedServiceIsSaidAndTheKioskIsReadyAgainByItself() throws Exception {
        PcscDaemon service = PcscDaemon.forThisProcess();
        try (DemoWorld world = DemoWorld.open(PcscTray.of(service))) {
            await(world, model -> model.troubles().isEmpty());
            service.stop();
            await(world, model -> model.troubles().contains(FailureCode.READER_SERVICE_DOWN));

            service.restart();

            await(world, model -> model.troubles().isEmpty());
            StringWriter out = new StringWriter();
            assertThat(new HeadlessDemo(world, new PrintWriter(out)).run(CITIZEN))
                    .as(out.toString())
                    .isTrue();
        }
    }

    private static void await(DemoWorld world, Predicate<Model> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.test(world.kiosk().model()) && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        assertThat(world.kiosk().model()).matches(wanted);
    }
}
