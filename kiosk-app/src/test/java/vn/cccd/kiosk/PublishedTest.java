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
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
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
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;
import vn.cccd.kiosk.settings.BundleSettings;
import vn.cccd.kiosk.settings.KioskSettings;
import vn.cccd.kiosk.settings.WorkplaceSettings;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sim.backend.ReceivedCheckIn;
import vn.cccd.sim.backend.ReferenceName;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.pki.ChainDesign;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.pki.RevocationListState;
import vn.cccd.sim.pki.TrustDesign;
import vn.cccd.sim.reader.SimulatedReader;
import vn.cccd.sim.reader.SimulatedReaders;
import vn.cccd.sync.bytes.Bytes;
import vn.cccd.sync.delivery.DeliveryPace;

/** What the backend publishes reaches the cards, the screen and earlier check-ins; with real cryptography, a real store and a real connection. */
@Timeout(180)
class PublishedTest {
    private static final Citizen SOMEBODY = Citizens.NGUYEN_VAN_A;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration OFTEN = Duration.ofMillis(200);

    @TempDir
    Path directory;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    private final IssuingAuthority authority = IssuingAuthority.seeded(1, clock);
    private final SimulatedReaders readers = new SimulatedReaders();
    private final ScannerByHand scanner = new ScannerByHand();
    private final KioskScreen screen = new KioskScreen();
    private final SimulatedReader reader = readers.plugIn("Simulated reader");

    private SimulatedBackend backend;

    @BeforeEach
    void start() throws IOException {
        backend = SimulatedBackend.startKeeping(0, directory.resolve("backend"), clock, random);
        authority.writeTrust(
                directory.resolve("trust"),
                ChainDesign.usual(),
                TrustDesign.usual().with(RevocationListState.MISSING));
    }

    @AfterEach
    void stop() {
        scanner.close();
        backend.close();
    }

    private static Site site() {
        Site usual = HospitalDefaults.demonstration(KEPT);
        return new Site(
                usual.sector(),
                usual.badge(),
                usual.name(),
                usual.task(),
                usual.desk(),
                usual.demand(),
                usual.cardUse(),
                HospitalDefaults.consentWithEvidence(KEPT),
                usual.services());
    }

    private Wiring kiosk() throws KioskStartException {
        KioskSettings settings = new KioskSettings(
                        "kiosk-01",
                        "sample-hospital",
                        site(),
                        new WorkplaceSettings.SelfService(),
                        directory.resolve("data"),
                        directory.resolve("keys"),
                        List.of(directory.resolve("trust")),
                        KioskSettings.ANY_READER,
                        PcscChoice.OURS,
                        backend.uri(),
                        backend.caCertificate(),
                        KEPT,
                        1)
                .with(options -> options.with(new BundleSettings(backend.signingKeys(), OFTEN)));
        Wiring wiring = Wiring.open(
                settings,
                Surroundings.of(CardReaders.over(readers::factory), scanner)
                        .withPace(DeliveryPace.DEFAULT.withSpread(Duration.ofMillis(100), Duration.ofMillis(10))));
        wiring.kiosk().listen(screen::show);
        wiring.kiosk().start();
        screen.await(model -> model.troubles().isEmpty());
        return wiring;
    }

    private void putDown() {
        scanner.show(SOMEBODY.cardQrText());
        reader.insert(new SimulatedChip(
                new CardIssuer(authority).issue(SOMEBODY, CardProfile.REVOKED_SIGNER), List.of(), random));
    }

    private void checkIn(Wiring wiring) {
        putDown();
        screen.await(model -> model.state() instanceof State.Confirming);
        wiring.kiosk().post(new Event.Chosen(Choice.CONFIRM));
        wiring.kiosk().post(new Event.Chosen(Choice.AGREE));
        wiring.kiosk().post(new Event.ServiceChosen("cardiology"));
        wiring.kiosk().post(new Event.Chosen(Choice.WITH_INSURANCE));
        screen.await(model -> model.state() instanceof State.Done);
    }

    private void takeAway(Wiring wiring) {
        reader.remove();
        wiring.kiosk().post(new Event.Chosen(Choice.FINISH));
        wiring.kiosk().post(new Event.Chosen(Choice.LEAVE));
        wiring.kiosk().post(new Event.Chosen(Choice.START_OVER));
        screen.await(model -> model.state() instanceof State.Inviting);
    }

    private FailureCode failure() {
        Model model = screen.await(shown -> shown.state() instanceof State.ShowingFailure);
        return ((State.ShowingFailure) model.state()).code();
    }

