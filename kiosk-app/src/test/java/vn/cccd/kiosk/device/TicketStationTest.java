package vn.cccd.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.cccd.kiosk.device.loop.Timers;
import vn.cccd.kiosk.flow.Event;
import vn.cccd.kiosk.print.NetworkTicketPrinter;
import vn.cccd.kiosk.print.PrintOutcome;
import vn.cccd.kiosk.print.TicketPrinter;
import vn.cccd.kiosk.print.TicketText;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sim.printer.PaperWidth;
import vn.cccd.sim.printer.PrinterFault;
import vn.cccd.sim.printer.SimulatedPrinter;

/** Tickets over a real socket to the simulated printer. */
@Timeout(60)
class TicketStationTest {
    private static final TicketText TICKET =
            new TicketText("Bệnh viện Đa khoa Mẫu", "A 047", List.of("Phòng khám Tim mạch", "tầng 2, phòng 214"));

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final HeldTimers timers = new HeldTimers();
    private SimulatedPrinter paper;

    @BeforeEach
    void switchOn() throws IOException {
        paper = SimulatedPrinter.start(PaperWidth.MM_80);
    }

    @AfterEach
    void switchOff() throws IOException {
        paper.close();
    }

    private TicketStation station(TicketPrinter printer) {
        return new TicketStation(printer, timers, events::add);
    }

    private TicketPrinter printer() {
        return new NetworkTicketPrinter(paper.address(), NetworkTicketPrinter.DOTS_80_MM);
    }

    private Event next() throws InterruptedException {
        return Objects.requireNonNull(events.poll(30, TimeUnit.SECONDS), "nothing was told");
    }

    @Test
    void aTicketComesOutAndIsTold() throws InterruptedException {
        try (TicketStation station = station(printer())) {
            station.print(7, TICKET);

            assertThat(next()).isEqualTo(new Event.TicketPrinted(7));
            assertThat(paper.awaitReceipt(1, Duration.ofSeconds(30))).isPresent();
        }
    }

    @Test
    void missingPaperIsToldToTheVisitorAndOnceToStaffUntilThereIsANewRoll() throws Exception {
        paper.fault(new PrinterFault.PaperOut());
        try (TicketStation station = station(printer())) {
            station.start();
            assertThat(next()).isEqualTo(new Event.TroubleBegan(FailureCode.PRINTER_OUT_OF_PAPER));
            station.print(7, TICKET);
            assertThat(next()).isEqualTo(new Event.TicketNotPrinted(7, FailureCode.PRINTER_OUT_OF_PAPER));
            timers.fire(Duration.ofSeconds(30));
            station.print(8, TICKET);
            assertThat(next()).isEqualTo(new Event.TicketNotPrinted(8, FailureCode.PRINTER_OUT_OF_PAPER));

            paper.repair();
            timers.fire(Duration.ofSeconds(30));

            assertThat(next()).isEqualTo(new Event.TroubleEnded(FailureCode.PRINTER_OUT_OF_PAPER));
            station.print(9, TICKET);
            assertThat(next()).isEqualTo(new Event.TicketPrinted(9));
            assertThat(paper.awaitReceipt(1, Duration.ofSeconds(30))).isPresent();
        }
    }

    @Test
    void aPrinterThatIsGoneIsMissing() throws Exception {
        paper.fault(new PrinterFault.Refuse());
        try (TicketStation station = station(printer())) {
            station.print(7, TICKET);

            assertThat(next()).isEqualTo(new Event.TicketNotPrinted(7, FailureCode.PRINTER_MISSING));
            assertThat(next()).isEqualTo(new Event.TroubleBegan(FailureCode.PRINTER_MISSING));
        }
    }

    @Test
    void aPrinterThatHangsIsInterruptedAndTheNextTicketHasItsChance() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        TicketPrinter hanging = new TicketPrinter() {
            @Override
            public PrintOutcome print(TicketText ticket) {
                if (interrupted.getCount() == 0) {
                    return PrintOutcome.PRINTED;
                }
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                }
                return PrintOutcome.UNCERTAIN;
            }

            @Override
            public PrintOutcome look() {
                return PrintOutcome.PRINTED;
            }
        };
        try (TicketStation station = new TicketStation(hanging, timers, events::add, Duration.ofMillis(50))) {
            station.print(7, TICKET);
            assertThat(next()).isEqualTo(new Event.TicketNotPrinted(7, FailureCode.PRINTER_MISSING));
            assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
            station.print(8, TICKET);
            assertThat(next()).isEqualTo(new Event.TroubleBegan(FailureCode.PRINTER_MISSING));
            assertThat(next()).isEqualTo(new Event.TicketPrinted(8));
        }
    }

    @Test
    void aPrinterThatTakesTheConnectionAndNothingElseIsGivenUp() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TicketStation station = new TicketStation(
                        new NetworkTicketPrinter(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), mute.getLocalPort()),
                                NetworkTicketPrinter.DOTS_80_MM),
                        timers,
                        events::add,
                        Duration.ofMillis(200))) {
            station.print(7, TICKET);

            assertThat(next()).isEqualTo(new Event.TicketNotPrinted(7, FailureCode.PRINTER_MISSING));
        }
    }

    @Test
    void aPrinterWhoseSoftwareBreaksHarmsNothingElse() throws InterruptedException {
        CountDownLatch repaired = new CountDownLatch(1);
        TicketPrinter broken = new TicketPrinter() {
            @Override
            public PrintOutcome print(TicketText ticket) {
                if (repaired.getCount() > 0) {
                    throw new IllegalStateException("the printer's software broke");
                }
                return PrintOutcome.PRINTED;
            }

            @Override
            public PrintOutcome look() {
                return PrintOutcome.PRINTED;
            }
        };
        try (TicketStation station = station(broken)) {
            station.print(7, TICKET);
            assertThat(next()).isEqualTo(new Event.TicketNotPrinted(7, FailureCode.PRINTER_MISSING));
            assertThat(next()).isEqualTo(new Event.TroubleBegan(FailureCode.PRINTER_MISSING));
            repaired.countDown();
            station.print(8, TICKET);
            assertThat(next()).isEqualTo(new Event.TicketPrinted(8));
            assertThat(next()).isEqualTo(new Event.TroubleEnded(FailureCode.PRINTER_MISSING));
        }
    }

    @Test
    void whereThereIsNoPrinterNobodyIsToldOfAnything() {
        TicketStation station = station(TicketPrinter.none());
        station.start();
        station.print(7, TICKET);
        station.close();

        assertThat(events).isEmpty();
    }

    /** Timers that fire when they are told to. */
    private static final class HeldTimers implements Timers {
        private record Held(Duration delay, Runnable action) {}

        private final BlockingQueue<Held> held = new LinkedBlockingQueue<>();

        /** Runs the next timer of this length that was not called off. */
        void fire(Duration delay) throws InterruptedException {
            while (true) {
                Held next = Objects.requireNonNull(held.poll(30, TimeUnit.SECONDS), "no such timer");
                if (next.delay().equals(delay)) {
                    next.action().run();
                    return;
                }
            }
        }

        @Override
        public Started start(Duration delay, Runnable action) {
            Held timer = new Held(delay, action);
            held.add(timer);
            return () -> held.remove(timer);
        }

        @Override
        public void close() {}
    }
}
