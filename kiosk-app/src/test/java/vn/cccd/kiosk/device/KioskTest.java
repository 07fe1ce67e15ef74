package vn.cccd.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.device.loop.FakeTimers;
import vn.cccd.kiosk.device.loop.Mailbox;
import vn.cccd.kiosk.device.reader.CardStation;
import vn.cccd.kiosk.device.reader.KeptPortraits;
import vn.cccd.kiosk.device.reader.ScannerByHand;
import vn.cccd.kiosk.device.reader.Stations;
import vn.cccd.kiosk.device.record.CheckInDesk;
import vn.cccd.kiosk.flow.Choice;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.flow.Flow;
import vn.cccd.kiosk.flow.Limits;
import vn.cccd.kiosk.flow.Model;
import vn.cccd.kiosk.flow.Order;
import vn.cccd.kiosk.flow.StaffCall;
import vn.cccd.kiosk.flow.State;
import vn.cccd.kiosk.identity.CardKey;
import vn.cccd.kiosk.identity.IdNumber;
import vn.cccd.kiosk.print.TicketPrinter;
import vn.cccd.kiosk.sector.hospital.HospitalDefaults;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.qr.signed.KeySet;
import vn.cccd.qr.signed.SignedCodeVerifier;

/** The loop, with devices that do as a test tells them. */
class KioskTest {
    private static final String CODE = "999090000123||Nguyễn Văn A|01011990|Nam|Số 1, Phường Giả, Hà Nội|15032021";

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T01:15:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private final Mailbox<Event> mailbox = new Mailbox<>();
    private final FakeStation station = new FakeStation();
    private final ScannerByHand scanner = new ScannerByHand();
    private final FakeDesk desk = new FakeDesk();
    private final Shown shown = new Shown();
    private final Kiosk kiosk = new Kiosk(
            Model.atStart(HospitalDefaults.demonstration(Duration.ofHours(24)), LocalDateTime.now(clock)),
            new Flow(Limits.standard()),
            mailbox,
            new Stations(station, scanner, new FakeTimers(), SignedCodeVerifier.usual(KeySet.none(), clock)),
            new VisitorStations(
                    desk,
                    new InsuranceStation(Optional.empty(), mailbox),
                    new TicketStation(TicketPrinter.none(), new FakeTimers(), mailbox),
                    answered -> answered.accept(true),
                    KeptPortraits.none()),
            clock);

    @BeforeEach
    void start() {
        kiosk.listen(shown::add);
        kiosk.start();
    }

    @AfterEach
    void close() {
        kiosk.close();
    }

    @Test
    void aScannedCodeAndACardBecomeAReading() {
        scanner.show(CODE);
        kiosk.post(new Event.CardArrived());

        shown.await(model -> model.state() instanceof State.Reading);
        assertThat(station.attempts).containsExactly(1L);
    }

    @Test
    void aDeviceThatThrowsCostsTheVisitAndNotTheKiosk() {
        station.broken = true;
        scanner.show(CODE);
        kiosk.post(new Event.CardArrived());

        shown.await(model ->
                model.state() instanceof State.ShowingFailure failed && failed.code() == FailureCode.INTERNAL_ERROR);
        station.broken = false;
        kiosk.post(new Event.CardLeft());
        kiosk.post(new Event.Chosen(Choice.START_OVER));
        shown.await(model -> model.state() instanceof State.Inviting);
        scanner.show(CODE);
        shown.await(model -> model.state() instanceof State.AwaitingCard);
    }

    @Test
    void aListenerThatThrowsHarmsNobodyElse() {
        kiosk.listen(model -> {
            throw new IllegalStateException("a screen broke");
        });

        scanner.show(CODE);

        shown.await(model -> model.state() instanceof State.AwaitingCard);
    }

    @Test
    void aVisitThatEndsLetsTheReaderForgetWhatItRead() {
        scanner.show(CODE);
        kiosk.post(new Event.CardArrived());
        shown.await(model -> model.state() instanceof State.Reading);
        kiosk.post(new Event.CardLeft());
        shown.await(model -> model.state() instanceof State.AwaitingSameCard);
        assertThat(station.forgotten).hasValue(0);

        kiosk.post(new Event.Chosen(Choice.START_OVER));

        shown.await(model -> model.state() instanceof State.Inviting);
        assertThat(station.forgotten).hasValue(1);
    }

    @Test
    void aRungBellIsShown() {
        kiosk.post(new Event.Chosen(Choice.CALL_STAFF));

        shown.await(model -> model.state() instanceof State.StaffCalled called && called.call() == StaffCall.ANNOUNCED);
    }

    @Test
    void theClockIsThatOfTheSite() {
        assertThat(shown.await(model -> true).clockText()).startsWith("08:15");
    }

    /** What the screen was shown, for waiting. */
    private static final class Shown {
        private static final Duration PATIENCE = Duration.ofSeconds(20);

        private Model last = Model.atStart(HospitalDefaults.demonstration(Duration.ofHours(1)), LocalDateTime.MIN);
        private boolean any;

        synchronized void add(Model model) {
            last = model;
            any = true;
            notifyAll();
        }

        synchronized Model await(Predicate<Model> wanted) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!any || !wanted.test(last)) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                assertThat(left).as("still showing %s", last).isPositive();
                try {
                    wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
            return last;
        }
    }

    private static final class FakeStation implements CardStation {
        private final List<Long> attempts = new CopyOnWriteArrayList<>();
        private final AtomicInteger forgotten = new AtomicInteger();
        private volatile boolean broken;

        @Override
        public void start() {}

        @Override
        public void forget() {
            forgotten.incrementAndGet();
        }

        @Override
        public void read(long attempt, CardKey key) {
            if (broken) {
                throw new IllegalStateException("the reader's software broke");
            }
            attempts.add(attempt);
        }

        @Override
        public void stop(long attempt) {}

        @Override
        public void close() {}
    }

    private static final class FakeDesk implements CheckInDesk {
        @Override
        public void start() {}

        @Override
        public void lookUp(long visit, IdNumber number) {}

        @Override
        public void appointments(long visit, IdNumber number) {}

        @Override
        public void record(long visit, Order order) {}

        @Override
        public void close() {}
    }
}
