package vn.cccd.kiosk.demo;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import vn.cccd.card.pcsc.PcscChoice;
import vn.cccd.kiosk.Surroundings;
import vn.cccd.kiosk.Wiring;
import vn.cccd.kiosk.device.reader.ScannerByHand;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;
import vn.cccd.kiosk.settings.KioskSettings;
import vn.cccd.kiosk.settings.WorkplaceSettings;
import vn.cccd.sim.SimulatedCard;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.pki.IssuingAuthority;

/**
 * A kiosk in a process of its own that its test kills: {@code KilledKiosk DIRECTORY BACKEND visit|wait}. With {@code visit} it takes one
 * visit through and prints {@code DONE} when the screen says so; then, as with {@code wait}, it goes on until it is killed, and prints {@code
 * DELIVERED} once the backend has acknowledged the visit.
 */
final class KilledKiosk {
    private KilledKiosk() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        URI backend = URI.create(arguments[1]);
        IssuingAuthority authority = IssuingAuthority.seeded(1, Clock.systemUTC());
        authority.writeTrust(directory.resolve("trust"));
        CardTray tray = CardTray.inProcess();
        ScannerByHand scanner = new ScannerByHand();
        Wiring wiring = Wiring.open(settings(directory, backend, tray), Surroundings.of(tray.readers(), scanner));
        wiring.kiosk().start();
        if (arguments[2].equals("visit")) {
            scanner.show(Citizens.NGUYEN_VAN_A.cardQrText());
            tray.put(SimulatedCard.issue(
                            Citizens.NGUYEN_VAN_A, CardProfile.CCCD_2021, authority, List.of(), new SecureRandom())
                    .chip());
            answer(wiring);
        }
        CountDownLatch delivered = new CountDownLatch(1);
        wiring.sync().onStatus(status -> {
            if (status.sent() == 1 && status.pending() == 0) {
                delivered.countDown();
            }
        });
        delivered.await();
        System.out.println("DELIVERED");
        new CountDownLatch(1).await();
    }

    private static void answer(Wiring wiring) {
        ModelWatch<Model> watch = new ModelWatch<>(wiring.kiosk()::listen);
        Duration patience = Duration.ofSeconds(60);
        Optional<State.Confirming> confirming = arrived(watch, State.Confirming.class, patience);
        wiring.kiosk().post(new Event.Chosen(Choice.CONFIRM));
        wiring.kiosk().post(new Event.Chosen(Choice.AGREE));
        arrived(watch, State.ChoosingService.class, patience).ifPresent(choosing -> {
            wiring.kiosk()
                    .post(new Event.ServiceChosen(choosing.services().getFirst().id()));
            wiring.kiosk().post(new Event.Chosen(Choice.WITHOUT_INSURANCE));
        });
        boolean done = confirming.isPresent()
                && arrived(watch, State.Done.class, patience).isPresent();
        System.out.println(
                done ? "DONE" : "NOT DONE: " + wiring.kiosk().model().state().getClass());
    }

    private static KioskSettings settings(Path directory, URI backend, CardTray tray) {
        return new KioskSettings(
                "killed-kiosk",
                "test-hospital",
                HospitalDefaults.demonstration(Duration.ofHours(24)),
                new WorkplaceSettings.SelfService(),
                directory.resolve("data"),
                directory.resolve("keys"),
                List.of(directory.resolve("trust")),
                tray.readerPattern(),
                PcscChoice.OURS,
                backend,
                directory.resolve("backend").resolve("backend-ca.pem"),
                Duration.ofHours(24),
                1);
    }

    private static <S extends State> Optional<S> arrived(ModelWatch<Model> watch, Class<S> kind, Duration patience) {
        return watch.until(
                        model -> kind.isInstance(model.state()) || model.state() instanceof State.ShowingFailure,
                        patience,
                        model -> {})
                .map(Model::state)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
