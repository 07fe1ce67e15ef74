package vn.cccd.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.card.pcsc.CardReaders;
import vn.cccd.card.pcsc.PcscChoice;
import vn.cccd.kiosk.device.reader.ScannerByHand;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.flow.Delivery;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.identity.Assurance;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;
import vn.cccd.kiosk.settings.KioskSettings;
import vn.cccd.kiosk.settings.WorkplaceSettings;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sim.backend.ReceivedCheckIn;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.reader.SimulatedReader;
import vn.cccd.sim.reader.SimulatedReaders;
import vn.cccd.sync.delivery.DeliveryPace;

/** The whole way with real cryptography, a real store and a real connection; reader, card and backend are simulated. */
class EndToEndTest {
    private static final Citizen SOMEBODY = Citizens.NGUYEN_VAN_A;

    @TempDir
    Path directory;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    private final IssuingAuthority authority = IssuingAuthority.seeded(1, clock);
    private final SimulatedReaders readers = new SimulatedReaders();
    private final ScannerByHand scanner = new ScannerByHand();
    private final KioskScreen screen = new KioskScreen();

    private SimulatedReader reader = readers.plugIn("Simulated reader");

    @BeforeEach
    void writeTrust() throws IOException {
        authority.writeTrust(directory.resolve("trust"));
    }

    @AfterEach
    void forget() {
        scanner.close();
    }

    private SimulatedBackend backend() throws IOException {
        return SimulatedBackend.startKeeping(0, directory.resolve("backend"), clock, random);
    }

    private Wiring kiosk(URI backend, List<Path> trust) throws KioskStartException {
        KioskSettings settings = new KioskSettings(
                "kiosk-01",
                "sample-hospital",
                HospitalDefaults.demonstration(Duration.ofHours(24)),
                new WorkplaceSettings.SelfService(),
                directory.resolve("data"),
                directory.resolve("keys"),
                trust,
                KioskSettings.ANY_READER,
                PcscChoice.OURS,
                backend,
                caCertificate,
                Duration.ofHours(24),
                1);
        DeliveryPace usual = DeliveryPace.DEFAULT;
        DeliveryPace quick = new DeliveryPace(
                usual.batchRecords(),
                usual.batchBytes(),
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                usual.longestServerDelay(),
                usual.connectTimeout(),
                usual.callTimeout());
        Surroundings surroundings =
                Surroundings.of(CardReaders.over(readers::factory), scanner).withPace(quick);
        Wiring wiring = Wiring.open(settings, surroundings);
        wiring.kiosk().listen(screen::show);
        wiring.kiosk().start();
        screen.await(model -> model.troubles().isEmpty());
        return wiring;
    }

    private Path caCertificate = Path.of("not-yet");

    private Wiring kiosk(SimulatedBackend backend) throws KioskStartException {
        caCertificate = backend.caCertificate();
        return kiosk(backend.uri(), List.of(directory.resolve("trust")));
    }

    private void putDown(CardProfile profile, Mishap... mishaps) {
        reader.insert(new SimulatedChip(new CardIssuer(authority).issue(SOMEBODY, profile), List.of(mishaps), random));
    }

    private void answerTheQuestions(Wiring wiring) {
        screen.await(model -> model.state() instanceof State.Confirming);
        wiring.kiosk().post(new Event.Chosen(Choice.CONFIRM));
        wiring.kiosk().post(new Event.Chosen(Choice.AGREE));
        wiring.kiosk().post(new Event.ServiceChosen("cardiology"));
        wiring.kiosk().post(new Event.Chosen(Choice.WITH_INSURANCE));
    }

    private FailureCode failure() {
        Model model = screen.await(shown -> shown.state() instanceof State.ShowingFailure);
        return ((State.ShowingFailure) model.state()).code();
    }

    @Test
    void aCheckInArrivesExactlyOnceAndTheSamePersonIsNotTakenTwice() throws IOException, KioskStartException {
        try (SimulatedBackend backend = backend();
                Wiring wiring = kiosk(backend)) {
            scanner.show(SOMEBODY.cardQrText());
            putDown(CardProfile.CCCD_2021);
            Model confirming = screen.await(model -> model.state() instanceof State.Confirming);
            assertThat(((State.Confirming) confirming.state()).identity().assurance())
                    .isEqualTo(Assurance.CHIP_GENUINE);
            answerTheQuestions(wiring);

            Model done = screen.await(model -> model.state() instanceof State.Done);
            assertThat(((State.Done) done.state()).ticket().number()).isEqualTo("B 001");
            screen.await(model -> model.state() instanceof State.Done shown && shown.delivery() == Delivery.SENT);
            assertThat(backend.received())
                    .singleElement()
                    .satisfies(checkIn -> assertThat(checkIn.json())
                            .contains("\"assurance\":\"CHIP_GENUINE\"", "\"queueNumber\":\"B 001\"", SOMEBODY.number())
                            .doesNotContain("portrait", "Kinh"));
            assertThat(backend.findings()).isEmpty();

            reader.remove();
            wiring.kiosk().post(new Event.Chosen(Choice.FINISH));
            screen.await(model -> model.state() instanceof State.Inviting);
            scanner.show(SOMEBODY.cardQrText());
            putDown(CardProfile.CCCD_2021);
            assertThat(failure()).isEqualTo(FailureCode.ALREADY_CHECKED_IN);
            assertThat(backend.received()).hasSize(1);
        }
    }

