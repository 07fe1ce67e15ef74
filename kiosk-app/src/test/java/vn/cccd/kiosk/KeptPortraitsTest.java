package vn.cccd.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.card.pcsc.CardReaders;
import vn.cccd.kiosk.device.CounterWorkplace;
import vn.cccd.kiosk.device.reader.ScannerByHand;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.sector.Site;
import vn.cccd.kiosk.sector.counter.CounterDefaults;
import vn.cccd.kiosk.sector.lodging.LodgingDefaults;
import vn.cccd.kiosk.settings.KioskSettings;
import vn.cccd.kiosk.settings.KioskSettingsReader;
import vn.cccd.kiosk.settings.SettingsException;
import vn.cccd.kiosk.settings.WorkplaceSettings;
import vn.cccd.sim.backend.tls.BackendKeys;
import vn.cccd.sim.card.CardIssuer;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.SimulatedChip;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.reader.SimulatedReader;
import vn.cccd.sim.reader.SimulatedReaders;

/** Portraits of returning visitors on a real disk: whose are kept, for how long, and where none are. */
class KeptPortraitsTest {
    private static final Citizen SOMEBODY = Citizens.NGUYEN_VAN_A;

    @TempDir
    private Path directory;

    private final SecureRandom random = new SecureRandom();
    private final IssuingAuthority authority = IssuingAuthority.seeded(3, Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
    private final SimulatedReaders readers = new SimulatedReaders();
    private final SimulatedReader reader = readers.plugIn("Simulated reader");
    private final ScannerByHand scanner = new ScannerByHand();
    private final KioskScreen screen = new KioskScreen();

    @BeforeEach
    void aMachineThatKeepsPortraits() throws IOException {
        authority.writeTrust(directory.resolve("trust"));
        BackendKeys.make(random).writeAuthority(directory.resolve("ca.pem"));
        Files.writeString(directory.resolve("kiosk.properties"), """
                kiosk.id = kiosk-01
                site.id = sample
                site.name.vi = Bệnh viện Mẫu
                site.name.en = Sample Hospital
                sector = hospital
                data.directory = data
                keys.directory = keys
                backend.url = https://localhost:1
                backend.ca-file = ca.pem
                trust.paths = trust
                portrait-cache.enabled = true
                """);
    }

    @AfterEach
    void forget() {
        scanner.close();
    }

    private KioskSettings settings() throws SettingsException {
        return KioskSettingsReader.read(directory.resolve("kiosk.properties"));
    }

    private Wiring open(KioskSettings settings) throws KioskStartException {
        assertThat(settings.options().portraits().kept()).isTrue();
        assertThat(settings.backend()).isEqualTo(URI.create("https://localhost:1"));
        return Wiring.open(settings, Surroundings.of(CardReaders.over(readers::factory), scanner));
    }

    private void putDown() {
        scanner.show(SOMEBODY.cardQrText());
        reader.insert(
                new SimulatedChip(new CardIssuer(authority).issue(SOMEBODY, CardProfile.CCCD_2021), List.of(), random));
    }

    /** From the code to the question for consent and past it, on a day of its own. */
    private void visit(Choice answer, Class<? extends State> ending) throws Exception {
        screen.forget();
        try (Wiring wiring = open(settings())) {
            wiring.kiosk().listen(screen::show);
            wiring.kiosk().start();
            screen.await(model -> model.troubles().isEmpty());
            putDown();
            screen.await(model -> model.state() instanceof State.Confirming);
            wiring.kiosk().post(new Event.Chosen(Choice.CONFIRM));
            wiring.kiosk().post(new Event.Chosen(answer));
            wiring.kiosk().post(new Event.ServiceChosen("cardiology"));
            wiring.kiosk().post(new Event.Chosen(Choice.WITHOUT_INSURANCE));
            screen.await(model -> ending.isInstance(model.state()));
        }
        reader.remove();
        try (Stream<Path> numbers = Files.list(directory.resolve("data/day-book"))) {
            for (Path day : numbers.toList()) {
                Files.delete(day);
            }
        }
    }

    private List<Path> kept() throws IOException {
        Path portraits = directory.resolve("data/portraits");
        if (!Files.exists(portraits)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(portraits)) {
            return files.toList();
        }
    }

    @Test
    void whoRefusesAtALaterVisitTakesTheEarlierAgreementBack() throws Exception {
        visit(Choice.REFUSE, State.ShowingFailure.class);
        assertThat(kept()).isEmpty();

        visit(Choice.AGREE, State.Done.class);
        assertThat(kept()).hasSize(1);
        visit(Choice.LEAVE, State.NotUsingThisMachine.class);
        assertThat(kept()).hasSize(1);

        visit(Choice.REFUSE, State.ShowingFailure.class);
        assertThat(kept()).isEmpty();
    }

    /** Settings that say so are refused when they are read; these did not come from a file. */
    @Test
    void aCounterKeepsNoneAndErasesWhatTheMachineKeptBefore() throws Exception {
        visit(Choice.AGREE, State.Done.class);
        assertThat(kept()).hasSize(1);
        CounterDefaults lodging = LodgingDefaults.counter();
        try (Wiring wiring = open(at(lodging.demonstration(), lodging))) {
            CounterWorkplace counter = (CounterWorkplace) wiring.workplace();
            counter.start();
            putDown();
            KioskScreen.until(() -> counter.model().dossier().parties().size() == 1);

            assertThat(kept()).isEmpty();
        }
        assertThat(kept()).isEmpty();
    }

    private KioskSettings at(Site site, CounterDefaults counter) throws SettingsException {
        KioskSettings usual = settings();
        return new KioskSettings(
                usual.kioskId(),
                usual.siteId(),
                site,
                new WorkplaceSettings.Counter(counter.rules(), Period.ofDays(7), Optional.empty()),
                usual.data(),
                usual.keys(),
                usual.trust(),
                usual.readerPattern(),
                usual.readerProvider(),
                usual.scanner(),
                usual.backend(),
                usual.backendCa(),
                usual.retention(),
                usual.firstQueueNumber(),
                usual.options());
    }
}
