package vn.cccd.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.device.CounterWorkplace;
import vn.cccd.kiosk.flow.counter.CounterEvent;
import vn.cccd.kiosk.flow.counter.CounterModel;
import vn.cccd.kiosk.flow.desk.DeskState;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.sector.counter.Party;
import vn.cccd.kiosk.sector.lodging.LodgingRules;
import vn.cccd.kiosk.table.Table;
import vn.cccd.sim.Scenario;
import vn.cccd.sim.backend.ReceivedCheckIn;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;

/** An evening at a hotel's reception: cards that stay on the reader, a guest without a card, and what each agreed to. */
class HotelEveningTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static void put(DemoWorld world, Citizen citizen) {
        world.put(Scenario.of(CardProfile.CCCD_2021, citizen, DemoWorld.SEED));
    }

    private static void until(CounterWorkplace counter, Predicate<CounterModel> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.test(counter.model())) {
            assertThat(System.nanoTime()).as(counter.model().desk().toString()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static void asksForTheCard(CounterWorkplace counter) {
        until(counter, model -> model.desk().state() instanceof DeskState.NeedsCard);
    }

    private static void has(CounterWorkplace counter, int parties) {
        until(counter, model -> model.dossier().parties().size() == parties);
    }

    @Test
    void everyGuestIsTakenAndTheRecordsSayHowFarAndByWhoseConsent() throws Exception {
        try (DemoWorld world = DemoWorld.open(CardTray.inProcess(), DemoPlace.LODGING)) {
            CounterWorkplace counter = (CounterWorkplace) world.wiring().workplace();
            world.show(Citizens.NGUYEN_VAN_A.cardQrText());
            put(world, Citizens.NGUYEN_VAN_A);
            has(counter, 1);

            world.show(Citizens.TRAN_THI_NGOC_DIEM.cardQrText());
            asksForTheCard(counter);
            world.take();
            put(world, Citizens.TRAN_THI_NGOC_DIEM);
            has(counter, 2);
            world.take();
            until(counter, model -> !model.desk().cardThere());

            world.show(Citizens.LE_HOANG_MINH_DUC.cardQrText());
            asksForTheCard(counter);
            counter.post(new CounterEvent.WentOnWithoutCard());
            has(counter, 3);

            assertThat(counter.model().dossier().parties())
                    .extracting(Party::identity)
                    .extracting(identity -> identity.assurance())
                    .containsExactly(Assurance.CHIP_GENUINE, Assurance.CHIP_GENUINE, Assurance.QR_UNSIGNED);
            List<Table.Row> notice = new LodgingRules()
                    .export(List.of(counter.model().dossier()))
                    .rows();
            assertThat(notice.getLast().cells())
                    .contains(Citizens.LE_HOANG_MINH_DUC.particulars().residence());
            counter.post(new CounterEvent.ConsentNoted(1, true));
            for (Party guest : counter.model().dossier().parties()) {
                counter.post(new CounterEvent.PartyAnswered(guest.number(), "room", "305"));
                counter.post(new CounterEvent.PartyAnswered(guest.number(), "departure", "31/12/2099 12:00"));
            }
            until(counter, CounterModel::complete);
            counter.post(new CounterEvent.FileClosed());

            assertThat(world.awaitDelivered(3, PATIENCE)).isTrue();
            List<String> records = world.backend().received().stream()
                    .map(ReceivedCheckIn::json)
                    .toList();
            String version = counter.model().site().consent().version();
            assertThat(records.getFirst()).contains("\"textVersion\":\"" + version + "\"");
            assertThat(records.subList(1, 3)).noneMatch(record -> record.contains("textVersion"));
            assertThat(records.getLast())
                    .contains("\"assurance\":\"QR_UNSIGNED\"")
                    .doesNotContain("\"verdict\":\"");
            assertThat(records).noneMatch(record -> record.contains("\"sod\""));
            assertThat(world.backend().findings()).isEmpty();
        }
    }
}
