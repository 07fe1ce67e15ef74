package vn.cccd.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.ui.part.Actions;
import vn.cccd.sim.SimulatedCard;
import vn.cccd.sim.backend.SimulatedBackend;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.card.CardProfile;
import vn.cccd.sim.chip.Mishap;
import vn.cccd.sim.person.BirthDate;
import vn.cccd.sim.person.CardDates;
import vn.cccd.sim.person.Citizen;
import vn.cccd.sim.person.Family;
import vn.cccd.sim.person.Particulars;
import vn.cccd.sim.person.Sex;
import vn.cccd.sim.pki.IssuingAuthority;
import vn.cccd.sim.reader.PcscDaemon;
import vn.cccd.sim.reader.VpcdReader;
import vn.cccd.sim.scanner.LineSpeed;
import vn.cccd.sim.scanner.ScanFraming;
import vn.cccd.sim.scanner.SerialScanner;

/** After a visit has ended, by whatever way, the kiosk's memory, its files and its log hold nothing of the person. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class NothingPersonalLeftTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path directory = Path.of("");

    private final SecureRandom random = new SecureRandom();
    private final IssuingAuthority authority = IssuingAuthority.seeded(1, Clock.systemUTC());
    private final List<AutoCloseable> open = new ArrayList<>();

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private Optional<VpcdReader> reader = Optional.empty();
    private Optional<SerialScanner> scanner = Optional.empty();
    private Optional<Process> kiosk = Optional.empty();

    private static Citizen citizen(String number, String name, BirthDate birth, String somewhere, String mother) {
        return new Citizen(
                "sought-" + number,
                number,
                name,
                birth,
                Sex.FEMALE,
                new Particulars("Kinh", "Không", somewhere + ", Nghệ An", "Số 57, " + somewhere + ", Hà Nội", "Không"),
                new Family("Lý Văn Mẫu", mother, Optional.empty()),
                CardDates.until(LocalDate.of(2022, 7, 14), LocalDate.of(2037, 4, 26)),
                Optional.empty(),
                "00000000000C" + number.substring(8));
    }

    private static final Citizen LEFT_AT_CONFIRMING =
            citizen("999197804711", "Quách Thị Uyển Xuyến", BirthDate.of(1978, 4, 26), "Xã Giả Trúc", "Mạc Thị Khuynh");
    private static final Citizen REGISTERED =
            citizen("999197904812", "Khúc Thị Huyền Diệu", BirthDate.of(1979, 11, 23), "Xã Giả Lâm", "Mạc Thị Nghiêm");
    private static final Citizen MET_ANOTHERS_CARD =
            citizen("999198004913", "Giáp Thị Tuyết Oanh", BirthDate.of(1980, 10, 17), "Xã Giả Tùng", "Mạc Thị Khoan");
    private static final Citizen LOST_CONTACT =
            citizen("999198105014", "Ngụy Thị Thuỳ Trâm", BirthDate.of(1981, 12, 29), "Xã Giả Bách", "Mạc Thị Duyệt");

    @BeforeEach
    void setUp() throws Exception {
        authority.writeTrust(directory.resolve("trust"));
        SimulatedBackend backend =
                keep(SimulatedBackend.startKeeping(0, directory.resolve("backend"), Clock.systemUTC(), random));
        PcscDaemon service = keep(PcscDaemon.start(directory.resolve("pcsc")));
        scanner = Optional.of(
                keep(SerialScanner.plug(directory.resolve("scanner"), ScanFraming.CR, LineSpeed.UNLIMITED)));
        reader = Optional.of(keep(VpcdReader.connect("localhost", service.vpcdPort())));
        Process started = start(service, backend);
        kiosk = Optional.of(started);
        Thread.ofVirtual()
                .start(() -> started.inputReader(StandardCharsets.UTF_8).lines().forEach(lines::add));
    }

    private <T extends AutoCloseable> T keep(T thing) {
        open.addFirst(thing);
        return thing;
    }

    @AfterEach
    void tearDown() throws Exception {
        kiosk.ifPresent(Process::destroyForcibly);
        for (AutoCloseable thing : open) {
            thing.close();
        }
    }

    private Process start(PcscDaemon service, SimulatedBackend backend) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.config.file=" + everythingLogged(),
                "-cp",
                System.getProperty("java.class.path"),
                WatchedKiosk.class.getName(),
                directory.toString(),
                backend.uri().toString());
        builder.environment()
                .put(PcscDaemon.SOCKET_VARIABLE, service.socketPath().toString());
        return builder.redirectError(Files.createDirectories(directory.resolve("log"))
                        .resolve("kiosk.err")
                        .toFile())
                .start();
    }

    private Path everythingLogged() throws IOException {
        return Files.writeString(directory.resolve("logging.properties"), """
                handlers=java.util.logging.ConsoleHandler
                java.util.logging.ConsoleHandler.level=ALL
                .level=INFO
                vn.cccd.level=ALL
                """);
    }

    @Test
    void memoryFilesAndLogHoldNothingOfAnybodyWhoWasThere() throws Exception {
        expect("Inviting[]");
        leftAtConfirming();
        registered();
        metAnothersCard();
        lostContact();
        Path heap = directory.resolve("heap.hprof");
        tell("dump " + heap);
        expectLine("DUMPED");

        List<String> found = new ArrayList<>();
        int forms = 0;
        for (Citizen who : List.of(LEFT_AT_CONFIRMING, REGISTERED, MET_ANOTHERS_CARD, LOST_CONTACT)) {
            PersonalTraces traces = new PersonalTraces(who, authority);
            forms += traces.size();
            for (Path place :
                    List.of(heap, directory.resolve("data"), directory.resolve("keys"), directory.resolve("log"))) {
                traces.in(place).forEach(trace -> found.add(who.slug() + ": " + trace));
            }
        }
        System.out.printf(
                "nothing personal left: 4 visits, %d forms sought in a heap dump of %d MB, %d KB of log and all files: %d found%n",
                forms, Files.size(heap) >> 20, Files.size(directory.resolve("log/kiosk.err")) >> 10, found.size());
        assertThat(found).isEmpty();
    }

    private void leftAtConfirming() throws IOException {
        scan(LEFT_AT_CONFIRMING);
        expect("AwaitingCard[]");
        put(LEFT_AT_CONFIRMING);
        expect("Confirming, card there[]");
        expect("TakingBackCard, card there[]");
        takeCard();
    }

    private void registered() throws IOException {
        put(REGISTERED);
        expect("AskingForKey, card there[]");
        for (char digit : REGISTERED.number().toCharArray()) {
            tell("press key-" + digit);
        }
        tell("press " + Actions.id(Choice.ENTER_NUMBER));
        expect("Confirming, card there[]");
        tell("press " + Actions.id(Choice.CONFIRM));
        expect("Consenting, card there[]");
        tell("press " + Actions.id(Choice.AGREE));
        expect("ChoosingService, card there[]");
        tell("press service-eye");
        expect("ChoosingService chosen, card there[]");
        tell("press " + Actions.id(Choice.WITH_INSURANCE));
        expect("Done, card there[]");
        takeCard();
    }

    private void metAnothersCard() throws IOException {
        scan(MET_ANOTHERS_CARD);
        expect("AwaitingCard[]");
        put(LEFT_AT_CONFIRMING);
        expect("ShowingFailure QR_NOT_THIS_CARD, card there[]");
        expect("TakingBackCard, card there[]");
        takeCard();
    }

    private void lostContact() throws IOException {
        scan(LOST_CONTACT);
        expect("AwaitingCard[]");
        put(LOST_CONTACT, Mishap.parse("removed@DG2:50%"));
        expect("AwaitingSameCard[]");
        expect("ShowingFailure CARD_REMOVED[]");
        expect("Inviting[]");
    }

    private void scan(Citizen who) throws IOException {
        scanner.orElseThrow().scan(Bytes.copyOf(who.cardQrText().getBytes(StandardCharsets.UTF_8)));
    }

    private void put(Citizen who, Mishap... mishaps) {
        reader.orElseThrow()
                .insert(SimulatedCard.issue(who, CardProfile.CCCD_2021, authority, List.of(mishaps), random)
                        .chip());
    }

    private void takeCard() {
        reader.orElseThrow().remove();
        expect("Inviting[]");
    }

    private void tell(String order) throws IOException {
        BufferedWriter orders = kiosk.orElseThrow().outputWriter(StandardCharsets.UTF_8);
        orders.write(order + "\n");
        orders.flush();
    }

    private void expect(String place) {
        expectLine("SHOWS " + place);
    }

    /** Reads the kiosk's lines up to this one. */
    private void expectLine(String line) {
        List<String> before = new ArrayList<>();
        while (!before.contains(line)) {
            try {
                String read = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assertThat(read)
                        .as("the kiosk said %s, and then not %s", before, line)
                        .isNotNull();
                before.add(read);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
