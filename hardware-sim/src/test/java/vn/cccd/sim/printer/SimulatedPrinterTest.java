package vn.cccd.sim.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over a real socket. The judge of codes is ZXing. */
@Timeout(60)
class SimulatedPrinterTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private SimulatedPrinter printer;
    private Socket socket;

    @BeforeEach
    void connect() throws IOException {
        printer = SimulatedPrinter.start(PaperWidth.MM_80);
        socket = new Socket();
        socket.connect(printer.address());
        socket.setSoTimeout(5_000);
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
        printer.close();
    }

    @Test
    void aTicketComesOutAsTextAndAsPicture(@TempDir Path directory) throws Exception {
        send(new EscPos()
                .raw(0x1B, '@', 0x1B, 'a', 1, 0x1D, '!', 0x11)
                .utf8("SỐ 042\n")
                .raw(0x1D, '!', 0, 0x1B, 'a', 0)
                .text("Phong 3\n")
                .cut());

        Receipt receipt = printer.awaitReceipt(1, PATIENCE).orElseThrow();
        receipt.write(directory.resolve("ticket.png"));
        BufferedImage picture = Objects.requireNonNull(
                ImageIO.read(directory.resolve("ticket.png").toFile()));

        assertThat(receipt.text()).isEqualTo("SỐ 042\nPhong 3\n");
        assertThat(receipt.isCut()).isTrue();
        assertThat(picture.getWidth()).isEqualTo(576);
        assertThat(picture.getHeight()).isEqualTo(48 + 30 + 40);
        assertThat(PrintedPicture.inkLeftOf(picture, 0, 48, 180)).isZero();
        assertThat(PrintedPicture.inkLeftOf(picture, 48, 78, 120)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Thị Ánh Nguyệt", "Đỗ Hữu Phước"})
    void vietnameseArrivesInUtf8AndInItsCodePage(String name) throws Exception {
        var page = new EscPos().raw(0x1B, 't', 52);
        String decomposed = windows1258(name);
        send(page.text(decomposed, Charset.forName("windows-1258"))
                .text("\n")
                .utf8(name + "\n")
                .cut());

        assertThat(printer.awaitReceipt(1, PATIENCE).orElseThrow().text()).isEqualTo(name + "\n" + name + "\n");
    }

    @Test
    void aPrintedCodeIsReadFromThePaper() throws Exception {
        send(new EscPos().text("x\n").qr("https://kiosk.invalid/042/ễ", 6).cut());

        BufferedImage picture = printer.awaitReceipt(1, PATIENCE).orElseThrow().image();
        assertThat(PrintedPicture.read(picture)).isEqualTo("https://kiosk.invalid/042/ễ");
    }

    @Test
    void aBarcodeIsReadFromThePaper() throws Exception {
        send(new EscPos()
                .raw(0x1B, 'a', 1, 0x1D, 'h', 80, 0x1D, 'w', 2, 0x1D, 'H', 2)
                .raw(0x1D, 'k', 73, 10)
                .text("{BKIOSK-42")
                .raw(0x1D, 'k', 2)
                .text("893123456789")
                .raw(0)
                .cut());

        Receipt receipt = printer.awaitReceipt(1, PATIENCE).orElseThrow();
        assertThat(receipt.text()).isEqualTo("KIOSK-42\n893123456789\n");
        assertThat(PrintedPicture.read(receipt.image().getSubimage(0, 0, 576, 80)))
                .isEqualTo("KIOSK-42");
        assertThat(PrintedPicture.read(receipt.image().getSubimage(0, 112, 576, 78)))
                .startsWith("893123456789");
    }

    @Test
    void picturesInRowsAndInColumnsAreTheSameDots() throws Exception {
        // A triangle of 24 by 24 dots: in rows of three bytes, then in columns of three bytes.
        var rows = new EscPos().raw(0x1D, 'v', '0', 0, 3, 0, 24, 0);
        var columns = new EscPos().raw(0x1B, '3', 24, 0x1B, '*', 33, 24, 0);
        for (int n = 0; n < 24; n++) {
            int bits = 0xFFFFFF & ~((1 << (23 - n)) - 1);
            rows.raw(bits >> 16, bits >> 8, bits);
            int column = (1 << (24 - n)) - 1;
            columns.raw(column >> 16, column >> 8, column);
        }
        send(rows.cut());
        send(columns.text("\n").cut());

        BufferedImage first = printer.awaitReceipt(1, PATIENCE).orElseThrow().image();
        BufferedImage second = printer.awaitReceipt(2, PATIENCE).orElseThrow().image();
        assertThat(PrintedPicture.ink(first)).isEqualTo(300);
        assertThat(PrintedPicture.pixels(first)).isEqualTo(PrintedPicture.pixels(second));
    }

    @Test
    void longLinesAreBrokenAndANarrowRollHolds32Characters() throws Exception {
        try (SimulatedPrinter narrow = SimulatedPrinter.start(PaperWidth.MM_58);
                var other = new Socket()) {
            other.connect(narrow.address());
            other.getOutputStream()
                    .write(new EscPos().text("a".repeat(40) + "\n").cut().bytes());

            Receipt receipt = narrow.awaitReceipt(1, PATIENCE).orElseThrow();
            assertThat(receipt.text()).isEqualTo("a".repeat(32) + "\n" + "a".repeat(8) + "\n");
            assertThat(receipt.image().getWidth()).isEqualTo(384);
        }
    }

    @Test
    void theDrawerOpensAndWhatIsUnknownIsListed() throws Exception {
        send(new EscPos()
                .raw(0x1B, 'p', 0, 25, 250, 0x1F, 0x1B, 0x7F, 0x1B, 't', 200)
                .text("ok\n")
                .cut());

        assertThat(printer.awaitReceipt(1, PATIENCE).orElseThrow().text()).isEqualTo("ok\n");
        assertThat(printer.drawerOpenings()).isEqualTo(1);
        assertThat(printer.notUnderstood()).containsExactly("1f", "1b7f", "Set");
    }

    @Nested
    class WhenSomethingIsWrong {
        @Test
        void itSaysSoAndPrintsTheRestWhenThereIsPaperAgain() throws Exception {
            printer.fault(new PrinterFault.PaperOutAfter(10));
            send(new EscPos().text("one\ntwo\nthree\nfour\nfive\n").cut());
            eventually(() -> status(4) == (0x12 | 0x0C | 0x60));

            assertThat(status(1)).isEqualTo(0x12 | 0x08);
            assertThat(status(2)).isEqualTo(0x12 | 0x20);
            assertThat(printer.receipts()).isEmpty();

            printer.repair();

            assertThat(printer.awaitReceipt(1, PATIENCE).orElseThrow().text())
                    .isEqualTo("one\ntwo\nthree\nfour\nfive\n");
            assertThat(status(1)).isEqualTo(0x12);
            assertThat(status(4)).isEqualTo(0x12);
        }

        @Test
        void nothingIsPrintedWithoutPaperWithAnOpenCoverOrOffline() throws Exception {
            int printed = 0;
            for (String fault : new String[] {"paper-out", "cover-open", "offline"}) {
                printer.fault(PrinterFault.parse(fault));
                assertThat(status(1)).as(fault).isEqualTo(0x12 | 0x08);
                assertThat(status(2))
                        .as(fault)
                        .isEqualTo(
                                switch (fault) {
                                    case "paper-out" -> 0x32;
                                    case "cover-open" -> 0x16;
                                    default -> 0x12;
                                });
                send(new EscPos().text(fault + "\n").cut());
                assertThat(printer.awaitReceipt(printed + 1, Duration.ofMillis(80)))
                        .isEmpty();

                printer.repair();
                printed++;
                assertThat(printer.awaitReceipt(printed, PATIENCE).orElseThrow().text())
                        .isEqualTo(fault + "\n");
            }
        }

        @Test
        void theSensorSeesTheEndOfTheRollComing() throws Exception {
            printer.fault(new PrinterFault.PaperNearEnd());

            assertThat(status(4)).isEqualTo(0x12 | 0x0C);
            assertThat(asked(0x1D, 'r', 1)).isEqualTo(0x03);
            send(new EscPos().text("still\n").cut());
            assertThat(printer.awaitReceipt(1, PATIENCE)).isPresent();
        }

        @Test
        void aSlowPrinterTakesItsTime() throws Exception {
            printer.fault(new PrinterFault.Slow(60));
            long start = System.nanoTime();
            send(new EscPos().text("one\ntwo\nthree\n").cut());

            assertThat(printer.awaitReceipt(1, PATIENCE)).isPresent();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(180));
        }

        @Test
        void itRefusesConnectionsUntilItIsRepaired() throws Exception {
            assertThat(status(1)).isEqualTo(0x12);
            printer.fault(new PrinterFault.Refuse());

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            try (var refused = new Socket()) {
                assertThatThrownBy(() -> refused.connect(printer.address())).isInstanceOf(ConnectException.class);
            }

            printer.repair();
            try (var again = new Socket()) {
                again.connect(printer.address());
                again.getOutputStream().write(new EscPos().text("back\n").cut().bytes());
                assertThat(printer.awaitReceipt(1, PATIENCE).orElseThrow().text())
                        .isEqualTo("back\n");
            }
        }

        @Test
        void aConnectionBreaksInTheMiddleAndTheNextIsServed() throws Exception {
            printer.fault(new PrinterFault.CutAfter(10));
            assertThatThrownBy(() -> {
                        for (int n = 0; n < 1_000; n++) {
                            send(new EscPos().text("0123\n".repeat(200)));
                        }
                    })
                    .isInstanceOf(IOException.class);

            printer.repair();
            try (var again = new Socket()) {
                again.connect(printer.address());
                again.getOutputStream().write(new EscPos().text("back\n").cut().bytes());
                assertThat(printer.awaitReceipt(1, PATIENCE).orElseThrow().text())
                        .endsWith("back\n")
                        .startsWith("0123\n");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paper-out",
                "paper-out-after:40",
                "paper-near-end",
                "cover-open",
                "offline",
                "slow:200",
                "refuse",
                "cut-after:100"
            })
    void everyFaultIsReadBackFromItsText(String text) {
        assertThat(PrinterFault.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "paper-out:1", "slow", "on-fire", "slow:x"})
    void anythingElseIsNoFault(String text) {
        assertThatThrownBy(() -> PrinterFault.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private void send(EscPos orders) throws IOException {
        socket.getOutputStream().write(orders.bytes());
    }

    private int status(int number) {
        try {
            return asked(0x10, 0x04, number);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int asked(int... question) throws IOException {
        send(new EscPos().raw(question));
        return socket.getInputStream().read();
    }

    private static void eventually(BooleanSupplier wanted) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.sleep(5);
        }
    }

    /** Windows-1258 has the vowels with their own marks as letters, and tones as combining characters behind. */
    private static String windows1258(String text) {
        var spelled = new StringBuilder();
        var encoder = Charset.forName("windows-1258").newEncoder();
        text.codePoints().forEach(c -> {
            String letter = Character.toString(c);
            if (encoder.canEncode(letter)) {
                spelled.append(letter);
            } else {
                String parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
                String tone = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
                String base = parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
                spelled.append(Normalizer.normalize(base, Normalizer.Form.NFC)).append(tone);
            }
        });
        return spelled.toString();
    }
}