    @Test
    void aCheckInMadeWhileTheBackendIsDownArrivesAfterARestart() throws IOException, KioskStartException {
        URI gone;
        try (SimulatedBackend backend = backend()) {
            gone = backend.uri();
            caCertificate = backend.caCertificate();
        }
        try (Wiring wiring = kiosk(gone, List.of(directory.resolve("trust")))) {
            putDown(CardProfile.CCCD_2021);
            screen.await(model -> model.state() instanceof State.AskingForKey);
            scanner.show(SOMEBODY.cardQrText());
            answerTheQuestions(wiring);
            screen.await(model ->
                    model.state() instanceof State.Done shown && shown.delivery() == Delivery.WAITING_FOR_NETWORK);
            assertThat(screen.await(Model::offlineHint).offlineHint()).isTrue();
        }
        reader.remove();
        screen.forget();

        try (SimulatedBackend backend = backend();
                Wiring wiring = kiosk(backend)) {
            assertThat(wiring.kiosk().model().state()).isInstanceOf(State.Inviting.class);
            KioskScreen.until(() -> !backend.received().isEmpty());
            assertThat(backend.received())
                    .singleElement()
                    .extracting(ReceivedCheckIn::sequence)
                    .isEqualTo(1L);
        }
    }

    @Test
    void aForgedCardAndACopyAreNamed() throws IOException, KioskStartException {
        try (SimulatedBackend backend = backend();
                Wiring wiring = kiosk(backend)) {
            scanner.show(SOMEBODY.cardQrText());
            putDown(CardProfile.CHANGED_DG1);
            assertThat(failure()).isEqualTo(FailureCode.CHIP_FORGED);

            reader.remove();
            wiring.kiosk().post(new Event.Chosen(Choice.LEAVE));
            screen.await(model -> model.state() instanceof State.NotUsingThisMachine && !model.cardThere());
            scanner.show(SOMEBODY.cardQrText());
            putDown(CardProfile.COPY_WITHOUT_KEYS);
            screen.await(model -> model.state() instanceof State.ShowingFailure failed
                    && failed.code() == FailureCode.CHIP_CLONE_SUSPECTED);
            assertThat(backend.received()).isEmpty();
        }
    }

    @Test
    void aWrongNumberAndAnotherPersonsCodeAreToldApart() throws IOException, KioskStartException {
        try (SimulatedBackend backend = backend();
                Wiring wiring = kiosk(backend)) {
            scanner.show(Citizens.NGUYEN_THI_ANH_NGUYET.cardQrText());
            putDown(CardProfile.CCCD_2021);
            assertThat(failure()).isEqualTo(FailureCode.QR_NOT_THIS_CARD);

            reader.remove();
            screen.await(model -> !model.cardThere());
            wiring.kiosk().post(new Event.Chosen(Choice.START_OVER));
            screen.await(model -> model.state() instanceof State.Inviting);
            putDown(CardProfile.CCCD_2021);
            screen.await(model -> model.state() instanceof State.AskingForKey);
            "999090000321".chars().forEach(digit -> wiring.kiosk().post(new Event.DigitTyped(digit - '0')));
            wiring.kiosk().post(new Event.Chosen(Choice.ENTER_NUMBER));
            screen.await(model -> model.state() instanceof State.ShowingFailure failed
                    && failed.code() == FailureCode.CARD_KEY_REFUSED);
        }
    }

    @Test
    void withoutATrustListTheIssuerIsUnknown() throws IOException, KioskStartException {
        try (SimulatedBackend backend = backend()) {
            caCertificate = backend.caCertificate();
            try (Wiring wiring = kiosk(backend.uri(), List.of())) {
                scanner.show(SOMEBODY.cardQrText());
                putDown(CardProfile.CCCD_2021);

                assertThat(failure()).isEqualTo(FailureCode.SIGNER_UNKNOWN);
                assertThat(wiring.sync().status().pending()).isZero();
            }
        }
    }

    @Test
    void aCardPulledInTheMiddleGoesOnWhenItIsBack() throws IOException, KioskStartException {
        try (SimulatedBackend backend = backend();
                Wiring wiring = kiosk(backend)) {
            scanner.show(SOMEBODY.cardQrText());
            putDown(CardProfile.CCCD_2021, Mishap.parse("removed@DG2:50%"));
            screen.await(model -> model.state() instanceof State.AwaitingSameCard && !model.cardThere());

            reader.remove();
            putDown(CardProfile.CCCD_2021);

            screen.await(model -> model.state() instanceof State.Confirming);
            assertThat(wiring.kiosk().model().visit()).isEqualTo(1);
        }
    }

    @Test
    void aReaderPulledOutAndAServiceStoppedShowAndPassByThemselves() throws IOException, KioskStartException {
        try (SimulatedBackend backend = backend();
                Wiring wiring = kiosk(backend)) {
            readers.unplug(reader);
            screen.await(model ->
                    model.banner().filter(FailureCode.READER_MISSING::equals).isPresent());
            reader = readers.plugIn("Simulated reader");
            screen.await(model -> model.banner().isEmpty());

            readers.stopService();
            screen.await(model -> model.troubles().contains(FailureCode.READER_SERVICE_DOWN));
            readers.startService();
            screen.await(model -> model.banner().isEmpty());

            scanner.show(SOMEBODY.cardQrText());
            putDown(CardProfile.CCCD_2021);
            screen.await(model -> model.state() instanceof State.Confirming);
            assertThat(wiring.kiosk().model().cardThere()).isTrue();
        }
    }
}
