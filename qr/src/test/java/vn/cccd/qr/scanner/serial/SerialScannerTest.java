package vn.cccd.qr.scanner.serial;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.scanner.Absence;
import vn.cccd.qr.scanner.EventLog;
import vn.cccd.qr.scanner.ScanDamage;
import vn.cccd.qr.scanner.ScanEvent;
import vn.cccd.qr.scanner.ScannerContract;
import vn.cccd.qr.scanner.ScannerLoop;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.scanner.LineSpeed;
import vn.cccd.sim.scanner.ScanFraming;

/** The scanner is the simulator's on a pseudo-terminal, the port is opened by jSerialComm as a real one. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 1, unit = TimeUnit.HOURS)
class SerialScannerTest {
    private static final Duration LOOK = Duration.ofMillis(10);

    /** More with {@code -Dcccd.replugs=2000}. */
    private static final int REPLUGS = Integer.getInteger("cccd.replugs", 200);

    private static final String CARD = Citizens.NGUYEN_VAN_A.cardQrText();

    @TempDir
    private Path directory;

    private final EventLog events = new EventLog();

    @AfterEach
    void end() {
        events.close();
    }

    @Nested
    class AsAnyScanner extends ScannerContract {
        @Override
        protected Device device() throws IOException {
            var simulated = plug("crlf", LineSpeed.UNLIMITED);
            ScannerLoop loop = scanner(simulated.device(), SerialFraming.LINE);
            return new Device() {
                @Override
                public ScannerLoop loop() {
                    return loop;
                }

                @Override
                public void scan(Bytes content) throws IOException {
                    simulated.scan(sim(content));
                }

                @Override
                public void unplug() throws IOException {
                    simulated.unplug();
                }

                @Override
                public void plugIn() throws IOException {
                    simulated.replug();
                }

                @Override
                public void close() throws IOException {
                    simulated.close();
                }
            };
        }
    }

    @ParameterizedTest
    @CsvSource({
        "none, NONE",
        "cr, LINE",
        "lf, LINE",
        "crlf, LINE",
        "aim-cr, LINE",
        "cr, CR",
        "lf, LF",
        "crlf, CRLF",
        "crlf, CR",
        "crlf, LF",
        "stx-etx, STX_ETX",
        "crlf, NONE",
        "aim-cr, NONE"
    })
    void theScanIsWhatTheCodeHoldsWhateverIsAroundIt(String sent, SerialFraming set) throws Exception {
        try (var simulated = plug(sent, LineSpeed.UNLIMITED)) {
            events.start(scanner(simulated.device(), set));
            events.next(ScanEvent.ScannerArrived.class);
            for (int scan = 0; scan < 3; scan++) {
                simulated.scan(sim(bytes(CARD)));
                assertThat(events.nextScan()).isEqualTo(bytes(CARD));
            }
        }
    }

    @Test
    void aSlowLineIsOneScan() throws Exception {
        try (var simulated = plug("cr", LineSpeed.BAUD_9600)) {
            events.start(scanner(simulated.device(), SerialFraming.LINE));
            events.next(ScanEvent.ScannerArrived.class);
            simulated.scan(sim(bytes(CARD)));
            assertThat(events.nextScan()).isEqualTo(bytes(CARD));
        }
    }

    @Test
    void whatWasScannedBeforeThePortWasOpenIsNotLost() throws Exception {
        try (var simulated = plug("cr", LineSpeed.UNLIMITED)) {
            simulated.scan(sim(bytes(CARD)));
            events.start(scanner(simulated.device(), SerialFraming.LINE));
            events.next(ScanEvent.ScannerArrived.class);
            assertThat(events.nextScan()).isEqualTo(bytes(CARD));
        }
    }

    @Test
    void anotherCodePageIsDamageAndASealIsNot() throws Exception {
        Bytes latin = Bytes.copyOf("999090000123||Nguyên|01011990".getBytes(ISO_8859_1));
        Bytes seal = Bytes.fromHex("dc03d9c50a0dff00");
        try (var simulated = plug("none", LineSpeed.UNLIMITED)) {
            events.start(scanner(simulated.device(), SerialFraming.NONE));
            events.next(ScanEvent.ScannerArrived.class);
            simulated.scan(sim(latin));
            var damaged = events.next(ScanEvent.Damaged.class);
            assertThat(damaged.damage()).isEqualTo(ScanDamage.NOT_UTF8);
            assertThat(damaged.raw()).isEqualTo(latin);

            simulated.scan(sim(seal));
            assertThat(events.nextScan()).isEqualTo(seal);
        }
    }

    @Test
    void anEndlessLineIsNamedOnceAndTheNextScanComes() throws Exception {
        try (var simulated = plug("cr", LineSpeed.UNLIMITED)) {
            events.start(scanner(simulated.device(), SerialFraming.LINE));
            events.next(ScanEvent.ScannerArrived.class);
            simulated.scan(sim(bytes("x".repeat(100_000))));
            simulated.scan(sim(bytes(CARD)));

            assertThat(events.next(ScanEvent.TooLong.class).limit()).isEqualTo(SerialScanner.LONGEST_SCAN);
            assertThat(events.nextScan()).isEqualTo(bytes(CARD));
        }
    }

    @Test
    void aPortThatMayNotBeOpenedSaysSo() throws Exception {
        SerialPorts refused = ports((choice, baud) -> new SerialPorts.Opening.Missing(Absence.NOT_ALLOWED));
        var scanner =
                new SerialScanner(refused, new SerialChoice.AtPath("/dev/ttyACM0"), SerialFraming.LINE, 9_600, LOOK);
        events.start(scanner);
        assertThat(events.next(ScanEvent.ScannerGone.class).why()).isEqualTo(Absence.NOT_ALLOWED);
        assertThat(events.taken()).isEmpty();
    }

    @Test
    void aDeviceThatComesBackUnderAnotherNameIsStillTheScanner() throws Exception {
        try (var first = plug("cr", LineSpeed.UNLIMITED);
                var second = vn.cccd.sim.scanner.SerialScanner.plug(
                        directory.resolve("other"), ScanFraming.CR, LineSpeed.UNLIMITED)) {
            SerialPorts either = ports((choice, baud) -> SerialPorts.system()
                    .open(
                            new SerialChoice.AtPath((first.isPlugged() ? first : second)
                                    .device()
                                    .toString()),
                            baud));
            var choice = SerialChoice.parse("usb:0c2e:0b61").orElseThrow();
            var scanner = new SerialScanner(either, choice, SerialFraming.LINE, 9_600, LOOK);
            events.start(scanner);
            String before = events.next(ScanEvent.ScannerArrived.class).source().device();
            first.unplug();
            events.next(ScanEvent.ScannerGone.class);
            String after = events.next(ScanEvent.ScannerArrived.class).source().device();
            second.scan(sim(bytes(CARD)));

            assertThat(events.nextScan()).isEqualTo(bytes(CARD));
            assertThat(after).isNotEqualTo(before);
        }
    }

    @Test
    void portsOfTheMachineAreListed() {
        assertThat(SerialPorts.system().list())
                .allSatisfy(port -> assertThat(port.path()).isNotBlank());
    }

    @Test
    void noCompleteScanIsLostOverManyReplugs() throws Exception {
        var random = new Random(5);
        int sent = 0;
        int received = 0;
        int unfinished = 0;
        long start = System.nanoTime();
        long files = 0;
        try (var simulated = plug("cr", LineSpeed.UNLIMITED)) {
            events.start(scanner(simulated.device(), SerialFraming.LINE));
            for (int round = 0; round < REPLUGS; round++) {
                boolean scanBeforeItIsFound = random.nextBoolean();
                if (!scanBeforeItIsFound) {
                    events.next(ScanEvent.ScannerArrived.class);
                }
                for (int scan = 0; scan < 1 + random.nextInt(3); scan++) {
                    Bytes content = bytes(CARD + "|" + sent);
                    simulated.scan(sim(content));
                    sent++;
                    if (scanBeforeItIsFound && scan == 0) {
                        events.next(ScanEvent.ScannerArrived.class);
                    }
                    received += events.nextScan().equals(content) ? 1 : 0;
                }
                if (random.nextInt(3) == 0) {
                    simulated.scanHalfThenUnplug(sim(bytes(CARD)));
                } else {
                    simulated.unplug();
                }
                unfinished += awaitGone();
                simulated.replug();
                files = round == 20 ? openFiles() : files;
            }
            events.next(ScanEvent.ScannerArrived.class);
            simulated.scan(sim(bytes(CARD)));
            assertThat(events.nextScan()).isEqualTo(bytes(CARD));
            assertThat(openFiles()).isLessThanOrEqualTo(Math.max(files, 20) + 5);
        }
        System.out.printf(
                "serial: %d of %d scans over %d replugs, %d broke off in the middle and were said to, %d ms%n",
                received, sent, REPLUGS, unfinished, (System.nanoTime() - start) / 1_000_000);
        assertThat(received).isEqualTo(sent);
    }

    /** Until it is gone nothing may come but a scan that broke off. */
    private int awaitGone() throws InterruptedException {
        ScanEvent event = events.next(ScanEvent.class);
        if (event instanceof ScanEvent.Damaged damaged) {
            assertThat(damaged.damage()).isEqualTo(ScanDamage.UNFINISHED);
            events.next(ScanEvent.ScannerGone.class);
            return 1;
        }
        assertThat(event).isInstanceOf(ScanEvent.ScannerGone.class);
        return 0;
    }

    private vn.cccd.sim.scanner.SerialScanner plug(String framing, LineSpeed speed) throws IOException {
        return vn.cccd.sim.scanner.SerialScanner.plug(directory.resolve("scanner"), ScanFraming.named(framing), speed);
    }

    private static SerialScanner scanner(Path device, SerialFraming framing) {
        return new SerialScanner(
                SerialPorts.system(), new SerialChoice.AtPath(device.toString()), framing, 9_600, LOOK);
    }

    private static SerialPorts ports(BiFunction<SerialChoice, Integer, SerialPorts.Opening> opening) {
        return new SerialPorts() {
            @Override
            public List<SerialDevice> list() {
                return List.of();
            }

            @Override
            public Opening open(SerialChoice choice, int baud) {
                return opening.apply(choice, baud);
            }
        };
    }

    private static long openFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        }
    }

    private static Bytes bytes(String text) {
        return Bytes.copyOf(text.getBytes(UTF_8));
    }

    private static vn.cccd.sim.bytes.Bytes sim(Bytes content) {
        return vn.cccd.sim.bytes.Bytes.copyOf(content.toArray());
    }
}
