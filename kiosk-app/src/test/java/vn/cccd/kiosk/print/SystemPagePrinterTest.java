package vn.cccd.kiosk.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.print.DocFlavor;
import javax.print.PrintServiceLookup;
import javax.print.StreamPrintServiceFactory;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.attribute.standard.PrinterStateReason;
import javax.print.attribute.standard.PrinterStateReasons;
import javax.print.attribute.standard.Severity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cccd.kiosk.report.pdf.PdfWriter;
import vn.cccd.kiosk.report.sheet.Block;
import vn.cccd.kiosk.report.sheet.Sheet;
import vn.cccd.kiosk.text.Bilingual;
import vn.cccd.kiosk.text.FailureCode;
import vn.cccd.sync.bytes.Bytes;

class SystemPagePrinterTest {
    private static final String NAME = "Sample A4 of the test";
    private static final String PLAIN = "Plain A4 of the test";
    private static final SamplePrintService SERVICE = new SamplePrintService(NAME, DocFlavor.BYTE_ARRAY.PDF);
    private static final SamplePrintService DRAWING =
            new SamplePrintService(PLAIN, DocFlavor.SERVICE_FORMATTED.PAGEABLE);
    private static final Bytes PDF = pdf();

    private final PagePrinter printer = SystemPagePrinter.named(NAME);

    private static Bytes pdf() {
        Bilingual title = new Bilingual("Biên bản", "Report");
        List<Block> blocks = new java.util.ArrayList<>();
        for (int i = 0; i < 40; i++) {
            blocks.add(new Block.Heading(title, Block.Heading.Level.DOCUMENT));
            blocks.add(new Block.Paragraph(Block.Tone.GOOD, title));
        }
        return PdfWriter.write(
                new Sheet(title, "", Sheet.Orientation.PORTRAIT, blocks),
                ZonedDateTime.of(2026, 11, 20, 9, 0, 0, 0, ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    @BeforeAll
    static void theSystemHasTwoPrinters() {
        PrintServiceLookup.registerService(SERVICE);
        PrintServiceLookup.registerService(DRAWING);
    }

    @BeforeEach
    void theyAreWell() {
        for (SamplePrintService service : List.of(SERVICE, DRAWING)) {
            service.isWellAgain();
            service.files.clear();
            service.sheets.clear();
            service.requests.clear();
        }
    }

    @Test
    void aPrinterThatKnowsPdfGetsTheFileAsItIs() {
        assertThat(printer.print(PDF, "2026-11-20 report")).isEqualTo(PageOutcome.PRINTED);

        assertThat(SERVICE.files).hasSize(1);
        assertThat(SERVICE.files.getFirst()).isEqualTo(PDF.toArray());
        assertThat(SERVICE.requests.getFirst().get(Media.class)).isEqualTo(MediaSizeName.ISO_A4);
        assertThat(SERVICE.requests.getFirst().get(JobName.class)).hasToString("2026-11-20 report");
    }

    @Test
    void anotherGetsEveryPageDrawnOnA4() {
        assertThat(SystemPagePrinter.named("plain a4 OF the test").print(PDF, "report"))
                .isEqualTo(PageOutcome.PRINTED);

        assertThat(DRAWING.sheets).hasSizeGreaterThan(2).allSatisfy(sheet -> {
            assertThat(sheet.getWidth()).isEqualTo(595);
            assertThat(sheet.getHeight()).isBetween(841, 842);
            assertThat(ink(sheet)).isGreaterThan(200);
        });
    }

    private static int ink(BufferedImage sheet) {
        int ink = 0;
        for (int y = 0; y < sheet.getHeight(); y++) {
            for (int x = 0; x < sheet.getWidth(); x++) {
                ink += (sheet.getRGB(x, y) & 0xFF) < 0x80 ? 1 : 0;
            }
        }
        return ink;
    }

    @Test
    void thePrintingOfJavaMakesPostScriptOfIt() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamPrintServiceFactory postScript = StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0];
        DRAWING.behind = Optional.of(postScript.getPrintService(out));

        assertThat(SystemPagePrinter.named(PLAIN).print(PDF, "report")).isEqualTo(PageOutcome.PRINTED);

        String printed = out.toString(StandardCharsets.ISO_8859_1);
        assertThat(printed).startsWith("%!PS").contains("%%Page: 1 1", "%%Page: 3 3");
    }

    @Test
    void noPrinterIsSaid() {
        assertThat(SystemPagePrinter.named("nobody has this one").print(PDF, "report"))
                .isEqualTo(PageOutcome.NO_PRINTER);
        assertThat(PagePrinter.none().print(PDF, "report")).isEqualTo(PageOutcome.NO_PRINTER);
        assertThat(PageOutcome.NO_PRINTER.code()).contains(FailureCode.PRINTER_MISSING);
    }

    @Test
    void aPrinterWithoutPaperIsNotGivenTheJob() {
        SERVICE.says(new PrinterStateReasons(Collections.singletonMap(PrinterStateReason.MEDIA_EMPTY, Severity.ERROR)));

        assertThat(printer.print(PDF, "report")).isEqualTo(PageOutcome.OUT_OF_PAPER);
        assertThat(SERVICE.files).isEmpty();
        assertThat(PageOutcome.OUT_OF_PAPER.code()).contains(FailureCode.PRINTER_OUT_OF_PAPER);
    }

    @Test
    void aRefusalIsSaidHoweverItComes() {
        SERVICE.says(PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS);
        assertThat(printer.print(PDF, "report")).isEqualTo(PageOutcome.REFUSED);

        SERVICE.isWellAgain();
        SERVICE.fate = SamplePrintService.Fate.THROWN_BACK;
        assertThat(printer.print(PDF, "report")).isEqualTo(PageOutcome.REFUSED);

        SERVICE.fate = SamplePrintService.Fate.FAILED_LATER;
        assertThat(printer.print(PDF, "report")).isEqualTo(PageOutcome.REFUSED);
        assertThat(SERVICE.files).isEmpty();
    }
}
