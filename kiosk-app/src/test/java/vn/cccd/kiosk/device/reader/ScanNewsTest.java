package vn.cccd.kiosk.device.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.qr.bytes.Bytes;
import vn.cccd.qr.scanner.Absence;
import vn.cccd.qr.scanner.ScanDamage;
import vn.cccd.qr.scanner.ScanEvent;
import vn.cccd.qr.scanner.ScanSource;
import vn.cccd.qr.scanner.serial.SerialChoice;
import vn.cccd.qr.scanner.serial.SerialFraming;
import vn.cccd.qr.scanner.serial.SerialPorts;
import vn.cccd.qr.scanner.serial.SerialScanner;
import vn.cccd.qr.signed.KeySet;
import vn.cccd.qr.signed.SignedCodeVerifier;
import vn.cccd.sim.person.Citizens;
import vn.cccd.sim.scanner.LineSpeed;
import vn.cccd.sim.scanner.ScanFraming;

@Timeout(60)
class ScanNewsTest {
    private static final SignedCodeVerifier CODES = SignedCodeVerifier.usual(KeySet.none(), Clock.systemUTC());
    private static final ScanSource SOURCE = new ScanSource(ScanSource.Kind.SERIAL, "/dev/ttyACM0");
    private static final String CARD = Citizens.NGUYEN_VAN_A.cardQrText();

    private final List<Event> events = new ArrayList<>();
    private final ScanNews news = new ScanNews(events::add, CODES);

    @Test
    void aCardsCodeIsAKey() {
        news.accept(new ScanEvent.Scanned(SOURCE, bytes(CARD)));

        assertThat(events).singleElement().isInstanceOf(Event.KeyScanned.class);
    }

    @Test
    void somethingElseIsNoId() {
        news.accept(new ScanEvent.Scanned(SOURCE, bytes("https://example.vn/")));

        assertThat(events).containsExactly(new Event.CodeRefused(FailureCode.QR_NOT_AN_ID));
    }

    @Test
    void aNumberThatSurvivedADamagedNameStillOpensTheChip() {
        Bytes latin = Bytes.copyOf("999090000123||Nguyên Van A|01011990|Nam|So 1|15032021".getBytes(ISO_8859_1));
        news.accept(new ScanEvent.Damaged(SOURCE, ScanDamage.NOT_UTF8, latin));

        assertThat(events).singleElement().isInstanceOf(Event.KeyScanned.class);
    }

    @ParameterizedTest
    @EnumSource(ScanDamage.class)
    void whatIsDamagedBeyondUseIsUnreadable(ScanDamage damage) {
        news.accept(new ScanEvent.Damaged(SOURCE, damage, bytes("99909000")));

        assertThat(events).containsExactly(new Event.CodeRefused(FailureCode.QR_UNREADABLE));
    }

    @Test
    void aScanThatBrokeOffIsNotTakenForACardEvenWhenItLooksLikeOne() {
        news.accept(new ScanEvent.Damaged(SOURCE, ScanDamage.UNFINISHED, bytes(CARD)));
        news.accept(new ScanEvent.TooLong(SOURCE, 8_192));

        assertThat(events)
                .containsExactly(
                        new Event.CodeRefused(FailureCode.QR_UNREADABLE),
                        new Event.CodeRefused(FailureCode.QR_UNREADABLE));
    }

    @ParameterizedTest
    @EnumSource(Absence.class)
    void aMissingScannerIsATroubleThatEndsWhenItIsThere(Absence why) {
        news.accept(new ScanEvent.ScannerGone(SOURCE, why));
        news.accept(new ScanEvent.ScannerArrived(SOURCE));
        news.accept(new ScanEvent.EventsMissed(3));

        assertThat(events)
                .containsExactly(
                        new Event.TroubleBegan(FailureCode.SCANNER_MISSING),
                        new Event.TroubleEnded(FailureCode.SCANNER_MISSING));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aRealSerialPortBringsTheCodeOfACardIntoTheKiosk(@TempDir Path directory) throws Exception {
        BlockingQueue<Event> arrived = new LinkedBlockingQueue<>();
        Path device = directory.resolve("scanner");
        var station = new ScannerStation(new SerialScanner(
                SerialPorts.system(),
                new SerialChoice.AtPath(device.toString()),
                SerialFraming.LINE,
                9_600,
                Duration.ofMillis(20)));
        station.start(new ScanNews(arrived::add, CODES));
        assertThat(next(arrived)).isEqualTo(new Event.TroubleBegan(FailureCode.SCANNER_MISSING));

        try (var scanner = vn.cccd.sim.scanner.SerialScanner.plug(device, ScanFraming.CR, LineSpeed.UNLIMITED)) {
            assertThat(next(arrived)).isEqualTo(new Event.TroubleEnded(FailureCode.SCANNER_MISSING));
            scanner.scan(vn.cccd.sim.bytes.Bytes.copyOf(CARD.getBytes(UTF_8)));
            assertThat(next(arrived)).isInstanceOf(Event.KeyScanned.class);
            scanner.unplug();
            assertThat(next(arrived)).isEqualTo(new Event.TroubleBegan(FailureCode.SCANNER_MISSING));
        } finally {
            station.close();
        }
    }

    @Test
    void whatAScannerTypesIsAKeyAndWhatAPersonTypesIsPassedOn() throws Exception {
        BlockingQueue<Event> arrived = new LinkedBlockingQueue<>();
        var passedOn = new StringBuilder();
        var scanner = new TypingScanner();
        scanner.start(new ScanNews(arrived::add, CODES));
        try {
            long nanos = 0;
            for (char c : "12".toCharArray()) {
                nanos += 200_000_000;
                scanner.key(Character.toString(c), nanos, () -> passedOn.append(c));
            }
            scanner.time(nanos + 200_000_000);
            assertThat(scanner.deadline()).isEmpty();
            nanos += 500_000_000;
            for (char c : "999090000123||Nguyen Van A|01011990|Nam|So 1|15032021\r".toCharArray()) {
                nanos += 2_000_000;
                scanner.key(Character.toString(c), nanos, () -> passedOn.append(c));
            }

            assertThat(next(arrived)).isInstanceOf(Event.KeyScanned.class);
            assertThat(passedOn).hasToString("12");
        } finally {
            scanner.close();
        }
    }

    private static Event next(BlockingQueue<Event> arrived) throws InterruptedException {
        Event event = arrived.poll(10, TimeUnit.SECONDS);
        assertThat(event).as("an event within ten seconds").isNotNull();
        return Objects.requireNonNull(event);
    }

    private static Bytes bytes(String text) {
        return Bytes.copyOf(text.getBytes(UTF_8));
    }
}
