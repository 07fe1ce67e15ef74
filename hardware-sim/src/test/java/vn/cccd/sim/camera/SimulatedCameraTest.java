package vn.cccd.sim.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cccd.sim.bytes.Bytes;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.qr.QrSymbol;

class SimulatedCameraTest {
    /** More with {@code -Dcccd.camera.frames=1000000}. */
    private static final int FRAMES = Integer.getInteger("cccd.camera.frames", 100_000);

    private static final QrSymbol CARD = QrSymbol.of(Citizens.NGUYEN_VAN_A.cardQrText());
    private static final CameraMode MODE = new CameraMode(320, 240, 10);

    @Test
    void aCodeThatComesCloserIsReadFromSomeMomentOn() {
        List<Boolean> read = new ArrayList<>();
        for (CameraFrame frame : frames("nothing:500ms,approach:2s,hold:1s", CARD)) {
            read.add(isRead(frame));
        }

        assertThat(read.subList(0, 10)).containsOnly(false);
        assertThat(read.subList(25, 35)).contains(true);
    }

    @Test
    void whatLeavesOrLiesInTheDarkIsNotRead() {
        for (CameraFrame frame : frames("dark:1s", CARD)) {
            assertThat(isRead(frame)).isFalse();
        }
        SimulatedCamera camera = camera("hold:1s,leave:1s", CARD);
        CameraEvent last = camera.next();
        for (int n = 1; n < 20; n++) {
            last = camera.next();
        }
        assertThat(isRead(((CameraEvent.Frame) last).frame())).isFalse();
    }

    @Test
    void severalCodesAreSeenAtOnce() throws ReaderException {
        var camera = new SimulatedCamera(
                new CameraMode(640, 480, 10),
                CameraScript.parse("hold:1s", List.of(QrSymbol.of("mot"), QrSymbol.of("hai")), false),
                FrameClock.virtual(),
                1);
        CameraFrame frame = ((CameraEvent.Frame) camera.next()).frame();

        assertThat(new QRCodeMultiReader().decodeMultiple(bitmap(frame))).hasSize(2);
    }

    @Test
    void framesAreCountedAndTimedWhileTheCameraIsUnplugged() {
        SimulatedCamera camera = camera("hold:200ms,unplugged:300ms,hold:100ms", CARD);
        List<CameraEvent> events = new ArrayList<>();
        for (int n = 0; n < 7; n++) {
            events.add(camera.next());
        }

        assertThat(events.subList(2, 5)).allMatch(CameraEvent.Unplugged.class::isInstance);
        CameraFrame back = ((CameraEvent.Frame) events.get(5)).frame();
        assertThat(back.sequence()).isEqualTo(5);
        assertThat(back.at()).isEqualTo(Duration.ofMillis(500));
        assertThat(events.get(6)).isInstanceOf(CameraEvent.Ended.class);
    }

    @Test
    void aHandMayPullThePlug() {
        SimulatedCamera camera = camera("hold:1s", CARD);
        camera.unplug();
        assertThat(camera.next()).isInstanceOf(CameraEvent.Unplugged.class);
        camera.plugIn();
        assertThat(camera.next()).isInstanceOf(CameraEvent.Frame.class);
    }

    @Test
    void aFrameFollowsFromSeedAndNumber() {
        byte[] first = last(camera("approach:1s", CARD), 7);

        assertThat(last(camera("approach:1s", CARD), 7)).isEqualTo(first);
        assertThat(last(camera("approach:1s", CARD), 8)).isNotEqualTo(first);
    }

    @Test
    void realTimeGoesAtTheRateOfTheCamera() {
        var camera = new SimulatedCamera(
                new CameraMode(32, 24, 50), CameraScript.parse("nothing:1s", List.of(), false), FrameClock.real(), 1);
        long start = System.nanoTime();
        for (int n = 0; n < 11; n++) {
            camera.next();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(195));
    }

    @Test
    void memoryStaysFlatOverFramesWithoutEnd() {
        var camera = new SimulatedCamera(
                new CameraMode(96, 72, 8),
                CameraScript.parse("nothing:2s,approach:2s,hold:1s,leave:1s,dark:1s", List.of(CARD), true),
                FrameClock.virtual(),
                1);
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[] buffer = ((CameraEvent.Frame) camera.next()).frame().grey();
        long before = thread.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        for (int n = 0; n < FRAMES; n++) {
            if (!(camera.next() instanceof CameraEvent.Frame)) {
                throw new AssertionError("endless");
            }
        }
        long each = (thread.getCurrentThreadAllocatedBytes() - before) / FRAMES;
        System.out.printf(
                "%d frames, %d bytes allocated each, %d a second%n",
                FRAMES, each, FRAMES * 1_000_000_000L / (System.nanoTime() - start));
        assertThat(each).isLessThan(1_000);
        assertThat(((CameraEvent.Frame) camera.next()).frame().grey()).isSameAs(buffer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hold", "hold:0s", "hold:1m", "dance:1s", "hold:1s,"})
    void anythingElseIsNoScript(String text) {
        assertThatThrownBy(() -> CameraScript.parse(text, List.of(), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSceneIsReadBackFromItsText() {
        CameraScene scene = CameraScene.parse("approach:2s");

        assertThat(CameraScene.parse(scene.text())).isEqualTo(scene);
    }

    private static SimulatedCamera camera(String script, QrSymbol... codes) {
        return new SimulatedCamera(MODE, CameraScript.parse(script, List.of(codes), false), FrameClock.virtual(), 1);
    }

    /** Copies, for the camera has one buffer only. */
    private static List<CameraFrame> frames(String script, QrSymbol... codes) {
        SimulatedCamera camera = camera(script, codes);
        List<CameraFrame> frames = new ArrayList<>();
        while (camera.next() instanceof CameraEvent.Frame event) {
            CameraFrame frame = event.frame();
            var copy = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_BYTE_GRAY);
            frame.image().copyData(copy.getRaster());
            frames.add(new CameraFrame(copy, frame.sequence(), frame.at()));
        }
        return frames;
    }

    private static byte[] last(SimulatedCamera camera, int count) {
        for (int n = 1; n < count; n++) {
            camera.next();
        }
        return Bytes.copyOf(((CameraEvent.Frame) camera.next()).frame().grey()).toArray();
    }

    private static boolean isRead(CameraFrame frame) {
        try {
            return new QRCodeReader()
                    .decode(bitmap(frame), Map.of(DecodeHintType.CHARACTER_SET, "UTF-8"))
                    .getText()
                    .equals(Citizens.NGUYEN_VAN_A.cardQrText());
        } catch (ReaderException e) {
            return false;
        }
    }

    private static BinaryBitmap bitmap(CameraFrame frame) {
        return new BinaryBitmap(new HybridBinarizer(new PlanarYUVLuminanceSource(
                frame.grey(), frame.width(), frame.height(), 0, 0, frame.width(), frame.height(), false)));
    }
}