    private static void await(String what, BooleanSupplier holds) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private List<String> corrections() {
        return backend.received().stream()
                .map(ReceivedCheckIn::json)
                .filter(json -> json.contains("\"corrects\""))
                .toList();
    }

    private void publishRevocation() throws IOException {
        Path usual = directory.resolve("usual-trust");
        authority.writeTrust(usual);
        byte[] list = Files.readAllBytes(usual.resolve("csca-simulated.crl"));
        backend.publish(
                ReferenceName.CRL, "{\"lists\":[\"" + Base64.getEncoder().encodeToString(list) + "\"]}");
    }

    @Test
    void aPublishedRevocationCorrectsTheEarlierCheckInExactlyOnceAndRefusesTheNextCard() throws Exception {
        try (Wiring wiring = kiosk()) {
            checkIn(wiring);
            await("the check-in", () -> backend.accepted() == 1);
            ReceivedCheckIn received = backend.received().getFirst();
            assertThat(received.json()).contains("\"verdict\":\"GENUINE\"", "\"transcript\":");
            assertThat(corrections()).isEmpty();

            publishRevocation();
            await("the correction", () -> !corrections().isEmpty());
            assertThat(corrections())
                    .singleElement()
                    .asString()
                    .contains(
                            "\"corrects\":\"" + received.id() + "\"",
                            "\"previousVerdict\":\"GENUINE\"",
                            "\"verdict\":\"SIGNER_REVOKED\"");
            takeAway(wiring);
            putDown();
            assertThat(failure()).isEqualTo(FailureCode.SIGNER_REVOKED);
            takeAway(wiring);
        }
        for (int restart = 0; restart < 2; restart++) {
            try (Wiring wiring = kiosk()) {
                putDown();
                assertThat(failure()).isEqualTo(FailureCode.SIGNER_REVOKED);
                takeAway(wiring);
            }
        }
        assertThat(corrections()).hasSize(1);
        assertThat(backend.audit().holds()).isTrue();
        assertThat(backend.findings()).isEmpty();
    }

    @Test
    void whoIsOnTheBlockListIsSentToStaffWithoutBeingToldWhy() throws Exception {
        backend.publish(
                ReferenceName.BLOCKLIST,
                "{\"documents\":[{\"hash\":\""
                        + Bytes.utf8(SOMEBODY.number()).sha256().toBase64Url() + "\",\"reason\":\"WANTED\"}]}");
        try (Wiring wiring = kiosk()) {
            await(
                    "the block list",
                    () -> wiring.reference()
                                    .orElseThrow()
                                    .of(vn.cccd.sync.reference.ReferenceName.BLOCKLIST)
                                    .version()
                                    .orElse(0)
                            == 2);
            putDown();
            assertThat(failure()).isEqualTo(FailureCode.SEE_STAFF);
        }
        assertThat(backend.accepted()).isZero();
    }

    @Test
    void publishedServicesAreOfferedAndWhoIsExpectedForOneNeedNotChoose() throws Exception {
        try (Wiring wiring = kiosk()) {
            backend.publish(
                    ReferenceName.ROSTER,
                    "{\"appointments\":[{\"id\":\"a1\",\"number\":\"" + SOMEBODY.number() + "\",\"date\":\""
                            + LocalDate.now(clock) + "\",\"time\":\"08:15\",\"service\":\"surgery\"}]}");
            backend.publish(
                    ReferenceName.SERVICES,
                    "{\"services\":[{\"code\":\"eye\",\"name\":{\"vi\":\"Mắt\"}},{\"code\":\"surgery\",\"name\":{\"vi\":\"Ngoại\",\"en\":\"Surgery\"},\"queue\":\"S\",\"place\":{\"vi\":\"tầng 4\"}}]}");
            Model changed = screen.await(model ->
                    model.site().services().stream().map(Service::id).toList().equals(List.of("eye", "surgery")));
            assertThat(changed.site().services().getFirst().queue()).isEqualTo("C");
            putDown();
            screen.await(model -> model.state() instanceof State.Confirming);
            wiring.kiosk().post(new Event.Chosen(Choice.CONFIRM));
            wiring.kiosk().post(new Event.Chosen(Choice.AGREE));
            Model choosing = screen.await(model -> model.state() instanceof State.ChoosingService state
                    && state.chosen().isPresent());
            assertThat(((State.ChoosingService) choosing.state()).services())
                    .singleElement()
                    .satisfies(service -> assertThat(service.id()).isEqualTo("surgery"));
        }
    }
}
