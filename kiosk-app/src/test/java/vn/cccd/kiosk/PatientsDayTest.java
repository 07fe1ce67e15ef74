package vn.cccd.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.card.pcsc.CardReaders;
import vn.cccd.card.pcsc.PcscChoice;
import vn.cccd.kiosk.device.reader.ScannerByHand;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.InsuranceStanding;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.Paper;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.insurance.InsuranceSettings;
import vn.cccd.kiosk.print.NetworkTicketPrinter;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;
import vn.cccd.kiosk.settings.KioskSettings;
import vn.cccd.kiosk.settings.PrinterSettings;
import vn.cccd.kiosk.settings.SelfServiceSettings;
import vn.cccd.kiosk.settings.WorkplaceSettings;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sim.backend.insurance.SimulatedInsurance;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.printer.PaperWidth;
import vn.cccd.sim.printer.PrinterFault;
import vn.cccd.sim.printer.SimulatedPrinter;
import vn.cccd.sim.reader.SimulatedReaders;

/** A hospital with everything: appointments, insurance, tickets; over real connections to simulated services. */
@Timeout(180)
class PatientsDayTest {
    private static final Citizen SOMEBODY = Citizens.NGUYEN_VAN_A;
    private static final Duration KEPT = Duration.ofHours(24);

    @TempDir
    Path directory;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    private final SimulatedReaders readers = new SimulatedReaders();
    private final ScannerByHand scanner = new ScannerByHand();
    private final KioskScreen screen = new KioskScreen();

    private SimulatedBackend backend;
    private SimulatedInsurance insurance;
    private SimulatedPrinter printer;

    @BeforeEach
    void start() throws IOException {
        backend = SimulatedBackend.startKeeping(0, directory.resolve("backend"), clock, random);
        insurance = SimulatedInsurance.start(directory, random);
        printer = SimulatedPrinter.start(PaperWidth.MM_80);
        readers.plugIn("Simulated reader");
    }

    @AfterEach
    void stop() throws IOException {
        scanner.close();
        printer.close();
        insurance.close();
        backend.close();
    }

    private Wiring kiosk(SelfServiceSettings selfService) throws KioskStartException {
        Site usual = HospitalDefaults.demonstration(KEPT);
        KioskSettings settings = new KioskSettings(
                        "kiosk-01",
                        "sample-hospital",
                        usual.asking(HospitalDefaults.withInsuranceCheck(usual.consent())),
                        new WorkplaceSettings.SelfService(),
                        directory.resolve("data"),
                        directory.resolve("keys"),
                        List.of(),
                        KioskSettings.ANY_READER,
                        PcscChoice.OURS,
                        backend.uri(),
                        backend.caCertificate(),
                        KEPT,
                        1)
                .with(options -> options.with(selfService));
        Wiring wiring = Wiring.open(settings, Surroundings.of(CardReaders.over(readers::factory), scanner));
        wiring.kiosk().listen(screen::show);
        wiring.kiosk().start();
        screen.await(model -> model.troubles().isEmpty());
        return wiring;
    }

    private SelfServiceSettings everything() throws IOException {
        Path roster = Files.writeString(
                directory.resolve("roster.csv"),
                "number,service,date,time\n" + SOMEBODY.number() + ",cardiology," + LocalDate.now(clock) + ",8:30\n");
        return SelfServiceSettings.NONE
                .with(new PrinterSettings(printer.address(), NetworkTicketPrinter.DOTS_80_MM))
                .with(new InsuranceSettings(insurance.address(), insurance.caCertificate(), Duration.ofSeconds(4)))
                .expecting(roster, true);
    }

    /** With the code alone: cards are other tests' matter. */
    private void agree(Wiring wiring, Citizen citizen) {
        scanner.show(citizen.cardQrText());
        screen.await(model -> model.state() instanceof State.AwaitingCard);
        wiring.kiosk().post(new Event.Chosen(Choice.WITHOUT_CARD));
        screen.await(model -> model.state() instanceof State.Confirming);
        assertThat(insurance.questions()).isZero();
        wiring.kiosk().post(new Event.Chosen(Choice.CONFIRM));
        wiring.kiosk().post(new Event.Chosen(Choice.AGREE));
    }

    private static boolean answered(Model model) {
        return model.state() instanceof State.ChoosingService choosing
                && choosing.chosen().isPresent()
                && choosing.insurance() instanceof InsuranceStanding.Answered;
    }

    @Test
    void anInsuredPatientWithAnAppointmentLeavesWithATicket() throws Exception {
        insurance.cover(SOMEBODY, LocalDate.now(clock).plusDays(30), "4");
        try (Wiring wiring = kiosk(everything())) {
            agree(wiring, SOMEBODY);
            screen.await(PatientsDayTest::answered);
            wiring.kiosk().post(new Event.Chosen(Choice.WITH_INSURANCE));
            screen.await(model -> model.state() instanceof State.Done done && done.paper() == Paper.PRINTED);

            assertThat(printer.awaitReceipt(1, KEPT)).isPresent();
            KioskScreen.until(() -> !backend.received().isEmpty());
            assertThat(backend.received().getFirst().json())
                    .contains(
                            "\"insurance\":\"yes\"",
                            "\"insuranceChecked\":\"covered\"",
                            "\"service\":\"cardiology\"",
                            "insurance-check");
        }
    }

    @Test
    void withoutInsuranceServiceAndPaperTheVisitGoesOnAndSaysSo() throws Exception {
        insurance.close();
        try (Wiring wiring = kiosk(everything())) {
            printer.fault(new PrinterFault.PaperOut());
            agree(wiring, SOMEBODY);
            screen.await(PatientsDayTest::answered);
            wiring.kiosk().post(new Event.Chosen(Choice.WITH_INSURANCE));
            screen.await(model -> model.state() instanceof State.Done done && done.paper() == Paper.OUT_OF_PAPER);

            KioskScreen.until(() -> !backend.received().isEmpty());
            assertThat(backend.received().getFirst().json())
                    .contains("\"insurance\":\"yes\"", "\"insuranceChecked\":\"unknown\"");
            assertThat(screen.await(model -> !model.troubles().isEmpty()).troubles())
                    .containsExactly(FailureCode.PRINTER_OUT_OF_PAPER);
        }
    }

    @Test
    void whoIsNotOnARequiredRosterIsSentToTheDesk() throws Exception {
        try (Wiring wiring = kiosk(everything())) {
            agree(wiring, Citizens.LE_HOANG_MINH_DUC);

            Model failed = screen.await(model -> model.state() instanceof State.ShowingFailure);
            assertThat(((State.ShowingFailure) failed.state()).code()).isEqualTo(FailureCode.NOT_ON_ROSTER);
            assertThat(backend.received()).isEmpty();
        }
    }
}
