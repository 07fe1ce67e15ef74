package vn.cccd.kiosk.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.sector.Service;
import vn.cccd.kiosk.sector.Ticket;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.Language;
import vn.cccd.sim.printer.PaperWidth;
import vn.cccd.sim.printer.PrinterFault;
import vn.cccd.sim.printer.SimulatedPrinter;

class NetworkTicketPrinterTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final TicketText TICKET = TicketText.of(
            new Ticket(
                    "A 047",
                    new Service(
                            "cardiology",
                            "A",
                            new Bilingual("Phòng khám Tim mạch", "Cardiology"),
                            new Bilingual("tầng 2, phòng 214", "2nd floor, room 214"))),
            new Bilingual("Bệnh viện Đa khoa Mẫu", "Sample General Hospital"),
            LocalDateTime.of(2026, 11, 20, 8, 15),
            Language.VIETNAMESE);

    private SimulatedPrinter paper;
    private TicketPrinter printer;

    @BeforeEach
    void start() throws IOException {
        paper = SimulatedPrinter.start(PaperWidth.MM_80);
        printer = new NetworkTicketPrinter(paper.address(), NetworkTicketPrinter.DOTS_80_MM);
    }

    @AfterEach
    void stop() throws IOException {
        paper.close();
    }

    @Test
    void aTicketIsPrintedWholeAndCutOff() throws InterruptedException {
        assertThat(printer.print(TICKET)).isEqualTo(PrintOutcome.PRINTED);

        assertThat(paper.awaitReceipt(1, PATIENCE))
                .hasValueSatisfying(receipt -> assertThat(receipt.millimetres()).isBetween(25, 120));
        assertThat(paper.notUnderstood()).isEmpty();
    }

    @Test
    void noPaperIsSaidBeforeAnythingIsSent() throws IOException {
        paper.fault(new PrinterFault.PaperOut());

        assertThat(printer.print(TICKET)).isEqualTo(PrintOutcome.OUT_OF_PAPER);

        paper.repair();
        assertThat(printer.print(TICKET)).isEqualTo(PrintOutcome.PRINTED);
    }

    @Test
    void anOpenCoverOrAPrinterThatIsGoneIsNotReady() throws IOException {
        paper.fault(new PrinterFault.CoverOpen());
        assertThat(printer.print(TICKET)).isEqualTo(PrintOutcome.NOT_READY);
        paper.repair();
        paper.fault(new PrinterFault.Refuse());
        assertThat(printer.print(TICKET)).isEqualTo(PrintOutcome.NOT_READY);
        paper.repair();
        assertThat(printer.print(TICKET)).isEqualTo(PrintOutcome.PRINTED);
    }

    @Test
    void somethingElseOnThatPortIsNoPrinter() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            TicketPrinter wrong = new NetworkTicketPrinter(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), mute.getLocalPort()),
                    NetworkTicketPrinter.DOTS_58_MM);

            assertThat(wrong.print(TICKET)).isEqualTo(PrintOutcome.NOT_READY);
        }
    }

    @Test
    void everyWordFitsOnThePaperWhateverItsWidth() {
        for (int width : new int[] {NetworkTicketPrinter.DOTS_58_MM, NetworkTicketPrinter.DOTS_80_MM}) {
            BufferedImage picture = TicketPicture.draw(TICKET, width);
            boolean inkAtTheEdge = false;
            for (int y = 0; y < picture.getHeight(); y++) {
                inkAtTheEdge |= (picture.getRGB(0, y) & 0xFF) < 128 || (picture.getRGB(width - 1, y) & 0xFF) < 128;
            }
            assertThat(inkAtTheEdge).isFalse();
            assertThat(picture.getHeight()).isGreaterThan(width / 2);
        }
    }
}
