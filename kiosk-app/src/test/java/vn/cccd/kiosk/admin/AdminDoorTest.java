package vn.cccd.kiosk.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.cccd.kiosk.admin.pin.AdminPins;
import vn.cccd.kiosk.admin.pin.Pin;
import vn.cccd.kiosk.admin.pin.PinHash;
import vn.cccd.kiosk.admin.pin.WrongPinFile;
import vn.cccd.kiosk.text.Language;

/** The door as it runs: real hashes, a real file, its own thread. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class AdminDoorTest {
    private static final AdminPins PINS = new AdminPins(
            Optional.empty(), Optional.of(PinHash.of(Pin.of("250725".toCharArray()), new SecureRandom())));

    @TempDir
    private Path directory = Path.of("");

    private final AtomicInteger visitsEnded = new AtomicInteger();
    private final BlockingQueue<AdminModel> models = new LinkedBlockingQueue<>();
    private Optional<AdminDoor> door = Optional.empty();

    /** A kiosk with nothing to tell. */
    private final KioskFacts facts = new KioskFacts() {
        @Override
        public FactSheet sheet() {
            return new FactSheet(List.of(SelfTest.program()), List.of());
        }

        @Override
        public List<Fact> selfTest() {
            return List.of(SelfTest.program());
        }

        @Override
        public String writeDiagnostics() {
            return "diagnostics.json";
        }

        @Override
        public void endVisit() {
            visitsEnded.incrementAndGet();
        }
    };

    private AdminDoor door(AdminPins pins) {
        door.ifPresent(AdminDoor::close);
        AdminDoor made =
                new AdminDoor(pins, new WrongPinFile(directory.resolve("wrong-pins")), facts, Clock.systemUTC());
        made.listen(models::add);
        door = Optional.of(made);
        return made;
    }

    @AfterEach
    void close() {
        door.ifPresent(AdminDoor::close);
    }

    private static void give(AdminDoor door, String pin) {
        door.post(new AdminEvent.Knocked(Language.VIETNAMESE));
        pin.chars().forEach(digit -> door.post(new AdminEvent.DigitTyped(digit - '0')));
        door.post(new AdminEvent.PinEntered());
    }

    private AdminModel await(Predicate<AdminModel> wanted) throws InterruptedException {
        AdminModel model = models.take();
        while (!wanted.test(model)) {
            model = models.take();
        }
        return model;
    }

    @Test
    void theRightPinOpensAndEverythingBehindItAnswers() throws InterruptedException {
        AdminDoor opened = door(PINS);
        give(opened, "250725");
        await(model -> model.state() instanceof AdminState.Open open
                && !open.sheet().facts().isEmpty());
        assertThat(visitsEnded).hasValue(1);
        opened.post(new AdminEvent.SelfTestWanted());
        await(model ->
                model.state() instanceof AdminState.Open open && !open.tested().isEmpty());
        opened.post(new AdminEvent.DiagnosticsWanted());
        await(model ->
                model.state() instanceof AdminState.Open open && open.file().isPresent());
        opened.post(new AdminEvent.Left());
        await(model -> !model.visible());
        assertThat(visitsEnded).hasValue(2);
    }

    @Test
    void aWrongPinIsRememberedByTheNextStart() throws InterruptedException {
        give(door(PINS), "111111");
        await(model -> model.state() instanceof AdminState.AskingForPin asking && asking.wrong());
        AdminDoor again = door(PINS);
        again.post(new AdminEvent.Knocked(Language.VIETNAMESE));
        assertThat(await(AdminModel::visible).wrong().count()).isEqualTo(1);
        assertThat(visitsEnded).hasValue(0);
    }

    @Test
    void withoutAPinInTheSettingsTheDoorStaysClosed() throws InterruptedException {
        give(door(AdminPins.NONE), "250725");
        assertThat(models.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }
}
