package vn.cccd.qr.scanner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.sim.person.Citizens;

/** What every scanner with a thread of its own does, whatever it is. */
@Timeout(60)
public abstract class ScannerContract {
    protected static final Bytes FIRST = bytes(Citizens.NGUYEN_VAN_A.cardQrText());
    protected static final Bytes SECOND =
            bytes("999090000124||Trần Thị Bình|01011991|Nữ|Số 2, Phường Giả, Hà Nội|15032021");

    /** A device under a test's hand. */
    protected interface Device {
        ScannerLoop loop();

        void scan(Bytes content) throws Exception;

        void unplug() throws Exception;

        void plugIn() throws Exception;

        void close() throws IOException;
    }

    private final EventLog events = new EventLog();
    private Device device = new NoDevice();

    /** A device that is plugged in. */
    protected abstract Device device() throws Exception;

    @AfterEach
    void takeItAway() throws Exception {
        events.close();
        device.close();
    }

    @Test
    void aScannerThatIsThereArrivesAndItsScansAreWhatTheCodeHolds() throws Exception {
        device = device();
        events.start(device.loop());
        ScanSource source = events.next(ScanEvent.ScannerArrived.class).source();
        device.scan(FIRST);
        var scanned = events.next(ScanEvent.Scanned.class);

        assertThat(scanned.raw()).isEqualTo(FIRST);
        assertThat(scanned.text()).hasValue(Citizens.NGUYEN_VAN_A.cardQrText());
        assertThat(scanned.source()).isEqualTo(source);
        assertThat(scanned.source().kind()).isEqualTo(device.loop().source().kind());
    }

    @Test
    void scansComeInTheirOrder() throws Exception {
        device = device();
        events.start(device.loop());
        events.next(ScanEvent.ScannerArrived.class);
        device.scan(FIRST);
        assertThat(events.nextScan()).isEqualTo(FIRST);
        device.scan(SECOND);
        assertThat(events.nextScan()).isEqualTo(SECOND);
    }

    @Test
    void aScannerThatIsNotThereIsSaidOnceAndFoundWhenItComes() throws Exception {
        device = device();
        device.unplug();
        events.start(device.loop());
        var gone = events.next(ScanEvent.ScannerGone.class);
        assertThat(gone.why()).isEqualTo(Absence.NOT_FOUND);
        assertThat(gone.source()).isEqualTo(device.loop().source());

        device.plugIn();
        events.next(ScanEvent.ScannerArrived.class);
        device.scan(FIRST);
        assertThat(events.nextScan()).isEqualTo(FIRST);
    }

    @Test
    void aScannerThatIsPulledOutIsGoneAndComesBack() throws Exception {
        device = device();
        events.start(device.loop());
        for (int round = 0; round < 5; round++) {
            events.next(ScanEvent.ScannerArrived.class);
            device.scan(FIRST);
            assertThat(events.nextScan()).isEqualTo(FIRST);
            device.unplug();
            assertThat(events.next(ScanEvent.ScannerGone.class).why()).isEqualTo(Absence.UNPLUGGED);
            device.plugIn();
        }
        events.next(ScanEvent.ScannerArrived.class);
    }

    @Test
    void closingEndsItsThreadWithAndWithoutADevice() throws Exception {
        device = device();
        var working = Scanners.start(List.of(device.loop()), events);
        events.next(ScanEvent.ScannerArrived.class);
        working.close();
        assertThat(scannerThreads()).isEmpty();

        device.unplug();
        var waiting = Scanners.start(List.of(device.loop()), events);
        events.next(ScanEvent.ScannerGone.class);
        waiting.close();
        assertThat(scannerThreads()).isEmpty();
    }

    @Test
    void nothingPersonalIsInToString() throws Exception {
        device = device();
        events.start(device.loop());
        events.next(ScanEvent.ScannerArrived.class);
        device.scan(FIRST);
        assertThat(events.next(ScanEvent.Scanned.class).toString()).doesNotContain("999", "Nguy");
    }

    private static List<String> scannerThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("scan-"))
                .toList();
    }

    private static Bytes bytes(String text) {
        return Bytes.copyOf(text.getBytes(UTF_8));
    }

    private static final class NoDevice implements Device {
        @Override
        public ScannerLoop loop() {
            throw new IllegalStateException("no device");
        }

        @Override
        public void scan(Bytes content) {}

        @Override
        public void unplug() {}

        @Override
        public void plugIn() {}

        @Override
        public void close() {}
    }
}
