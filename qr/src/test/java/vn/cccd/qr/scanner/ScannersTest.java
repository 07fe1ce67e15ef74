package vn.cccd.qr.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.cccd.qr.bytes.Bytes;

@Timeout(60)
class ScannersTest {
    private static final ScanSource SOURCE = new ScanSource(ScanSource.Kind.PROGRAM, "test");

    private final EventLog events = new EventLog();
    private Scanners scanners = Scanners.start(List.of(), events);

    @AfterEach
    void end() {
        scanners.close();
        events.close();
    }

    @Test
    void aListenerThatThrowsGetsTheNextEvent() throws Exception {
        Consumer<ScanEvent> throwing = event -> {
            events.accept(event);
            throw new IllegalStateException("listener");
        };
        listen(throwing);
        scanners.post(scan(1));
        scanners.post(scan(2));

        assertThat(events.nextScan()).isEqualTo(number(1));
        assertThat(events.nextScan()).isEqualTo(number(2));
    }

    @Test
    void aListenerThatFailsBadlyOrLeavesAnInterruptionBehindGetsTheNextEvent() throws Exception {
        listen(event -> {
            events.accept(event);
            Thread.currentThread().interrupt();
            throw new StackOverflowError("listener");
        });
        scanners.post(scan(1));
        assertThat(events.nextScan()).isEqualTo(number(1));
        scanners.post(scan(2));
        assertThat(events.nextScan()).isEqualTo(number(2));
    }

    @Test
    void aSlowListenerHoldsNobodyUpAndIsToldWhatItMissed() throws Exception {
        var slow = new CountDownLatch(1);
        Consumer<ScanEvent> listener = event -> {
            events.accept(event);
            await(slow);
        };
        listen(listener);
        scanners.post(scan(0));
        assertThat(events.nextScan()).isEqualTo(number(0));
        for (int n = 1; n <= 5_000; n++) {
            scanners.post(scan(n));
        }
        slow.countDown();

        for (int n = 1; n <= 1_000; n++) {
            assertThat(events.nextScan()).isEqualTo(number(n));
        }
        assertThat(events.next(ScanEvent.EventsMissed.class).count()).isEqualTo(4_000);
        scanners.post(scan(7));
        assertThat(events.nextScan()).isEqualTo(number(7));
    }

    @Test
    void allEventsComeOnOneThreadInOrder() throws Exception {
        var other = new AtomicInteger();
        Consumer<ScanEvent> listener = event -> {
            other.addAndGet(Thread.currentThread().getName().equals("scan-events") ? 0 : 1);
            events.accept(event);
        };
        listen(listener);
        for (int n = 0; n < 500; n++) {
            scanners.post(scan(n));
        }
        for (int n = 0; n < 500; n++) {
            assertThat(events.nextScan()).isEqualTo(number(n));
        }
        assertThat(other).hasValue(0);
    }

    @Test
    void aScannerThatFailsIsReportedAndTriedAgain() throws Exception {
        var runs = new AtomicInteger();
        var loop = new ScannerLoop() {
            @Override
            public ScanSource source() {
                return SOURCE;
            }

            @Override
            public void run(Consumer<ScanEvent> out, LoopLife life) {
                if (runs.incrementAndGet() == 1) {
                    throw new IllegalStateException("driver");
                }
                out.accept(new ScanEvent.ScannerArrived(SOURCE));
                while (life.goesOn()) {
                    life.rest(Duration.ofSeconds(1));
                }
            }
        };
        events.start(loop);
        assertThat(events.next(ScanEvent.ScannerGone.class).why()).isEqualTo(Absence.UNUSABLE);
        events.next(ScanEvent.ScannerArrived.class);
    }

    @Test
    void aMissingNativeLibraryIsAnUnusableScannerAndNoCrash() throws Exception {
        var loop = new ScannerLoop() {
            @Override
            public ScanSource source() {
                return SOURCE;
            }

            @Override
            public void run(Consumer<ScanEvent> out, LoopLife life) {
                throw new UnsatisfiedLinkError("no library");
            }
        };
        events.start(loop);
        assertThat(events.next(ScanEvent.ScannerGone.class).why()).isEqualTo(Absence.UNUSABLE);
    }

    private void listen(Consumer<ScanEvent> listener) {
        scanners.close();
        scanners = Scanners.start(List.of(), listener);
    }

    private static ScanEvent scan(int n) {
        return new ScanEvent.Scanned(SOURCE, number(n));
    }

    private static Bytes number(int n) {
        return Bytes.copyOf(Integer.toString(n).getBytes(StandardCharsets.UTF_8));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
