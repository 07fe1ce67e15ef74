package vn.cccd.qr.scanner.camera;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.scanner.Absence;
import vn.cccd.qr.scanner.EventLog;
import vn.cccd.qr.scanner.ScanEvent;
import vn.cccd.qr.scanner.ScannerContract;
import vn.cccd.qr.scanner.ScannerLoop;
import vn.cccd.sim.camera.CameraMode;
import vn.cccd.sim.camera.CameraScript;
import vn.cccd.sim.camera.FrameClock;
import vn.cccd.sim.camera.SimulatedCamera;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.qr.QrSymbol;

@Timeout(120)
class CameraScannerTest {
    private static final Pattern ANY = Pattern.compile("");
    private static final CameraMode MODE = new CameraMode(480, 360, 8);
    private static final CameraPace QUICK =
            new CameraPace(Duration.ofMillis(5), Duration.ofSeconds(3), Duration.ofMillis(10));
    private static final String CARD = Citizens.NGUYEN_VAN_A.cardQrText();

    private final EventLog events = new EventLog();

    @AfterEach
    void end() {
        events.close();
    }

    @Nested
    class AsAnyScanner extends ScannerContract {
        @Override
        protected Device device() {
            var cameras = new SimulatedCameras(showing("nothing:1s", true));
            var scanner = new CameraScanner(cameras, ANY, new FrameCodes(), QUICK);
            return new Device() {
                @Override
                public ScannerLoop loop() {
                    return scanner;
                }

                @Override
                public void scan(Bytes content) {
                    cameras.look(showing("hold:1s", true, new String(content.toArray(), UTF_8)));
                }

                @Override
                public void unplug() {
                    cameras.plug(false);
                }

                @Override
                public void plugIn() {
                    cameras.look(showing("nothing:1s", true));
                    cameras.plug(true);
                }

                @Override
                public void close() {}
            };
        }
    }

    @Test
    void aCodeThatIsHeldIsToldOnceAndAgainWhenItComesBack() {
        var cameras =
                new SimulatedCameras(showing("nothing:1s,hold:10s,nothing:2s,hold:5s,nothing:4s,hold:2s", false, CARD));
        var life = new ManualLife(Duration.ofSeconds(25));
        List<ScanEvent> events = run(cameras, life);

        assertThat(events).hasSize(3);
        assertThat(events.getFirst()).isInstanceOf(ScanEvent.ScannerArrived.class);
        assertThat(events.subList(1, 3))
                .allSatisfy(
                        event -> assertThat(((ScanEvent.Scanned) event).text()).hasValue(CARD));
        assertThat(life.rests()).isLessThanOrEqualTo(25 * 8 + 1);
    }

    @Test
    void severalCodesInOnePictureAreAllTold() {
        var cameras = new SimulatedCameras(showing("hold:3s", false, "999090000123", "999090000456"));
        List<ScanEvent> events = run(cameras, new ManualLife(Duration.ofSeconds(3)));

        assertThat(events.subList(1, events.size()))
                .extracting(event -> ((ScanEvent.Scanned) event).text().orElseThrow())
                .containsExactlyInAnyOrder("999090000123", "999090000456");
    }

    @Test
    void aCameraThatIsPulledOutInTheMiddleTellsTheSameCodeAgain() {
        var cameras = new SimulatedCameras(showing("hold:1s,unplugged:1s,hold:1s", false, CARD));
        List<ScanEvent> events = run(cameras, new ManualLife(Duration.ofSeconds(60)));

        assertThat(events.get(1)).isInstanceOf(ScanEvent.Scanned.class);
        assertThat(events.get(2))
                .isInstanceOfSatisfying(
                        ScanEvent.ScannerGone.class,
                        gone -> assertThat(gone.why()).isEqualTo(Absence.UNPLUGGED));
        assertThat(events.getLast()).isInstanceOf(ScanEvent.Scanned.class);
    }

    @Test
    void noCameraIsAClearState() throws Exception {
        var scanner = new CameraScanner(
                new SimulatedCameras(showing("hold:1s", true)),
                Pattern.compile("no such camera"),
                new FrameCodes(),
                QUICK);
        events.start(scanner);
        var gone = events.next(ScanEvent.ScannerGone.class);
        assertThat(gone.why()).isEqualTo(Absence.NOT_FOUND);
        assertThat(gone.source().device()).isEqualTo("no such camera");
        assertThat(events.taken()).isEmpty();
    }

    @Test
    void aFrameThatADecoderStumblesOverIsOneFrameLess() {
        var calls = new AtomicInteger();
        CodeFinder stumbling = frame -> {
            if (calls.incrementAndGet() % 2 == 1) {
                throw new IllegalStateException("decoder");
            }
            return List.of(Bytes.copyOf(CARD.getBytes(UTF_8)));
        };
        var cameras = new SimulatedCameras(showing("hold:2s", false, CARD));
        List<ScanEvent> events = new ArrayList<>();
        new CameraScanner(cameras, ANY, stumbling, CameraPace.USUAL)
                .run(events::add, new ManualLife(Duration.ofSeconds(2)));

        assertThat(events).hasSize(2);
        assertThat(calls.get()).isGreaterThan(10);
    }

    private static List<ScanEvent> run(SimulatedCameras cameras, ManualLife life) {
        List<ScanEvent> events = new ArrayList<>();
        new CameraScanner(cameras, ANY, new FrameCodes(), CameraPace.USUAL).run(events::add, life);
        return events;
    }

    private static SimulatedCamera showing(String scenes, boolean endless, String... texts) {
        List<QrSymbol> codes = Arrays.stream(texts).map(QrSymbol::of).toList();
        return new SimulatedCamera(MODE, CameraScript.parse(scenes, codes, endless), FrameClock.virtual(), 7);
    }
}
